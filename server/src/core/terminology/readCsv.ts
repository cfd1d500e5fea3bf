import { closest } from 'fastest-levenshtein';
import papaparse from 'papaparse';
import type { Gender, LanguageCode, PartOfSpeech } from '../language/phrase.js';
import type { Because, Bilingual, Problem, Severity, TermStatus } from './concept.js';
import type { ListedTerm, TermList } from './termList.js';

/**
 * Reads a list of terms from a spreadsheet (RFC 4180; commas, semicolons or tabs). The first row names the columns, in English or
 * Russian, in any order. Three shapes are understood:
 *
 * - a term a row: `term`, `language`, `status`, and what `zontik glossary --format csv` writes besides;
 * - a pair a row: `en`, `ru`: the agreed terms of both languages;
 * - advice a row: `avoid`, `write`.
 *
 * Several wordings in one cell are parted by semicolons. Total: a row that cannot be read is a problem, the others count.
 *
 * @param path the file's name, for problems
 * @param text the file's text without a byte order mark; offsets of problems are UTF-16 code units into it
 */
export function readCsv(path: string, text: string): TermList {
  const problems: Problem[] = [];
  const terms: ListedTerm[] = [];
  let columns: Columns | undefined;
  let start = 0;
  let number = 0;
  papaparse.parse(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const row: Row = { path, text, start, end: Math.min(meta.cursor, text.length), cells: data, number: number++, problems };
      start = meta.cursor;
      if (data.every((cell) => cell.trim() === '')) return;
      if (errors.some(({ type }) => type === 'Quotes')) complain(row, undefined, UNCLOSED);
      else if (!columns) columns = readHeader(row);
      else terms.push(...readRow(row, columns));
    },
  });
  return { terms, problems };
}

/** What parts the columns: the first row tells, since it holds names and no sentences. */
function delimiterOf(text: string): string {
  const [firstRow] = text.split(/\r?\n/, 1);
  return ['\t', ';', ','].find((delimiter) => firstRow.includes(delimiter)) ?? ',';
}

/** A row with its place in the file. */
interface Row {
  readonly path: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
  readonly number: number;
  readonly problems: Problem[];
}

type Column = keyof typeof NAMES;
type Columns = ReadonlyMap<Column, number>;

/** What people call the columns. */
const NAMES = {
  concept: ['concept', 'concept id', 'id', 'понятие'],
  subject: ['subject', 'subject field', 'тема', 'область', 'предметная область'],
  language: ['language', 'lang', 'язык'],
  term: ['term', 'word', 'термин', 'слово'],
  also: ['also', 'variants', 'synonyms', 'варианты', 'также', 'синонимы'],
  status: ['status', 'статус'],
  severity: ['severity', 'важность', 'серьёзность'],
  because: ['because', 'основание'],
  'part of speech': ['part of speech', 'part-of-speech', 'pos', 'часть речи'],
  gender: ['gender', 'род'],
  definition: ['definition', 'meaning', 'определение', 'значение'],
  why: ['why', 'reason', 'comment', 'note', 'почему', 'причина', 'комментарий', 'примечание'],
  avoid: ['avoid', 'instead of', 'do not write', 'deprecated', 'вместо', 'не писать', 'нельзя', 'избегать'],
  write: ['write', 'use', 'preferred', 'replacement', 'писать', 'как писать', 'можно', 'замена'],
  en: ['en', 'english', 'en term', 'английский', 'по-английски'],
  ru: ['ru', 'russian', 'ru term', 'русский', 'по-русски'],
} as const;

const LANGUAGES: Readonly<Record<string, LanguageCode>> = {
  en: 'en',
  english: 'en',
  английский: 'en',
  ru: 'ru',
  russian: 'ru',
  русский: 'ru',
};

const STATUSES: Readonly<Record<string, TermStatus>> = {
  preferred: 'preferred',
  рекомендуется: 'preferred',
  рекомендуемый: 'preferred',
  admitted: 'admitted',
  допустимо: 'admitted',
  допустимый: 'admitted',
  deprecated: 'deprecated',
  'не рекомендуется': 'deprecated',
  нерекомендуемый: 'deprecated',
  superseded: 'superseded',
  устаревший: 'superseded',
  устарело: 'superseded',
};

const SEVERITIES: Readonly<Record<string, Severity>> = {
  error: 'error',
  ошибка: 'error',
  warning: 'warning',
  предупреждение: 'warning',
  information: 'information',
  сведения: 'information',
  hint: 'hint',
  подсказка: 'hint',
};

const BECAUSE: Readonly<Record<string, Because>> = {
  stigma: 'stigma',
  стигма: 'stigma',
  conflation: 'conflation',
  'смешение понятий': 'conflation',
  coercion: 'coercion',
  принуждение: 'coercion',
  legal: 'legal',
  'юридический термин': 'legal',
  confidentiality: 'confidentiality',
  конфиденциальность: 'confidentiality',
  equality: 'equality',
};

const PARTS_OF_SPEECH: Readonly<Record<string, PartOfSpeech>> = {
  noun: 'noun',
  существительное: 'noun',
  adjective: 'adjective',
  прилагательное: 'adjective',
  verb: 'verb',
  глагол: 'verb',
  fixed: 'fixed',
  неизменяемое: 'fixed',
};

