import domains from 'tlds';

/** Offsets are UTF-16 code units of the text that was searched. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The web addresses that a platform shortens to a fixed length.
 *
 * The grammar is the one that X publishes for its counter (twitter-text, `extractUrl`), which Mastodon took over; the list of top-level domains is
 * today's, from the package `tlds`. An address may do without `https://` on X, but only in Latin letters; punctuation behind it, an unpaired bracket
 * included, is no part of it; e-mail addresses, handles and hashtags are no web addresses.
 *
 * @param schemeless whether addresses without `http://` or `https://` count
 * @returns the spans in order, not overlapping
 */
export function findAddresses(text: string, schemeless: boolean): Span[] {
  const found: Span[] = [];
  if (!text.includes('.')) return found;
  for (const run of text.matchAll(/\S+/g)) {
    // No platform takes a longer one for an address, and the pattern's time would grow with the square.
    if (run[0].length > LONGEST || !run[0].includes('.')) continue;
    for (const { start, end } of addressesIn(run[0], schemeless)) found.push({ start: run.index + start, end: run.index + end });
  }
  return found;
}

const LONGEST = 4096;
const LONGEST_LABEL = 63;

function* addressesIn(run: string, schemeless: boolean): Iterable<Span> {
  for (const match of run.matchAll(ADDRESS)) {
    const [whole, before, scheme, domain, path] = match;
    const start = match.index + before.length;
    const end = match.index + whole.length;
    if (domain.split('.').some((label) => label.length > LONGEST_LABEL)) continue;
    if (scheme) {
      yield { start, end };
      continue;
    }
    if (!schemeless || /[-_./]$/.test(before)) continue;
    // «сайт.example.org» or “текстexample.org”: only the Latin part is the address.
    const latin = [...domain.matchAll(LATIN_DOMAIN)].map(({ 0: name, index }) => ({
      start: start + index,
      end: start + index + name.length,
    }));
    const last = latin.pop();
    if (!last) continue;
    yield* latin;
    // Without a path, neither a port nor a query is taken along.
    yield { start: last.start, end: path ? end : last.end };
  }
}

// The names below are those of the published grammar.
const LATIN_ACCENTS =
  '\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';
const INVALID = '\\uFFFE\\uFEFF\\uFFFF';
const DIRECTIONAL = '\\u202A-\\u202E\\u061C\\u200E\\u200F\\u2066-\\u2069';
const PUNCTUATION = "!'#%&()*+,\\\\\\-./:;<=>?@\\[\\]^_{|}~$";

const BEFORE = `(?:[^A-Za-z0-9@＠$#＃${INVALID}]|[${DIRECTIONAL}]|^)`;
const LABEL = `[^${PUNCTUATION}\\s\\u0085\\u180E${INVALID}${DIRECTIONAL}]`;
const SUBDOMAIN = `(?:(?:${LABEL}(?:[_-]|${LABEL})*)?${LABEL}\\.)`;
const NAME = `(?:(?:${LABEL}(?:-|${LABEL})*)?${LABEL}\\.)`;
// Longer ones first, so that “.community” is not read as “.com”.
const TOP = `(?:(?:${[...domains].sort((a, b) => b.length - a.length).join('|')})(?=[^0-9a-zA-Z@+-]|$)|xn--[-0-9a-z]+)`;

const PATH_CHARACTER = `[a-z\\u0400-\\u04FF0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${LATIN_ACCENTS}]`;
const BALANCED = `\\((?:${PATH_CHARACTER}+|(?:${PATH_CHARACTER}*\\(${PATH_CHARACTER}+\\)${PATH_CHARACTER}*))\\)`;
const PATH_END = `(?:[+\\-a-z\\u0400-\\u04FF0-9=_#/${LATIN_ACCENTS}]|${BALANCED})`;
const PATH = `(?:(?:${PATH_CHARACTER}*(?:${BALANCED}${PATH_CHARACTER}*)*${PATH_END})|(?:@${PATH_CHARACTER}+/))`;
const QUERY = `\\?[a-z0-9!?*'@();:&=+$/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#/]`;

const ADDRESS = new RegExp(`(${BEFORE})(https?://)?(${SUBDOMAIN}*${NAME}${TOP})(?::[0-9]+)?(/${PATH}*)?(?:${QUERY})?`, 'gi');
const LATIN_DOMAIN = new RegExp(`(?:[-a-z0-9${LATIN_ACCENTS}]+\\.)+${TOP}`, 'gi');
