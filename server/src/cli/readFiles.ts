import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
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

const LARGEST = 10 * 1024 * 1024;
const DRAFTS = '**/*.{md,markdown,txt,docx}';
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
    const text = path === '-' ? await readStandardInput(complain) : await readText(path, complain);
    if (text) texts.push(text);
  }
  return texts;
}

/** Reads the files of dictionaries, named by files or folders. */
export async function readDictionaryFiles(names: readonly string[], complain: (line: string) => void): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const path of await findFiles(names, '**/*.{yaml,yml,csv,tsv,tbx}', complain)) {
    const file = await readText(path, complain);
    if (file) files.push(file);
  }
  return files;
}

/** Reads a text that need not be there: only one that exists and cannot be read is complained about. */
export async function readIfThere(path: string, complain: (line: string) => void): Promise<TextFile | undefined> {
  return (await stat(path).catch(() => undefined)) && readText(path, complain);
}

async function findFiles(names: readonly string[], pattern: string, complain: (line: string) => void): Promise<string[]> {
  const paths = new Set<string>();
  for (const name of names) {
    if (name === '-') {
      paths.add(name);
      continue;
    }
    const entry = await stat(name).catch(() => undefined);
    const found = entry?.isDirectory() ? search(pattern, name) : entry ? [name] : isDynamicPattern(name) ? search(name, '.') : undefined;
    if (found === undefined) complain(speak().notFound(name));
    else if (found.length === 0) complain(speak().noDrafts(name));
    else for (const path of found) paths.add(path);
  }
  return [...paths];
}

function search(pattern: string, folder: string): string[] {
  return globSync(pattern, { cwd: folder, absolute: true, ignore: ['**/node_modules/**'], caseSensitiveMatch: false })
    .filter((path) => !LOCK.test(path))
    .map((path) => (folder === '.' ? relative('.', path) : folder.replace(/[\\/]+$/, '') + '/' + relative(folder, path)))
    .sort();
}

async function readText(path: string, complain: (line: string) => void): Promise<TextFile | undefined> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return void complain(speak().tooLarge(path, Math.ceil(size / 1024 / 1024)));
    if (WORD.test(path)) return await readWordFile(path, complain);
    return decode(path, await readFile(path), complain);
  } catch (error) {
    return void complain(speak().unreadable(path, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

async function readWordFile(path: string, complain: (line: string) => void): Promise<TextFile | undefined> {
  const { readWord } = await import('../word/readWord.js');
  const read = await readWord(await readFile(path));
  return 'text' in read ? { path, text: read.text, byteOrderMark: false, fromWord: true } : void complain(speak().word(path, read.problem));
}

async function readStandardInput(complain: (line: string) => void): Promise<TextFile | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.length > LARGEST) return void complain(speak().tooLarge('-', Math.ceil(bytes.length / 1024 / 1024)));
  return decode('-', bytes, complain);
}

function decode(path: string, bytes: Uint8Array, complain: (line: string) => void): TextFile | undefined {
  if (bytes.includes(0)) return void complain(speak().binary(path));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const byteOrderMark = text.startsWith('\uFEFF');
    return { path, text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
  } catch {
    return void complain(speak().notUtf8(path));
  }
}
