import { INVISIBLE, OPAQUE, isSpace } from '../language/mask.js';

/**
 * Calls `cover` for everything in `text` that people write among words but that is no prose: addresses, handles, file names,
 * identifiers, placeholders. What may be a word stays: slashes between words («ВИЧ/СПИД», “and/or”), hashtags, names such as
 * “OnlyFans”, and what lacks a space after its full stop (“work.It”).
 */
export function findNonProse(text: string, cover: (from: number, to: number) => void): void {
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code > 127 || TELLING[code] === 0) continue;
    if (code === BRACE) {
      const placeholder = PLACEHOLDER.exec(text.slice(position, position + 200));
      if (!placeholder) continue;
      cover(position, position + placeholder[0].length);
      position += placeholder[0].length - 1;
    } else if (isTelling(text, position, code)) {
      const { start, end } = runAround(text, position);
      examine(text.slice(start, end), start, cover);
      position = end;
    }
  }
}

const BRACE = 0x7b;

/** Characters that words seldom contain; only where one stands is it worth looking closer. */
const TELLING = new Uint8Array(128);
for (const character of '@/_\\{.-(0123456789') TELLING[character.charCodeAt(0)] = 1;

/** `{{ name }}`, `{% raw %}`. */
const PLACEHOLDER = /^(?:\{\{[^\n]*?\}\}|\{%[^\n]*?%\})/;

