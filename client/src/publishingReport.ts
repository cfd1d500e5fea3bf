import * as vscode from 'vscode';
import { type ReportParams, reportRequest, type ReportResult } from '../../server/src/protocol/requests.js';
import { explainUnwritable } from './changeFile.js';
import type { Ask } from './reviewServer.js';

const checkCommand = 'zontik.checkBeforePublishing';
const saveCommand = 'zontik.saveReport';
const viewType = 'zontik.report';

/**
 * Makes “Check before publishing” work: a page beside the draft that follows it as it is mended, and that can be saved to be sent or printed.
 *
 * @param isDraft which documents are drafts
 */
export function registerPublishingReport(isDraft: (document: vscode.TextDocument) => boolean, ask: Ask): vscode.Disposable {
  let open: { readonly panel: vscode.WebviewPanel; readonly uri: vscode.Uri } | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** `null` for a document that is not reviewed, `undefined` when the server does not run. */
  const pageOn = (uri: vscode.Uri, format: ReportParams['format']) => {
    const params: ReportParams = { uri: uri.toString(), name: nameOf(uri), format };
    return ask<ReportResult>(reportRequest, params);
  };

  const show = async (uri: vscode.Uri) => {
    const page = await pageOn(uri, 'html');
    if (!page) return void vscode.window.showInformationMessage(vscode.l10n.t('Zontik does not check this document.'));
    const title = vscode.l10n.t('Before publishing: {0}', nameOf(uri));
    open ??= { panel: createPanel(title), uri };
    open = { panel: open.panel, uri };
    open.panel.title = title;
    open.panel.webview.html = page;
    open.panel.reveal(undefined, true);
  };
  const createPanel = (title: string) => {
    const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(viewType, title, beside, {
      enableScripts: false,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.onDidDispose(() => (open = undefined));
    return panel;
  };
  const renew = async () => {
    if (!open) return;
    const page = await pageOn(open.uri, 'html');
    // The last page stays when the draft was closed: somebody may still want to save it.
    if (page && open) open.panel.webview.html = page;
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand(checkCommand, async (uri?: vscode.Uri) => {
      const draft = await draftOf(uri);
      if (!draft || !isDraft(draft))
        return void vscode.window.showInformationMessage(
          vscode.l10n.t('Open a draft first: a Markdown or plain text file, or an unsaved document.'),
        );
      await show(draft.uri);
    }),
    vscode.commands.registerCommand(saveCommand, async () => {
      if (!open) return;
      const html = await pageOn(open.uri, 'html');
      const markdown = await pageOn(open.uri, 'markdown');
      if (html && markdown) await save(open.uri, { html, markdown });
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t('The draft was closed. Open it and check it once more to save the report.'),
        );
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== open?.uri.toString()) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void renew(), REST);
    }),
    { dispose: () => (clearTimeout(waiting), open?.panel.dispose()) },
  );
}

/** How long typing must rest before the page follows, in milliseconds. */
const REST = 400;

async function draftOf(uri: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  if (!uri) return vscode.window.activeTextEditor?.document;
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );
}

async function save(draft: vscode.Uri, page: { readonly html: string; readonly markdown: string }): Promise<void> {
  const name = nameOf(draft).replace(/\.[^.]*$/, '');
  const folder = draft.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(draft, '..');
  const target = await vscode.window.showSaveDialog({
    defaultUri: folder && vscode.Uri.joinPath(folder, `${name}.report.html`),
    filters: { HTML: ['html'], Markdown: ['md'] },
    title: vscode.l10n.t('Save the report'),
  });
  if (!target) return;
  const text = /\.(md|markdown)$/i.test(target.path) ? page.markdown : page.html;
  const isWritten = await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text)).then(
    () => true,
    () => false,
  );
  if (!isWritten) return explainUnwritable(target);
  const open = vscode.l10n.t('Open to Print');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('The report is saved: {0}', nameOf(target)), open);
  if (answer) await vscode.env.openExternal(target);
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
