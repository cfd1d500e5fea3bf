import * as vscode from 'vscode';
import { closeAll, replaceAll, untitledDraft, waitForUnderlined, waitUntil, workspaceFolder } from './draft.js';

const concept = `concept: evening-shift
subject: team
definition:
  en: The hours after six.
  ru: Часы после шести.
why:
  en: Our team has agreed on one name.
  ru: Наша команда договорилась об одном названии.
because: stigma
severity: warning
sources:
  - title: The team's style sheet
en:
  - term: evening shift
    status: preferred
  - term: moonlight duty
    status: deprecated
ru:
  - term: вечерняя смена
    status: preferred
  - term: лунная вахта
    status: deprecated
examples:
  en:
    - instead-of: The moonlight duty starts at six.
      write: The evening shift starts at six.
    - keep: The evening shift starts at six.
  ru:
    - instead-of: Лунная вахта начинается в шесть.
      write: Вечерняя смена начинается в шесть.
    - keep: Вечерняя смена начинается в шесть.
`;

describe("a team's dictionary", () => {
  const folder = () => vscode.Uri.joinPath(workspaceFolder(), '.zontik');
  const file = () => vscode.Uri.joinPath(folder(), 'dictionaries/team/evening-shift.yaml');
  const write = (text: string) => vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true }).then(undefined, () => undefined);
  });

  it('comes into force when it appears, in every form, and goes when it is deleted', async () => {
    const draft = await untitledDraft('Врач дежурит на лунной вахте.\n');
    await write(concept);
    await waitForUnderlined(draft, ['лунной вахте']);
    await vscode.workspace.fs.delete(folder(), { recursive: true });
    await waitForUnderlined(draft, []);
  });

  it('may be a list of terms from a spreadsheet', async () => {
    const draft = await untitledDraft('Врач дежурит на лунной вахте.\n');
    const list = vscode.Uri.joinPath(folder(), 'dictionaries/team.csv');
    const rows = 'термин;язык;статус;понятие\nвечерняя смена;русский;рекомендуется;shift\nлунная вахта;русский;не рекомендуется;shift\n';
    await vscode.workspace.fs.writeFile(list, new TextEncoder().encode(rows));
    await waitForUnderlined(draft, ['лунной вахте']);
    // In the editor: what another program writes into a folder that was just made, the editor's own watcher may miss.
    const document = await vscode.workspace.openTextDocument(list);
    await replaceAll(document, rows.replace('не рекомендуется', 'не рекомендуетса'));
    await document.save();
    await waitUntil(() => vscode.languages.getDiagnostics(list).length > 0, 'The mistake is not shown.');
  });

  it('shows its mistakes while it is being written', async () => {
    await write(concept);
    await untitledDraft('Черновик.\n');
    const document = await vscode.workspace.openTextDocument(file());
    const editor = await vscode.window.showTextDocument(document);
    const status = document.positionAt(document.getText().indexOf('preferred'));
    await editor.edit((edit) => edit.insert(status, 'x'));
    await waitUntil(() => vscode.languages.getDiagnostics(file()).length > 0, 'The mistake is not shown.');
    await vscode.commands.executeCommand('undo');
    await waitUntil(() => vscode.languages.getDiagnostics(file()).length === 0, 'The mistake is still shown.');
  });

  it('shows its mistakes where they are', async () => {
    await untitledDraft('Черновик.\n');
    await write(concept.replace('status: preferred', 'status: preffered'));
    await waitUntil(() => vscode.languages.getDiagnostics(file()).length > 0, 'The mistake is not shown.');
  });
});
