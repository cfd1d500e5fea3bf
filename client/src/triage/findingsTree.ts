import * as vscode from 'vscode';
import type { Range, ReviewedFinding } from '../../../server/src/protocol/requests.js';
import type { DraftFindings, FindingsOfDrafts } from './draftFindings.js';
import { openWordCommand } from '../wordDocument.js';
import { countLeft, sayLeftToDo, sayUrgency } from './leftToDo.js';
import { toRange } from './ranges.js';

/** The id of the view in the manifest. */
export const findingsView = 'zontik.findings';
export const showOpenDraftsCommand = 'zontik.showOpenDrafts';
/** Takes the address of a draft and a place in it; of a Word document also its text. */
const openFindingCommand = 'zontik.openFinding';

/** A subject field, or a finding in it. */
export type TreeNode = SubjectNode | FindingNode;

interface SubjectNode {
  readonly subject: string;
  readonly name: string;
  readonly findings: readonly FindingNode[];
}

interface FindingNode {
  readonly uri: vscode.Uri;
  readonly wordText?: string;
  readonly finding: ReviewedFinding;
}

const RANKS: readonly ReviewedFinding['severity'][] = ['error', 'warning', 'information'];
const ICONS: Readonly<Record<ReviewedFinding['severity'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  information: new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground')),
};

/** Shows what is left, grouped by subject field: what weighs most comes first. Returns the tree, for tests. */
export function showFindingsTree(found: FindingsOfDrafts): { tree: vscode.TreeDataProvider<TreeNode>; registered: vscode.Disposable } {
  const tree: vscode.TreeDataProvider<TreeNode> = {
    onDidChangeTreeData: found.onDidChange,
    getChildren: (node) => (node === undefined ? bySubject(found.drafts) : 'findings' in node ? [...node.findings] : []),
    getTreeItem: (node) => ('findings' in node ? subjectItem(node) : findingItem(node)),
  };
  const view = vscode.window.createTreeView(findingsView, { treeDataProvider: tree, showCollapseAll: true });
  const describe = () => {
    view.description = found.folder && vscode.workspace.asRelativePath(found.folder).split('/').at(-1);
    void vscode.commands.executeCommand('setContext', 'zontik.showsFolder', found.folder !== undefined);
  };
  describe();
  const registered = vscode.Disposable.from(
    view,
    found.onDidChange(describe),
    vscode.commands.registerCommand(showOpenDraftsCommand, () => found.showOpenDrafts()),
    vscode.commands.registerCommand(openFindingCommand, async (uri: vscode.Uri, range: Range, wordText?: string) => {
      try {
        const draft = wordText === undefined ? uri : await draftOfWord(uri, wordText);
        // Why a document cannot be opened is told already.
        if (draft) await vscode.window.showTextDocument(draft as vscode.TextDocument, { selection: toRange(range) });
        else found.forget(uri);
      } catch {
        found.forget(uri);
        const path = vscode.workspace.asRelativePath(uri);
        void vscode.window.showInformationMessage(vscode.l10n.t('{0} is no longer there or cannot be opened.', path));
      }
    }),
  );
  return { tree, registered };
}

/** The unsaved draft with the text of a Word document: one that is open already, or a new one. */
async function draftOfWord(uri: vscode.Uri, text: string): Promise<vscode.TextDocument | undefined> {
  const isIt = (document: vscode.TextDocument) => document.isUntitled && !document.isClosed && document.getText() === text;
  const open = openedFromWord.get(uri.toString());
  if (open && !open.isClosed) return open;
  const draft =
    vscode.workspace.textDocuments.find(isIt) ??
    (await vscode.commands.executeCommand<vscode.TextDocument | undefined>(openWordCommand, uri));
  if (draft) openedFromWord.set(uri.toString(), draft);
  return draft;
}

const openedFromWord = new Map<string, vscode.TextDocument>();

/** From 1; paragraphs have a blank line between them. */
function paragraphAt(text: string, line: number): number {
  return text.split('\n').slice(0, line).join('\n').split('\n\n').length;
}

function bySubject(drafts: readonly DraftFindings[]): SubjectNode[] {
  const nodes = new Map<string, { subject: string; name: string; findings: FindingNode[] }>();
  for (const { uri, findings, wordText } of drafts) {
    for (const finding of findings) {
      const { id, name } = finding.subject;
      const node = nodes.get(id) ?? { subject: id, name, findings: [] };
      nodes.set(id, node);
      node.findings.push({ uri, finding, wordText });
    }
  }
  const rank = ({ finding }: FindingNode) => RANKS.indexOf(finding.severity);
  // Sorting keeps the order of drafts and places among what weighs the same.
  for (const { findings } of nodes.values()) findings.sort((a, b) => rank(a) - rank(b));
  return [...nodes.values()].sort(
    (a, b) => rank(a.findings[0]) - rank(b.findings[0]) || b.findings.length - a.findings.length || a.name.localeCompare(b.name),
  );
}

function subjectItem({ subject, name, findings }: SubjectNode): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  const left = sayLeftToDo(countLeft(findings.map(({ finding }) => finding)));
  return { ...item, id: subject, description: left, accessibilityInformation: { label: `${name}: ${left}` } };
}

function findingItem({ uri, finding, wordText }: FindingNode): vscode.TreeItem {
  const { wording, severity, gist, message, range } = finding;
  const file = vscode.workspace.asRelativePath(uri);
  const line =
    wordText === undefined
      ? vscode.l10n.t('line {0}', range.start.line + 1)
      : vscode.l10n.t('paragraph {0}', paragraphAt(wordText, range.start.line));
  return {
    label: wording,
    description: `${file.split('/').at(-1)}, ${line}`,
    iconPath: ICONS[severity],
    tooltip: `${sayUrgency(severity)} — ${file}, ${line}\n\n${message}`,
    accessibilityInformation: { label: `${sayUrgency(severity)}: ${wording.replace(/\.$/, '')}. ${gist} ${file}, ${line}` },
    command: { command: openFindingCommand, title: vscode.l10n.t('Go to it'), arguments: [uri, range, wordText] },
  };
}
