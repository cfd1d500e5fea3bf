import { type ExtensionContext, Uri, workspace } from 'vscode';
import { startZontik, type StopZontik } from '../extension.js';
import type { Shown } from '../triage/triage.js';

let stopZontik: StopZontik | undefined;

/** Entry on the web: the server is a worker of the browser's, which loads the files that are packed for both platforms and is given the dictionaries. */
export function activate(context: ExtensionContext): Shown {
  const folder = Uri.joinPath(context.extensionUri, 'dist/').toString(true);
  const { stop, shown } = startZontik(context, async (...options) => {
    const { createLanguageClient } = await import('./languageClient.js');
    const read = (name: string) => workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'dist', name));
    return createLanguageClient(folder, read('termbase.json.zst'), () => read('translation.json.zst'), ...options);
  });
  stopZontik = stop;
  return shown;
}

export function deactivate(): Promise<void> | undefined {
  return stopZontik?.();
}
