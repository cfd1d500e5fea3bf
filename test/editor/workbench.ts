import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { CodeServer } from './codeServer.js';

/** What the page should run, and how. */
export interface SuiteRun {
  readonly server: CodeServer;
  /** The folder to open, as a path on the server's machine. */
  readonly folder: string;
  readonly displayLanguage: 'en' | 'ru';
  readonly development: Development;
}

/** The extension under development, and a suite for it where there is one. */
export interface Development {
  /**
   * Where the paths lead: `node` on the server's machine, for the Node extension host; `worker` below the server's origin, for the web-worker
   * extension host, since only from there may a worker be started.
   */
  readonly host: 'node' | 'worker';
  readonly extension: string;
  readonly suite?: string;
}

/** Opens the workbench in a browser page and runs a mocha suite in its extension host. Returns whether all tests passed. */
export async function runSuite(browser: Browser, run: SuiteRun, timeoutSeconds = 300): Promise<boolean> {
  const locale = run.displayLanguage === 'ru' ? 'ru-RU' : 'en-US';
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale });
  try {
    const page = await context.newPage();
    await develop(page, run.server, run.development);

    await page.exposeFunction('codeAutomationLog', printSuiteOutput);
    const ended = new Promise<boolean>((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error(`The suite did not end within ${timeoutSeconds} seconds.`)), timeoutSeconds * 1000);
      void page.exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(giveUp);
        resolve(code === 0);
      });
    });
    await page.goto(workbenchAddress(run.server, run.folder), { waitUntil: 'commit' });
    return await ended;
  } finally {
    await context.close();
  }
}

/** The suite marks its own lines; the rest is the editor talking to itself. */
function printSuiteOutput(_type: string, args: unknown): void {
  const text = (Array.isArray(args) ? args : [args]).filter((part) => typeof part === 'string').join(' ');
  if (text.startsWith('│')) console.log(text.slice(1));
  else if (process.env.ZONTIK_EDITOR_LOG) console.log(`    [editor] ${text}`);
}

/** The workbench with a folder open, given as a path on the server's machine. */
export function workbenchAddress(server: CodeServer, folder: string): string {
  const payload = JSON.stringify([['skipWelcome', 'true']]);
  return `${server.origin}/?folder=${pathToFileURL(folder).pathname}&payload=${encodeURIComponent(payload)}`;
}

/** Hands an extension under development to the workbench, before it reads its configuration. */
export async function develop(page: Page, server: CodeServer, { host, extension, suite }: Development): Promise<void> {
  const at = (path: string) =>
    host === 'node'
      ? { scheme: 'vscode-remote', authority: server.authority, path: pathToFileURL(path).pathname }
      : { scheme: 'http', authority: server.authority, path };
  // The address of the page would do as well, but newer versions read it in tests of their own only.
  await page.addInitScript(
    (options) => {
      const getAttribute = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = getAttribute.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null) return value;
        const configuration = JSON.parse(value);
        configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
        return JSON.stringify(configuration);
      };
    },
    { extensions: [at(extension)], extensionTestsPath: suite && at(suite) },
  );
}
