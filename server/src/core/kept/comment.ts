import type { LanguageCode } from '../language/phrase.js';

/** What a comment of ours says: these wordings stay, for this reason. Offsets are UTF-16 code units from the comment's `<!--`. */
export interface KeepComment {
  readonly wordings: readonly KeptQuote[];
  /** Whether it holds for all of the draft, not only where it stands. */
  readonly wholeDraft: boolean;
  /** Empty when none was given. */
  readonly reason: string;
}

/** A wording as the comment names it; the offsets include its quotation marks. */
export interface KeptQuote {
  readonly wording: string;
  readonly start: number;
  readonly end: number;
}

const OPENING = '<!--';
const CLOSING = '-->';

/** What makes a comment ours, and the verb. */
const ADDRESS = /^\s*(?:zontik|зонтик)\s*:/i;
const VERB = /^\s*(?:keep|оставить)(?=[\s"«“„])/i;
const NEXT = /^\s*(?:[,;]|and(?=[\s"“«„])|и(?=[\s"“«„]))?\s*/i;
/** Words between the wordings and the dash say how far it reaches; there are no others. */
const WHOLE_DRAFT = /^\s*(?:(?:everywhere\s+)?in this draft|во вс[её]м тексте)(?=\s|$|[—–:])/i;
const REASON = /^\s*(?:[—–:]|-(?=\s))\s*/;

/** Which marks close a quotation that a mark opens. */
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '„': '“”' };

/** Pairs to write in, the usual one of the language first. */
const PAIRS: Readonly<Record<LanguageCode, readonly string[]>> = { en: ['""', '“”', '«»'], ru: ['«»', '""', '“”'] };

/**
 * Reads `<!-- zontik: keep "one", "two" in this draft — the reason -->`, in English or Russian words.
 *
 * @param comment the whole comment, from `<!--` to `-->`
 * @returns `undefined` for a comment that is none of ours, `unreadable` for one that is addressed to us but says something else
 */
export function readComment(comment: string): KeepComment | 'unreadable' | undefined {
  const inside = comment.slice(OPENING.length, -CLOSING.length);
  const address = ADDRESS.exec(inside);
  if (!address) return undefined;
  const verb = VERB.exec(inside.slice(address[0].length));
  if (!verb) return 'unreadable';
  let at = OPENING.length + address[0].length + verb[0].length;
  const end = comment.length - CLOSING.length;
  const wordings: KeptQuote[] = [];
  for (;;) {
    const start = at + NEXT.exec(comment.slice(at, end))![0].length;
    const quote = readQuote(comment, start, end);
    if (!quote) break;
    wordings.push(quote);
    at = quote.end;
  }
  const reach = WHOLE_DRAFT.exec(comment.slice(at, end))?.[0] ?? '';
  const rest = comment.slice(at + reach.length, end).trim();
  const dash = REASON.exec(rest);
  if (wordings.length === 0 || (rest !== '' && !dash)) return 'unreadable';
  return { wordings, wholeDraft: reach !== '', reason: unescape(rest.slice(dash?.[0].length ?? 0)) };
}

/** Writes what `readComment` reads. Nothing in a wording or reason can end the comment, its quotation marks or a table cell. */
export function writeComment(wordings: readonly string[], reason: string, language: LanguageCode, wholeDraft = false): string {
  const quoted = wordings.map((wording) => writeQuote(wording, language)).join(', ');
  const because = escape(reason.replace(/\s+/g, ' ').trim());
  const verb = language === 'ru' ? 'оставить' : 'keep';
  const reach = wholeDraft ? (language === 'ru' ? ' во всём тексте' : ' in this draft') : '';
  return `${OPENING} zontik: ${verb} ${quoted}${reach}${because && ` — ${because}`} ${CLOSING}`;
}

function readQuote(comment: string, start: number, end: number): KeptQuote | undefined {
  const closers = CLOSERS[comment[start]];
  if (!closers) return undefined;
  for (let at = start + 1; at < end; at++) {
    if (comment[at] === '\\') at++;
    else if (closers.includes(comment[at])) {
      const wording = unescape(comment.slice(start + 1, at)).trim();
      return wording === '' ? undefined : { wording, start, end: at + 1 };
    }
  }
  return undefined;
}

function writeQuote(wording: string, language: LanguageCode): string {
  const pairs = PAIRS[language];
  const pair = pairs.find(([open, close]) => !wording.includes(open) && !wording.includes(close));
  const written = escape(wording);
  return pair ? pair[0] + written + pair[1] : `"${written.replaceAll('"', '\\"')}"`;
}

/** Two hyphens could end a comment, a pipe a table cell. */
function escape(text: string): string {
  return text.replace(/[\\|]|(?<=-)-/g, '\\$&');
}

function unescape(text: string): string {
  return text.replace(/\\([\\|"«»“”„-])/g, '$1');
}
