/**
 * What stands in a text whose markup is hidden. Hiding replaces characters one for one, so offsets stay those of the draft.
 * Both characters are code points that prose does not use.
 */

/** Stands for a character that the reader does not see: an emphasis mark, the target of a link. It separates nothing. */
export const INVISIBLE = '\u0000';

/** Stands for a character of something that is not prose, such as code or an address. A run of them is one object in the sentence. */
export const OPAQUE = '\uFFFC';

export const INVISIBLE_CODE = 0x0000;
export const OPAQUE_CODE = 0xfffc;

/** Whether this is white space, no-break spaces included. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

/** White space or hidden markup. */
export function isBlank(code: number): boolean {
  return code === INVISIBLE_CODE || isSpace(code);
}
