import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnnotations } from '../drafts/annotations.js';

export type Language = 'ru' | 'en';

const folder = join(__dirname, '../drafts');

/** An annotated draft, or a clean one, of which every finding is a false alarm. */
export interface MarkedDraft {
  readonly language: Language;
  readonly text: string;
  /** What has to be found; `undefined` in a clean draft. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[];
}

/** Our own annotated and clean drafts. */
export function markedDrafts(): MarkedDraft[] {
  return (['ru', 'en'] as const).flatMap((language) => [
    ...read(language).map((source): MarkedDraft => {
      const { text, annotations } = readAnnotations(source);
      return { language, text, marks: annotations.filter(({ kind }) => kind !== 'hint') };
    }),
    ...cleanDrafts(language).map((text): MarkedDraft => ({ language, text })),
  ]);
}

/** So many words of our clean drafts, with a flagged sentence between them. */
export function wordsOfDrafts(language: Language, words: number): string {
  const texts = cleanDrafts(language);
  const flagged =
    language === 'ru'
      ? 'Вчера на трассе задержали пять проституток и хозяйку притона.'
      : 'Two prostitutes were fined near the brothel yesterday.';
  const parts: string[] = [];
  for (let number = 0, count = 0; count < words; number++) {
    parts.push(texts[number % texts.length], flagged);
    count += `${parts.at(-2)} ${flagged}`.split(/\s+/).length;
  }
  return parts
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, words)
    .join('');
}

export function countWords(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}

function cleanDrafts(language: Language): string[] {
  return read('clean', (name) => name.startsWith(`${language}-`));
}

function read(name: string, isWanted: (file: string) => boolean = () => true): string[] {
  return readdirSync(join(folder, name))
    .filter((file) => /\.(?:md|txt)$/.test(file) && isWanted(file))
    .map((file) => readFileSync(join(folder, name, file), 'utf8'));
}
