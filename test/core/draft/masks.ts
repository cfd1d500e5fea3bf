import { INVISIBLE, OPAQUE } from '../../../server/src/core/draft/prose.js';

/** A masked text with `·` for what is invisible and `█` for what is no prose, so that it can be laid under the draft. */
export function drawn(text: string): string {
  return text.replaceAll(INVISIBLE, '·').replaceAll(OPAQUE, '█');
}