function isTelling(text: string, position: number, code: number): boolean {
  const next = text.charCodeAt(position + 1);
  if (code === 0x2e) return next > 0x2f && next !== 0x3f && !isSpace(next);
  if (code === 0x28) return next === 0x29;
  if (code === 0x2d) return isDigit(next);
  if (isDigit(code)) return isLatin(next) || next === 0x2d || isLatin(text.charCodeAt(position - 1));
  return true;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLatin(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** What stands between white space, quotation marks and hidden markup. */
function runAround(text: string, position: number): { start: number; end: number } {
  let start = position;
  let end = position + 1;
  while (start > 0 && !isRunBorder(text, start - 1)) start--;
  while (end < text.length && !isRunBorder(text, end)) end++;
  return { start, end };
}

function isRunBorder(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return isSpace(code) || BORDERS.includes(text[position]);
}

const BORDERS = `${INVISIBLE}${OPAQUE}<>"«»„“”|`;

/** Longer than any word or path. Beyond it stand long addresses and encoded data, and the patterns would take long. */
const LONGEST = 500;

function examine(run: string, offset: number, cover: (from: number, to: number) => void): void {
  if (run.length > LONGEST) {
    const from = run.search(/[a-z]{3,10}:\/\/|www\./i);
    if (from >= 0 || /^[\x21-\x7e]+$/.test(run)) cover(offset + Math.max(from, 0), offset + run.length);
    return;
  }
  const covered = new Uint8Array(run.length);
  for (const { sign, pattern, trimmed } of PATTERNS) {
    if (!sign.test(run)) continue;
    for (const match of run.matchAll(pattern)) {
      const found = trimmed ? withoutTrailingMarks(match[0]) : match[0];
      if (found === '' || covered[match.index] || covered[match.index + found.length - 1]) continue;
      covered.fill(1, match.index, match.index + found.length);
      cover(offset + match.index, offset + match.index + found.length);
    }
  }
}

interface Pattern {
  /** Without this there is no need to try. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** Whether punctuation at the end belongs to the sentence. */
  readonly trimmed?: boolean;
}

const FILE_TYPES =
  'md|markdown|txt|rtf|docx?|odt|pdf|xlsx?|ods|csv|tsv|pptx?|odp|json|ya?ml|toml|xml|html?|css|js|ts|py|sh|sql|log|ini|tex|epub|fb2|png|jpe?g|gif|svg|webp|tiff?|psd|ai|mp[34]|m4a|wav|ogg|mov|avi|mkv|zip|rar|7z|tar|gz|exe|apk|srt|vtt|ics|bib';

/** Top-level domains that are not also words; those that are (“it”, “in”, “me”) need a path or a scheme to be recognised. */
const DOMAINS =
  'com|org|net|info|biz|edu|gov|int|online|site|media|news|club|blog|app|dev|io|ai|tv|cc|ru|рф|su|by|ua|kz|kg|uz|tj|md|ge|am|az|lt|lv|ee|uk|eu|de|fr|pl|cz|nl|se|fi|ch|es|ca|au|nz|za|jp|cn|kr|br|mx|ar|орг|рус|онлайн';

const PATTERNS: readonly Pattern[] = [
  { sign: /:\/\/|www\.|mailto:|tel:/i, pattern: /(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.|mailto:|tel:).+/giu, trimmed: true },
  { sign: /@/, pattern: /(?<![\p{L}\d_@])@[\p{L}\d_](?:[\p{L}\d_.-]*[\p{L}\d_])?(?:@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)?/gu },
  { sign: /@/, pattern: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  // A digital object identifier.
  { sign: /10\.\d{4}/, pattern: /(?<!\d)10\.\d{4,9}\/.+/g, trimmed: true },
  // Paths: from a root or a drive, ending in a file, on a web site, with a segment no word looks like, or a United Nations symbol.
  { sign: /\\/, pattern: /(?<![\p{L}\d])(?:[A-Za-z]:\\|\\\\[\w-]+\\).+/gu, trimmed: true },
  { sign: /\//, pattern: /(?<![\p{L}\d/])(?:\.{1,2}|~)\/[\p{L}\d._~/+-]*[\p{L}\d/]/gu },
  { sign: /\//, pattern: /(?<![\p{L}\d/)])\/[A-Za-z\d._-]+\/[A-Za-z\d._~/-]*/gu, trimmed: true },
  {
    sign: /\/.*\./,
    pattern: new RegExp(`[\\p{L}\\d._~-]+(?:/[\\p{L}\\d._~-]+)*/[\\p{L}\\d._~-]+\\.(?:${FILE_TYPES})(?![\\p{L}\\d])`, 'giu'),
  },
  { sign: /\..*\//, pattern: /(?<![\p{L}\d.-])(?:[\p{L}\d-]+\.)+[a-z]{2,12}(?::\d+)?\/[^\s,;]*/giu, trimmed: true },
  {
    sign: /\/.*[._]|[._].*\//,
    pattern: /(?<![\p{L}\d/])(?=[A-Za-z\d._/-]*[._][A-Za-z\d])[A-Za-z\d._-]+(?:\/[A-Za-z\d._-]+)+\/?/gu,
    trimmed: true,
  },
  { sign: /\/.*\//, pattern: /(?<![\p{L}\d])[A-Z]+(?:\/[A-Z\d.]+)+\/\d[\dA-Z.]*(?![\p{L}])/gu, trimmed: true },
  { sign: /\./, pattern: new RegExp(`(?<![\\p{L}\\d])[\\p{L}\\d_][\\p{L}\\d_.+-]*\\.(?:${FILE_TYPES})(?![\\p{L}\\d])`, 'giu') },
  {
    sign: /\./,
    pattern: new RegExp(`(?<![\\p{L}\\d.-])(?:[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?\\.)+(?:${DOMAINS})(?![\\p{L}\\d-])`, 'gu'),
  },
  // Identifiers. «активист_ка» is a word, so underscores tell in Latin letters only.
  { sign: /_/, pattern: /(?<![#\p{L}\d_@])_*[A-Za-z\d]+(?:_+[A-Za-z\d]+)+_*(?![\p{L}\d])/gu },
  { sign: /-/, pattern: /(?<![#\p{L}\d-])(?=[A-Z\d-]*[A-Z])(?=[A-Z\d-]*\d{3})[A-Z\d]+(?:-[A-Z\d]+)+(?![\p{L}\d-])/gu },
  { sign: /-.*-/, pattern: /(?<![#\p{L}\d-])(?=[\p{Lu}\d-]*\p{Lu})(?=[\p{Lu}\d-]*\d)[\p{Lu}\d]+(?:-[\p{Lu}\d]+){2,}(?![\p{L}\d-])/gu },
  { sign: /\d/, pattern: /(?<![#\p{L}\d_])(?=[A-Za-z\d]*\d)[A-Za-z\d]*[a-z][A-Z][A-Za-z\d]*(?![\p{L}\d_-])/gu },
  { sign: /\(\)/, pattern: /(?<![\p{L}\d])[A-Za-z_$][\w$]*(?:\.[\w$]+)*\(\)/gu },
];

function withoutTrailingMarks(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1];
    if (last === ')' && count(address, '(', end) >= count(address, ')', end)) break;
    if (last === ']' && count(address, '[', end) >= count(address, ']', end)) break;
    if (!/[.,:;!?'’*_~…)\]}]/.test(last)) break;
  }
  return address.slice(0, end);
}

function count(text: string, character: string, end: number): number {
  let found = 0;
  for (let index = 0; index < end; index++) if (text[index] === character) found++;
  return found;
}
