import * as vscode from 'vscode';

/** The languages that drafts are written in. */
export const draftLanguages = [{ language: 'markdown' }, { language: 'plaintext' }];

/** Old revisions, and what the editor and other extensions make up: nobody keeps a draft there. */
const MADE_UP =
  /^(?:git|gitlens|gitfs|svn|hg|pr|review|output|debug|comment|search-editor|walkThrough|zontik|vscode-(?!remote$|vfs$|local$))/i;

/**
 * Whether a document is a draft: Markdown or plain text which a person keeps, on whatever file system, or has not saved yet.
 *
 * A selector could not say so, since it cannot exclude: the editor's output panel (`output:`), old revisions (`git:`) and our own glossary are
 * text, too. What no file system holds is made up by an extension.
 */
export function isDraft({ languageId, uri: { scheme } }: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  if (!draftLanguages.some(({ language }) => language === languageId)) return false;
  if (scheme === 'untitled' || scheme === 'file') return true;
  if (vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme)) return true;
  return !MADE_UP.test(scheme) && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined;
}

/** The file of kept wordings, whatever language the editor takes it for: entries can be taken back there. */
export const keptSelector = { pattern: '**/.zontik/kept.yaml' };
