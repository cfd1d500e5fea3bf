import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.js';
import { type CodeServer, codeServerFolder, installCodeServer, installExtension, startCodeServer, staticPath } from '../codeServer.js';
import { packedExtension } from '../packedExtension.js';
import { temporaryFolder } from '../temporaryFolder.js';
import { develop, workbenchAddress } from '../workbench.js';
import { copyDrafts, writeFiles } from './drafts.js';
import { EditorWindow } from './editorWindow.js';
import { seen } from './until.js';

export type Language = 'en' | 'ru';

/** How a window differs from the one most people have. */
export interface WindowOptions {
  readonly language?: Language;
  /** Without trust the folder is opened in Restricted Mode. */
  readonly trusted?: boolean;
  /** The extension runs in the browser itself, as on vscode.dev, instead of in Node. */
  readonly inWorker?: boolean;
  /** Settings of the folder. */
  readonly settings?: Record<string, unknown>;
  readonly size?: { readonly width: number; readonly height: number };
}

/** The VS Code servers and the browser in which all scenes play. Starting them takes longer than a scene, so they are shared. */
export class Stage {
  private readonly temporary = temporaryFolder('scenes');
  private windows = 0;
  private browser: Promise<Browser> | undefined;
  private readonly servers = new Map<string, Promise<CodeServer>>();

  /** A new window on a folder of its own that holds our drafts and other text files; shown as soon as the workbench is there. */
  async openWindow(options: WindowOptions = {}, files: Record<string, string> = {}): Promise<EditorWindow> {
    const { language = 'en', trusted = true, inWorker = false, size = { width: 1280, height: 800 } } = options;
    installCodeServer();
    this.browser ??= launchChromium();
    const server = await this.serverFor(trusted, inWorker);
    // The name of the folder is seen in the window.
    const folder = join(this.temporary.path, String(++this.windows), 'drafts');
    copyDrafts(folder);
    writeFiles(folder, files);
    if (options.settings) writeFiles(folder, { '.vscode/settings.json': JSON.stringify(options.settings) });
    const browser = await this.browser;
    const context = await browser.newContext({ viewport: size, locale: language === 'ru' ? 'ru-RU' : 'en-US' });
    const page = await context.newPage();
    if (inWorker) await develop(page, server, { host: 'worker', extension: staticPath(workerFolder) });
    await page.goto(workbenchAddress(server, folder), { waitUntil: 'commit' });
    const window = new EditorWindow(page, folder, language);
    await seen(window.explorerRows.first());
    if (!trusted) await window.distrustFolder();
    return window;
  }

  async close(): Promise<void> {
    await (await this.browser)?.close();
    for (const server of this.servers.values()) (await server).stop();
    this.temporary.remove();
  }

  private serverFor(trusted: boolean, inWorker: boolean): Promise<CodeServer> {
    // The worker's extension comes with the page: its server is one that has none.
    const key = JSON.stringify({ trusted, inWorker });
    const known = this.servers.get(key);
    if (known) return known;
    const started = this.start(trusted, inWorker);
    this.servers.set(key, started);
    return started;
  }

  private async start(trusted: boolean, inWorker: boolean): Promise<CodeServer> {
    const data = join(this.temporary.path, `data-${this.servers.size}`);
    mkdirSync(data, { recursive: true });
    if (inWorker) await unpackExtension(join(codeServerFolder, workerFolder));
    else installExtension(data, packedExtension);
    return startCodeServer(data, { trustFolders: trusted });
  }
}

/** Where the server offers the unpacked extension to browsers: below its own folder, since only from there may a worker be started. */
const workerFolder = 'zontik-packed';

async function unpackExtension(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const archive = await JSZip.loadAsync(readFileSync(packedExtension));
  for (const [name, file] of Object.entries(archive.files)) {
    if (file.dir || !name.startsWith('extension/')) continue;
    const path = join(folder, name.slice('extension/'.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.async('nodebuffer'));
  }
}
