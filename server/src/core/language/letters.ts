/** What a character is to the tokenizer. */
export const enum Kind {
  Other,
  Latin,
  Cyrillic,
  /** A letter of any other script. */
  Letter,
  Digit,
  /** A combining mark: a stress mark, the breve of a decomposed й. */
  Mark,
  /** Seen by nobody and separating nothing: hidden markup, soft hyphens, zero-width characters. */
  Ignorable,
}

/** The kind of the character with this UTF-16 code; for the first half of a surrogate pair use `kindOfCodePoint`. */
export function kindOf(code: number): Kind {
  return code < TABLE_LENGTH ? TABLE[code] : (OTHERS.get(code) ?? learn(code));
}

export function kindOfCodePoint(codePoint: number): Kind {
  return codePoint < 0x10000 ? kindOf(codePoint) : (OTHERS.get(codePoint) ?? learn(codePoint));
}

export function isLetter(kind: Kind): boolean {
  return kind === Kind.Latin || kind === Kind.Cyrillic || kind === Kind.Letter;
}

export function isSurrogateStart(code: number): boolean {
  return (code & 0xfc00) === 0xd800;
}

/** The Latin and Cyrillic blocks that nearly every word of a draft consists of. */
const TABLE_LENGTH = 0x530;
const TABLE = Uint8Array.from({ length: TABLE_LENGTH }, (_, code) => classify(code));
/** Kinds of the rarer characters met so far. */
const OTHERS = new Map<number, Kind>();

function learn(codePoint: number): Kind {
  const kind = classify(codePoint);
  OTHERS.set(codePoint, kind);
  return kind;
}

function classify(codePoint: number): Kind {
  if (codePoint === 0) return Kind.Ignorable;
  const character = String.fromCodePoint(codePoint);
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return Kind.Ignorable;
  if (/\p{Nd}/u.test(character)) return Kind.Digit;
  if (/\p{M}/u.test(character)) return Kind.Mark;
  // U+02BC is a letter by its properties, but people type it as an apostrophe.
  if (!/\p{L}/u.test(character) || codePoint === 0x02bc) return Kind.Other;
  if (/\p{Script=Cyrillic}/u.test(character)) return Kind.Cyrillic;
  // Styled letters of posts (𝘀𝘁𝗼𝗽) are Latin ones, told apart by nothing but their look.
  return /\p{Script=Latin}/u.test(character.normalize('NFKC')) ? Kind.Latin : Kind.Letter;
}
