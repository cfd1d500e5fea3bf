/** What a character reference shows, or `undefined` when we do not know it: “&mdash;” → “—”, “&shy;” → nothing. */
export function readEntity(reference: string): string | undefined {
  const name = reference.slice(1, -1);
  if (name.startsWith('#')) return fromNumber(name);
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const accented = /^([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/.exec(name);
  return accented ? (accented[1] + ACCENTS[accented[2]]).normalize('NFC') : undefined;
}

/** Character references in HTML. */
export const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g;

function fromNumber(name: string): string | undefined {
  const hexadecimal = /^#x/i.test(name);
  const codePoint = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  if (codePoint === 0xad || !(codePoint > 0 && codePoint <= 0x10ffff)) return '';
  return String.fromCodePoint(codePoint);
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  lrm: '',
  rlm: '',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hyphen: '-',
  dash: '-',
  hellip: '…',
  middot: '·',
  bull: '•',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  lsaquo: '‹',
  rsaquo: '›',
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  num: '#',
  percnt: '%',
  sect: '§',
  para: '¶',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  euro: '€',
  pound: '£',
  times: '×',
  rarr: '→',
  larr: '←',
  szlig: 'ß',
};

const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
