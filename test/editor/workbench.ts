import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { CodeServer } from './codeServer.js';

/** What the page should run, and how. */
export interface SuiteRun {
  readonly server: CodeServer;
  /** The folder to open, as a path on the server's machine. */
  readonly folder: string;
  readonly displayLanguage: 'en' | 'ru';
  /** Where the extension under development and the suite are. */
  readonly development: NodeHostDevelopment | WorkerHostDevelopment;
}

/** For the Node extension host: paths on the server's machine. */
export interface NodeHostDevelopment {
  readonly extensionFolder: string;
  readonly suite: string;
}

/** For the web-worker extension host: paths below the server's origin, since only from there may a worker be started. */
export interface WorkerHostDevelopment {
  readonly extensionPath: string;
  readonly suitePath: string;
}

/** Opens the workbench in a browser page and runs a mocha suite in its extension host. Returns whether all tests passed. */
export async function runSuite(browser: Browser, run: SuiteRun, timeoutSeconds = 120): Promise<boolean> {
  const locale = run.displayLanguage === 'ru' ? 'ru-RU' : 'en-US';
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale });
  try {
    const page = await context.newPage();
    if ('extensionPath' in run.development) await developInWorker(page, run.server, run.development);

    await page.exposeFunction('codeAutomationLog', printSuiteOutput);
    const ended = new Promise<boolean>((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error(`The suite did not end within ${timeoutSeconds} seconds.`)), timeoutSeconds * 1000);
      void page.exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(giveUp);
        resolve(code === 0);
      });
    });
    await page.goto(workbenchAddress(run), { waitUntil: 'commit' });
    return await ended;
  } finally {
    await context.close();
  }
}

function workbenchAddress({ server, folder, development }: SuiteRun): string {
  const payload = [['skipWelcome', 'true']];
  if ('suite' in development) {
    const remote = (path: string) => `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
    payload.push(['extensionDevelopmentPath', remote(development.extensionFolder)], ['extensionTestsPath', remote(development.suite)]);
  }
  return `${server.origin}/?folder=${pathToFileURL(folder).pathname}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/** The suite marks its own lines; the rest is the editor talking to itself. */
function printSuiteOutput(_type: string, args: unknown): void {
  const text = (Array.isArray(args) ? args : [args]).filter((part) => typeof part === 'string').join(' ');
  if (text.startsWith('│')) console.log(text.slice(1));
  else if (process.env.ZONTIK_EDITOR_LOG) console.log(`    [editor] ${text}`);
}

/** Hands an extension that the server itself offers to the workbench before it reads its configuration, and a suite where there is one. */
export async function developInWorker(
  page: Page,
  server: CodeServer,
  { extensionPath, suitePath }: Pick<WorkerHostDevelopment, 'extensionPath'> & Partial<WorkerHostDevelopment>,
): Promise<void> {
  const at = (path: string) => ({ scheme: 'http', authority: server.authority, path });
  await page.addInitScript(
    ({ extension, suite }) => {
      const getAttribute = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = getAttribute.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null) return value;
        const configuration = JSON.parse(value);
        configuration.developmentOptions = { ...configuration.developmentOptions, extensions: [extension], extensionTestsPath: suite };
        return JSON.stringify(configuration);
      };
    },
    { extension: at(extensionPath), suite: suitePath && at(suitePath) },
  );
}