const GENDERS: Readonly<Record<string, Gender>> = {
  masculine: 'm',
  мужской: 'm',
  feminine: 'f',
  женский: 'f',
  neuter: 'n',
  средний: 'n',
  common: 'c',
  общий: 'c',
};

const UNCLOSED: Bilingual = {
  en: 'A quotation mark is opened here and not closed, or stands inside a cell; inside a cell it is written twice ("").',
  ru: 'Здесь кавычка открыта и не закрыта или стоит внутри ячейки; внутри ячейки её пишут дважды ("").',
};

const NO_COLUMNS: Bilingual = {
  en: 'The first row names no columns we know. It needs “term”, “language” and “status”, or “en” and “ru”, or “avoid” and “write”.',
  ru: 'В первой строке нет знакомых названий столбцов. Нужны «термин», «язык» и «статус», или «en» и «ru», или «вместо» и «писать».',
};

function readHeader(row: Row): Columns {
  const columns = new Map<Column, number>();
  row.cells.forEach((cell, index) => {
    const name = cell.trim().toLowerCase();
    const column = (Object.keys(NAMES) as Column[]).find((candidate) => (NAMES[candidate] as readonly string[]).includes(name));
    if (column && !columns.has(column)) columns.set(column, index);
  });
  const understood = columns.has('term') || (columns.has('en') && columns.has('ru')) || (columns.has('avoid') && columns.has('write'));
  if (!understood) complain(row, undefined, NO_COLUMNS);
  return columns;
}

function readRow(row: Row, columns: Columns): ListedTerm[] {
  // The apostrophe with which our own lists keep a spreadsheet from calculating a word.
  const cell = (column: Column): string | undefined =>
    row.cells[columns.get(column) ?? -1]?.trim().replace(/^'(?=[=+\-@])/, '') || undefined;
  let faulty = false;
  const known = <Value>(column: Column, values: Readonly<Record<string, Value>>): Value | undefined => {
    const written = cell(column);
    if (written === undefined) return undefined;
    const key = written.toLowerCase();
    if (Object.hasOwn(values, key)) return values[key];
    faulty = true;
    const names = Object.keys(values);
    complain(row, written, {
      en: `“${written}” is not valid for “${column}”; expected: ${[...new Set(Object.values(values))].join(', ')}. Nearest: “${closest(key, [...new Set(Object.values(values))].map(String))}”.`,
      ru: `«${written}» не подходит для столбца «${NAMES[column].at(-1)}»; ожидается: ${names.filter((name) => /[а-я]/.test(name)).join(', ')}. Ближайшее: «${closest(
        key,
        names.filter((name) => /[а-я]/.test(name)),
      )}».`,
    });
    return undefined;
  };
  const gender = known('gender', GENDERS);
  const partOfSpeech = known('part of speech', PARTS_OF_SPEECH);
  const written = cell('language');
  // Other languages are somebody else's affair.
  if (written !== undefined && /^[a-z]{2}(-[a-z]+)?$/i.test(written) && !/^(?:en|ru)\b/i.test(written)) return [];
  const language = known('language', LANGUAGES);
  const common = {
    concept: cell('concept'),
    group: `row ${row.number}`,
    subject: cell('subject'),
    severity: known('severity', SEVERITIES),
    because: known('because', BECAUSE),
    definition: cell('definition'),
    why: cell('why'),
  };
  const listed = (written: string | undefined, status: TermStatus, own: LanguageCode | undefined): ListedTerm[] => {
    const wordings = (written ?? '').split(';').flatMap((wording) => wording.trim() || []);
    return wordings.length === 0
      ? []
      : [
          {
            ...common,
            wordings,
            status,
            language: own ?? languageOf(wordings[0]),
            grammar: { ...(gender && { gender }), ...(partOfSpeech && { partOfSpeech }) },
          },
        ];
  };

  if (columns.has('term')) {
    const term = cell('term');
    if (term === undefined) {
      complain(row, undefined, { en: 'This row has no term.', ru: 'В этой строке нет термина.' });
      return [];
    }
    const status = known('status', STATUSES) ?? 'preferred';
    // A term of a status or language that nobody knows must not be offered to a writer.
    return faulty ? [] : listed([term, cell('also')].filter(Boolean).join(';'), status, language);
  }
  if (faulty) return [];
  return [
    ...listed(cell('write'), 'preferred', language),
    ...listed(cell('en'), 'preferred', 'en'),
    ...listed(cell('ru'), 'preferred', 'ru'),
    ...listed(cell('avoid'), 'deprecated', language),
  ];
}

/** The language of a wording whose row does not say: its letters tell. */
function languageOf(wording: string): LanguageCode {
  return /[а-яё]/i.test(wording) ? 'ru' : 'en';
}

/** @param cell the text of the cell at fault; the whole row is, when absent */
function complain(row: Row, cell: string | undefined, message: Bilingual): void {
  const line = row.text.slice(row.start, row.end).replace(/\s+$/, '');
  const at = cell === undefined ? -1 : line.indexOf(cell);
  const start = row.start + Math.max(at, 0);
  row.problems.push({ path: row.path, start, end: at < 0 ? row.start + line.length : start + cell!.length, message });
}
