import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { filesBelow } from './filesBelow.js';
import { speak } from './speech.js';

/** A text as read: without its byte order mark, so that offsets are those of the text. */
export interface TextFile {
  /** As the user named it, or below the folder they named; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** Whether the text was taken out of a Word document: it has paragraphs and no lines, and cannot be written back. */
  readonly fromWord?: true;
}

/** A million words of Russian are twelve megabytes. */
const LARGEST = 16 * 1024 * 1024;

/** What is looked for in folders, and what is said when it is not there. */
interface Kind {
  readonly names: RegExp;
  missing(path: string): string;
  noneIn(folder: string): string;
}
const DRAFTS: Kind = {
  names: /\.(?:md|markdown|txt|docx)$/i,
  missing: (path) => speak().notFound(path),
  noneIn: (folder) => speak().noDrafts(folder),
};
const DICTIONARIES: Kind = {
  names: /\.(?:yaml|yml|csv|tsv|tbx)$/i,
  missing: (path) => speak().noDictionary(path),
  noneIn: (folder) => speak().noDictionaries(folder),
};
const WORD = /\.docx$/i;
/** Word leaves one of these beside each document that is open. */
const LOCK = /(^|[\\/])~\$[^\\/]*$/;

/**
 * Reads texts named by files, folders, patterns or `-`. Folders are searched for the file types we support.
 *
 * @param complain is told, in one line each, what could not be read and what to do; the other files are read all the same
 */
export async function readDrafts(names: readonly string[], complain: (line: string) => void): Promise<TextFile[]> {
  const texts: TextFile[] = [];
  for (const path of await findFiles(names, DRAFTS, complain)) {
    const text = path === '-' ? await readStream(path, process.stdin, complain) : await readText(path, complain);
    if (text) texts.push(text);
  }
  return texts;
}

/** Reads the files of dictionaries, named by files or folders. */
export async function readDictionaryFiles(names: readonly string[], complain: (line: string) => void): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const path of await findFiles(names, DICTIONARIES, complain)) {
    const file = await readText(path, complain);
    if (file) files.push(file);
  }
  return files;
}

/** Reads a text that need not be there: only one that exists and cannot be read is complained about. */
export async function readIfThere(path: string, complain: (line: string) => void): Promise<TextFile | undefined> {
  return (await stat(path).catch(() => undefined)) && readText(path, complain);
}

async function findFiles(names: readonly string[], wanted: Kind, complain: (line: string) => void): Promise<string[]> {
  const paths = new Map<string, string>();
  for (const name of names) {
    const found = name === '-' ? [name] : await filesNamed(name, wanted, complain);
    if (found?.length === 0) complain(wanted.noneIn(name));
    // What is reached twice, by a link for example, is read once.
    for (const path of found ?? []) {
      const real = await realpath(path).catch(() => path);
      if (!paths.has(real)) paths.set(real, path);
    }
  }
  return [...paths.values()];
}

/** `undefined` when that has been complained about. */
async function filesNamed(name: string, wanted: Kind, complain: (line: string) => void): Promise<string[] | undefined> {
  try {
    if (!(await stat(name)).isDirectory()) return [name];
    const found = await filesBelow(name, (path) => wanted.names.test(path) && !LOCK.test(path), complain);
    return found?.sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') return void complain(speak().unreadable(name, code ?? String(error)));
    if (!isDynamicPattern(name)) return void complain(wanted.missing(name));
    const found = globSync(name, { absolute: true, ignore: ['**/node_modules/**'], caseSensitiveMatch: false });
    return found
      .filter((path) => !LOCK.test(path))
      .map((path) => relative('.', path))
      .sort();
  }
}

async function readText(path: string, complain: (line: string) => void): Promise<TextFile | undefined> {
  try {
    const entry = await stat(path);
    if (entry.size > LARGEST) return void complain(speak().tooLarge(path, Math.ceil(entry.size / 1024 / 1024)));
    if (WORD.test(path)) return await readWordFile(path, complain);
    // A pipe tells its size only at its end.
    return entry.isFile() ? decode(path, await readFile(path), complain) : await readStream(path, createReadStream(path), complain);
  } catch (error) {
    return void complain(speak().unreadable(path, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

async function readWordFile(path: string, complain: (line: string) => void): Promise<TextFile | undefined> {
  const { readWord } = await import('../word/readWord.js');
  const read = await readWord(await readFile(path));
  return 'text' in read ? { path, text: read.text, byteOrderMark: false, fromWord: true } : void complain(speak().word(path, read.problem));
}

async function readStream(path: string, stream: AsyncIterable<Buffer>, complain: (line: string) => void): Promise<TextFile | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    // It may have no end; how long it is nobody knows.
    if ((size += chunk.length) > LARGEST) return void complain(speak().tooLarge(path, Math.ceil(size / 1024 / 1024)));
    chunks.push(chunk);
  }
  return decode(path, Buffer.concat(chunks), complain);
}

function decode(path: string, bytes: Uint8Array, complain: (line: string) => void): TextFile | undefined {
  // What Windows calls “Unicode” begins so, and is full of zeros.
  if (/^(?:fffe|feff)/.test(Buffer.from(bytes.subarray(0, 2)).toString('hex'))) return void complain(speak().notUtf8(path));
  if (bytes.includes(0)) return void complain(speak().binary(path));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const byteOrderMark = text.startsWith('\uFEFF');
    return { path, text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
  } catch {
    return void complain(speak().notUtf8(path));
  }
}
