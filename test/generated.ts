import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeGlossaryPages } from '../server/src/core/index.js';
import { ANY_SERIES, type Phrase, type Piece } from '../server/src/core/language/phrase.js';
import { createPhraseBook } from '../server/src/core/terminology/phraseBook.js';
import { createTermbase } from '../server/src/core/terminology/termbase.js';
import { builtInDictionary, builtInReviewer } from './builtIn.js';
import { readDecisions, upstreamPatterns } from './equalityDecisions.js';

/** Files that are made from the dictionaries and kept in the repository, to be read and to show in a diff what a change does. */
export function generatedFiles(): Map<string, string> {
  const pages = writeGlossaryPages(builtInReviewer().termbase);
  const files = new Map([...pages].map(([subject, page]) => [`dictionaries/glossary/${subject}.md`, page]));
  files.set('dictionaries/retext-equality.md', decisionsTable());
  const book = createPhraseBook();
  const termbase = createTermbase([builtInDictionary()], book);
  for (const designation of termbase.designations) {
    if (!designation) continue;
    const { role, phrase } = designation;
    if (role.kind === 'term' && role.term.status !== 'preferred' && role.term.status !== 'admitted')
      termbase.offersFor(role.concept, role.term, phrase);
  }
  for (const language of ['en', 'ru'] as const) {
    const own = (phrases: Iterable<Phrase>): Phrase[] => [...new Set(phrases)].filter((phrase) => phrase.language === language);
    files.set(`dictionaries/forms/${language}.txt`, formSheets(own(book.offered.values()), own(book.phrases.values()), language));
  }
  return files;
}

/** Every pattern of retext-equality with what became of it. */
function decisionsTable(): string {
  const decisions = new Map(readDecisions().map((decision) => [decision.pattern, decision]));
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = upstreamPatterns().map(({ id, inconsiderate }) => {
    const decision = decisions.get(id);
    const outcome = decision?.reason ? '**adopted**' : decision?.concept ? `replaced by \`${decision.concept}\`` : 'left out';
    const words = Object.keys(inconsiderate);
    const shown = words.slice(0, 4).join(', ') + (words.length > 4 ? ', …' : '');
    return `| ${id} | ${cell(shown)} | ${outcome} | ${cell(decision?.reason?.en ?? decision?.because ?? '')} |`;
  });
  const head =
    '# retext-equality 7.1: what became of each pattern\n\n| Pattern | Wordings | Decision | Reason |\n| --- | --- | --- | --- |\n';
  return `${head}${rows.join('\n')}\n`;
}

/**
 * What a person reads when a term is added: every wording that may be written, with its inflected words marked, then the forms of each word
 * of all wordings once.
 */
function formSheets(written: readonly Phrase[], phrases: readonly Phrase[], language: 'en' | 'ru'): string {
  const wordings = written.map((phrase) => {
    const text = phrase.pieces.map((piece) => `${piece.before}${lemmaOf(piece)}${isInvariable(piece) ? '' : '*'}`).join('');
    const grammar = [phrase.partOfSpeech, phrase.gender, phrase.animate === undefined ? '' : phrase.animate ? 'animate' : 'inanimate']
      .filter(Boolean)
      .join(', ');
    return `${text} (${grammar})`;
  });
  const words = phrases.flatMap((phrase) =>
    phrase.pieces
      .filter((piece) => !isInvariable(piece))
      .map((piece) => `${lemmaOf(piece)}: ${piece.paradigm.map(([ending]) => piece.stem + ending).join(', ')}`),
  );
  const sorted = (lines: string[]): string => [...new Set(lines)].sort((a, b) => a.localeCompare(b, language)).join('\n');
  return `# Wordings\n\n${sorted(wordings)}\n\n# Words\n\n${sorted(words)}\n`;
}

function lemmaOf(piece: Piece): string {
  return piece.stem + (piece.paradigm[0]?.[0] ?? '');
}

function isInvariable(piece: Piece): boolean {
  return piece.paradigm.length === 1 && piece.paradigm[0][1] === ANY_SERIES;
}

if (process.argv[1]?.endsWith('generated.ts')) {
  for (const [path, text] of generatedFiles()) {
    const full = join(__dirname, '..', path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
}
