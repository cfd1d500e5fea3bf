import { type Document, isMap, isSeq, parseDocument, YAMLMap, type YAMLSeq } from 'yaml';
import pairSchema from '../../../../dictionaries/pair.schema.json';
import type { LanguageCode } from '../language/phrase.js';
import { checkShape } from '../terminology/checkShape.js';
import type { Problem } from '../terminology/concept.js';
import { tooDeepAt } from '../terminology/nesting.js';
import { type DictionaryFile, parse } from '../terminology/readDictionary.js';
import type { Corrections, SentencePair } from './corrections.js';

/** What can be decided about sentences. */
export type Correction = keyof Corrections;

/** How each is called in the file. */
const KEYS: Readonly<Record<Correction, string>> = { together: 'together', apart: 'apart', mayDiffer: 'may-differ' };

/**
 * Reads a file of corrections (`news.ru.pair.yaml`). Total: what is wrong is in `problems`, and the entries without a mistake are in force.
 */
export function readCorrections(file: DictionaryFile): { corrections: Corrections; problems: Problem[] } {
  const problems: Problem[] = [];
  const { document, value } = parse(file, problems);
  if (document.contents !== null) problems.push(...checkShape(document, value, pairSchema as never, file.path));
  const read = (correction: Correction): SentencePair[] =>
    entriesOf(document, correction).flatMap((entry) => {
      const [start, end] = entry.range ?? [0, 0];
      if (problems.some((problem) => problem.start <= end && problem.end >= start)) return [];
      const pair = pairOf(entry);
      return pair.ru.length + pair.en.length > 0 ? [pair] : [];
    });
  return { corrections: { together: read('together'), apart: read('apart'), mayDiffer: read('mayDiffer') }, problems };
}

/**
 * The file with one more correction; earlier ones that say something else about the same sentences are taken out, comments stay.
 *
 * @param text the file; empty when there is none yet
 * @param display the language of the comment at the top of a new file
 * @returns `undefined` where nothing can be added before a mistake in the file is mended
 */
export function addCorrection(text: string, correction: Correction, pair: SentencePair, display: LanguageCode): string | undefined {
  return changed(text, display, (document) => {
    if (correction === 'together') {
      takeOut(document, 'together', (other) => shares(other.ru, pair.ru) || shares(other.en, pair.en));
      takeOut(document, 'apart', (other) => shares(other.ru, pair.ru) && shares(other.en, pair.en));
    }
    if (correction === 'apart') takeOut(document, 'together', (other) => shares(other.ru, pair.ru) && shares(other.en, pair.en));
    const sentences = (list: readonly string[]): string | readonly string[] => (list.length === 1 ? list[0] : list);
    const entry = document.createNode({
      ...(pair.ru.length > 0 && { ru: sentences(pair.ru) }),
      ...(pair.en.length > 0 && { en: sentences(pair.en) }),
    });
    const key = KEYS[correction];
    if (isSeq(document.get(key))) (document.get(key) as YAMLSeq).add(entry);
    else document.set(key, document.createNode([entry]));
  });
}

/** The file without whatever was decided about any of these sentences; `undefined` where it cannot be changed or nothing was. */
export function removeCorrections(text: string, pair: SentencePair): string | undefined {
  let count = 0;
  const without = changed(text, 'en', (document) => {
    for (const correction of Object.keys(KEYS) as Correction[])
      count += takeOut(document, correction, (other) => shares(other.ru, pair.ru) || shares(other.en, pair.en));
  });
  return count > 0 ? without : undefined;
}

function changed(text: string, display: LanguageCode, change: (document: Document) => void): string | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  const document: Document = parseDocument(text, { logLevel: 'error' });
  if (document.contents === null) {
    document.contents = new YAMLMap();
    document.commentBefore ??= ` ${HEAD[display]}`;
  }
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const hasShape = Object.values(KEYS).every((key) => [undefined, null].includes(document.get(key) as never) || isSeq(document.get(key)));
  if (!hasShape) return undefined;
  change(document);
  return document.contents.items.length > 0 ? document.toString({ lineWidth: 0 }) : `# ${HEAD[display]}\n`;
}

/** Takes entries out, and the list with the last of them. @returns how many there were */
function takeOut(document: Document, correction: Correction, isIt: (pair: SentencePair) => boolean): number {
  const list = document.get(KEYS[correction]);
  if (!isSeq(list)) return 0;
  const before = list.items.length;
  list.items = list.items.filter((item) => !isMap(item) || !isIt(pairOf(item)));
  if (list.items.length === 0) document.delete(KEYS[correction]);
  return before - list.items.length;
}

function entriesOf(document: Document, correction: Correction): YAMLMap[] {
  const list = isMap(document.contents) ? document.get(KEYS[correction]) : undefined;
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

function pairOf(entry: YAMLMap): SentencePair {
  const sentences = (key: string): string[] => {
    const written = entry.get(key);
    const list = isSeq(written) ? (written.toJSON() as unknown[]) : [written];
    return list.filter((sentence) => typeof sentence === 'string');
  };
  return { ru: sentences('ru'), en: sentences('en') };
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.some((sentence) => others.includes(sentence));
}

const HEAD: Readonly<Record<LanguageCode, string>> = {
  en: 'Which sentences belong together, where Zontik was corrected. Delete an entry, and Zontik decides again.',
  ru: 'Какие предложения образуют пары там, где Zontik поправили вручную. Удалите запись — и Zontik снова решит сам.',
};
