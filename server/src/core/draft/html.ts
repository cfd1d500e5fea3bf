import type { BlockKind } from './block.js';
import { ENTITY, readEntity } from './entities.js';
import type { Masking } from './masking.js';
import type { MarkupPair } from './markup.js';

export interface HtmlTag {
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
}

/** A stretch of text between the block-level tags of HTML. */
export interface HtmlText {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  readonly quoted: boolean;
  readonly level?: number;
}

/** Elements whose content is not prose; `sup` mostly holds note numbers and exponents. */
const OPAQUE_ELEMENTS = new Set('script style pre code kbd samp var tt textarea svg math iframe object template sup'.split(' '));

/** Those that hide all that follows when they are never closed. */
const UNCLOSED_TO_END = new Set('script style pre textarea svg'.split(' '));

/** Tags between which no sentence goes on, and tags that stand for an object. */
const SEPARATING = new Set(
  (
    'address article aside audio base blockquote body button caption center col colgroup dd details dialog dir div dl dt embed fieldset figcaption figure footer form frame ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hr html img input label legend li link main menu menuitem meta nav ol optgroup option p param section select source summary table ' +
    'tbody td tfoot th thead title tr track ul video'
  ).split(' '),
);

/** Elements that say what kind of text they hold. */
const KINDS: Readonly<Record<string, BlockKind>> = {
  li: 'listItem',
  dd: 'listItem',
  dt: 'listItem',
  td: 'tableCell',
  th: 'tableCell',
  caption: 'caption',
  figcaption: 'caption',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
};

/** The tag that `source` holds between `start` and `end`; `undefined` for declarations and the like. */
export function readTag(source: string, start: number, end: number): HtmlTag | undefined {
  const match = /^<(\/?)([a-zA-Z][\w:-]*)/.exec(source.slice(start, Math.min(end, start + 60)));
  return match ? { start, end, name: match[2].toLowerCase(), closing: match[1] === '/' } : undefined;
}

/**
 * Masks the tags of a piece of text that ends at `end`: separating tags and elements that are no prose become opaque, `<br>` a
 * line break, the others invisible. Adds the pairs of the latter.
 */
export function maskTags(tags: readonly HtmlTag[], end: number, masking: Masking, pairs: MarkupPair[]): void {
  const closings = new Map<string, number[]>();
  for (let index = tags.length - 1; index >= 0; index--) {
    if (!tags[index].closing) continue;
    const ofName = closings.get(tags[index].name);
    if (ofName) ofName.push(index);
    else closings.set(tags[index].name, [index]);
  }
  const open: HtmlTag[] = [];
  for (let index = 0; index < tags.length; index++) {
    const tag = tags[index];
    const ofName = closings.get(tag.name) ?? [];
    while (ofName.length > 0 && ofName[ofName.length - 1] <= index) ofName.pop();
    const closing = ofName.at(-1);
    if (tag.name === 'br') masking.show(tag.start, tag.end, '\n');
    else if (OPAQUE_ELEMENTS.has(tag.name) && !tag.closing && (closing !== undefined || UNCLOSED_TO_END.has(tag.name))) {
      masking.cover(tag.start, closing === undefined ? end : tags[closing].end);
      index = closing ?? tags.length;
    } else if (SEPARATING.has(tag.name)) masking.cover(tag.start, tag.end);
    else {
      masking.hide(tag.start, tag.end);
      if (!tag.closing) open.push(tag);
      else close(tag, open, pairs);
    }
  }
}

function close(tag: HtmlTag, open: HtmlTag[], pairs: MarkupPair[]): void {
  const partner = open.findLastIndex(({ name }) => name === tag.name);
  if (partner < 0) return;
  const [{ start, end }] = open.splice(partner);
  pairs.push({ kind: 'html', open: { start, end }, close: { start: tag.start, end: tag.end } });
}

/** Tags and comments; attribute values may hold `>`. */
const TAG_OR_COMMENT = /<!--[^]*?(?:-->|$)|<[!?][^>]*>?|<\/?[a-zA-Z](?:"[^"<]*"|'[^'<]*'|[^'"<>])*>/g;

/**
 * Masks a block of HTML and returns the texts in it.
 *
 * @param quoted how many quotations are open where the block begins
 * @returns also how many are open where it ends
 */
export function readHtml(
  start: number,
  end: number,
  quoted: number,
  masking: Masking,
  pairs: MarkupPair[],
): { texts: HtmlText[]; quoted: number } {
  const { source } = masking;
  const content = source.slice(start, end);
  const tags: HtmlTag[] = [];
  for (const match of content.matchAll(ENTITY)) maskEntity(masking, start + match.index, match[0]);
  for (const match of content.matchAll(TAG_OR_COMMENT)) {
    const from = start + match.index;
    const tag = readTag(source, from, from + match[0].length);
    if (tag) tags.push(tag);
    else masking.hide(from, from + match[0].length);
  }
  maskTags(tags, end, masking, pairs);

  const texts: HtmlText[] = [];
  const kinds: string[] = [];
  let depth = quoted;
  let from = start;
  const add = (to: number) => {
    const name = kinds[kinds.length - 1];
    texts.push({
      start: from,
      end: to,
      kind: name ? KINDS[name] : 'paragraph',
      quoted: depth > 0,
      ...(/^h\d$/.test(name ?? '') && { level: Number(name[1]) }),
    });
  };
  for (const tag of tags) {
    if (!SEPARATING.has(tag.name)) continue;
    add(tag.start);
    from = tag.end;
    if (tag.name === 'blockquote') depth = Math.max(0, depth + (tag.closing ? -1 : 1));
    if (!Object.hasOwn(KINDS, tag.name)) continue;
    if (!tag.closing) kinds.push(tag.name);
    else if (kinds.includes(tag.name)) kinds.length = kinds.lastIndexOf(tag.name);
  }
  add(end);
  return { texts, quoted: depth };
}

/** Shows what a character reference stands for; one that we do not know is an object. */
export function maskEntity(masking: Masking, start: number, reference: string): void {
  const shown = readEntity(reference);
  if (shown === undefined) masking.cover(start, start + reference.length);
  else masking.show(start, start + reference.length, shown);
}
