/** What stands for a hidden letter or figure. No rule of ours takes it for one. */
const DOT = '•';

/** Every letter and figure hidden; signs and gaps stay, so that the shape of the number still reads as one. */
export function maskAll(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, DOT);
}

/**
 * A telephone number with its country code and last two figures: «+7 ••• •••-••-12». Whoever knows it recognises it, nobody can dial it.
 *
 * @param code how many figures the country or trunk code has
 */
export function maskPhone(text: string, code: number): string {
  const last = text.replace(/\D/g, '').length - 2;
  let at = 0;
  return text.replace(/\d/g, (figure) => (at++ < code || at > last ? figure : DOT));
}

/** The first letter alone: “a•••@…”, «@l•••». */
export function maskName(name: string): string {
  return `${[...name][0] ?? ''}${DOT.repeat(3)}`;
}

/** Initials: «А. П.»; a double name keeps both of its letters. */
export function initialsOf(words: readonly string[]): string {
  return words
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0]}.`)
        .join('-'),
    )
    .join(' ');
}

/** A street and house without what leads there: «ул. •••, д. •, кв. •». */
export function maskAddress(text: string, isKind: (word: string) => boolean): string {
  return text
    .replace(/\p{N}+\p{L}?(?![\p{L}])/gu, DOT)
    .replace(/\p{Lu}[\p{L}'’-]*\.?/gu, (word) => (isKind(word.replace(/\.$/, '')) ? word : DOT.repeat(3)))
    .replace(/•••(?:\s•••)+/g, DOT.repeat(3));
}
