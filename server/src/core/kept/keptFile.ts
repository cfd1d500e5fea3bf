import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import keptSchema from '../../../../dictionaries/kept.schema.json';
import type { KeptWording } from '../draft/draft.js';
import type { Edit } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';
import { tooDeepAt } from '../terminology/nesting.js';
import { checkShape } from '../terminology/checkShape.js';
import type { Problem } from '../terminology/concept.js';
import { type DictionaryFile, parse } from '../terminology/readDictionary.js';

/** An entry of a file of kept wordings. Offsets are UTF-16 code units of that file. */
export interface KeptEntry extends KeptWording {
  /** The draft: a path from the folder that holds `.zontik`, with slashes, its letters composed. Empty where all drafts of the folder are meant. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Reads a `kept.yaml`. Total: what is wrong is in `problems`, and the entries without a mistake are in force. */
export function readKept(file: DictionaryFile): { entries: KeptEntry[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const { document, value } = parse(file, problems);
  const { contents } = document;
  if (problems.length === 0 && contents === null) return { entries: [], problems };
  // A document with a broken reference says nothing as a whole.
  const said = value ?? (isScalar(contents) ? contents.value : undefined);
  if (said !== undefined) problems.push(...checkShape(document, said, keptSchema as never, file.path));
  const entries = (isSeq(contents) ? contents.items : []).flatMap((item): KeptEntry[] => {
    if (!isMap(item) || !item.range) return [];
    const [start, valueEnd] = item.range;
    const end = start + file.text.slice(start, valueEnd).trimEnd().length;
    if (problems.some((problem) => problem.start <= end && problem.end >= start)) return [];
    const text = (key: string): string => {
      const written = item.get(key);
      return typeof written === 'string' ? written : '';
    };
    const entry = { file: pathOf(text('file')), exact: text('exact'), prefix: text('prefix'), suffix: text('suffix') };
    return entry.exact === '' ? [] : [{ ...entry, reason: text('reason').trim(), start, end }];
  });
  return { entries, problems };
}

/**
 * The change that adds an entry at the end; all else in the file stays as it is, comments included.
 *
 * @param text the file; empty when there is none yet
 * @param display the language of the comment at the top of a new file
 * @returns `undefined` where nothing can be added before a mistake in the file is mended
 */
export function addKept(
  text: string,
  { file, exact, prefix, suffix, reason }: Omit<KeptEntry, 'start' | 'end'>,
  display: LanguageCode,
): Edit | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  const { contents } = parseDocument(text, { logLevel: 'error' });
  const entry = stringify(
    [{ ...(file && { file }), exact, ...(prefix && { prefix }), ...(suffix && { suffix }), ...(reason && { reason }) }],
    {
      lineWidth: 0,
    },
  );
  const edit = ((): Edit => {
    if (isSeq(contents) && contents.flow && contents.items.length === 0 && contents.range)
      return { start: contents.range[0], end: contents.range[1], text: entry.trimEnd() };
    const from = isSeq(contents) ? (contents.range?.[0] ?? 0) : 0;
    const lineStart = text.slice(0, from).lastIndexOf('\n') + 1;
    const indent = ' '.repeat(from - lineStart);
    const head = text.trim() === '' ? `# ${HEAD[display]}\n` : /\n$/.test(text) ? '' : '\n';
    return { start: text.length, end: text.length, text: head + entry.replace(/^(?=.)/gm, indent) };
  })();
  const before = readKept({ path: '', text });
  const after = readKept({ path: '', text: apply(text, edit) });
  const isAdded = after.entries.length === before.entries.length + 1 && after.problems.length <= before.problems.length;
  return isAdded ? edit : undefined;
}

/** The change that takes an entry out, with its lines; comments stay. `undefined` in a list that is written in brackets. */
export function removeKept(text: string, { start, end }: Pick<KeptEntry, 'start' | 'end'>): Edit | undefined {
  const mark = /(?<=^|\n)[ \t]*-\s*$/.exec(text.slice(0, start));
  if (!mark) return undefined;
  const lineEnd = text.indexOf('\n', end);
  return { start: mark.index, end: lineEnd < 0 ? text.length : lineEnd + 1, text: '' };
}

const HEAD: Readonly<Record<LanguageCode, string>> = {
  en: 'Wordings that stay as they are, and why. Delete an entry, and the wording is underlined again.',
  ru: 'Формулировки, которые решено оставить, и почему. Удалите запись — и формулировка снова будет подчёркнута.',
};

function pathOf(file: string): string {
  return file
    .normalize('NFC')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '');
}

function apply(text: string, edit: Edit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
