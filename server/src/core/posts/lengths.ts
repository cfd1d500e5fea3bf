import type { Draft } from '../draft/draft.js';
import type { Span } from './addresses.js';
import { fittingEnd, measure } from './measure.js';
import { type Platform, PLATFORMS, platformsOf } from './platforms.js';
import { type Post, postsOf } from './post.js';

/** How long the posts of a draft are on one platform. */
export interface PlatformLength {
  readonly platform: Platform;
  readonly limit: number;
  /** One for each post of a thread, in order; at least one. */
  readonly parts: readonly PartLength[];
  /** The one that is nearest to the limit, or furthest beyond it. */
  readonly fullest: PartLength;
}

/** How long one post is, in the platform's unit. Spans are UTF-16 code units of the draft. */
export interface PartLength {
  /** Its place in the thread, from 1. */
  readonly number: number;
  readonly count: number;
  /** What does not fit; absent when all of it does. */
  readonly beyond?: Span;
  /** How many hashtags there are, where the platform has a limit for them, and those that are too many. */
  readonly hashtags?: { readonly count: number; readonly limit: number; readonly beyond?: Span };
}

/**
 * The lengths of a draft's posts, in the order of `platforms`. Total: any text has a length.
 *
 * @param platforms those that the draft is written for, unless others are asked for
 */
export function lengthsOf(draft: Draft, platforms: readonly Platform[] = platformsOf(draft)): readonly PlatformLength[] {
  const read = new Map<boolean, readonly Post[]>();
  return platforms.map((platform) => {
    const { limit, hidesAddresses = false } = PLATFORMS[platform];
    const posts = read.get(hidesAddresses) ?? postsOf(draft, hidesAddresses);
    read.set(hidesAddresses, posts);
    const parts = posts.map((post, index) => lengthOf(post, index + 1, platform));
    const fullest = parts.reduce((most, part) => (part.count > most.count ? part : most));
    return { platform, limit, parts, fullest };
  });
}

function lengthOf(post: Post, number: number, platform: Platform): PartLength {
  const { unit, limit, hashtags: most } = PLATFORMS[platform];
  const count = measure(post.text, unit);
  const last = post.sourceOf(post.text.length);
  const beyond = count > limit ? { start: post.sourceOf(fittingEnd(post.text, unit, limit)), end: last } : undefined;
  return { number, count, beyond, ...(most !== undefined && { hashtags: hashtagsIn(post, most) }) };
}

function hashtagsIn({ text, sourceOf }: Post, limit: number): PartLength['hashtags'] {
  const tags = text.includes('#') ? [...text.matchAll(/(?<![\p{L}\p{N}_&/#])#[\p{N}_]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*/gu)] : [];
  if (tags.length <= limit) return { count: tags.length, limit };
  const last = tags[tags.length - 1];
  // The unit before the end: what follows the last one may be marked up.
  const end = sourceOf(last.index + last[0].length - 1) + 1;
  return { count: tags.length, limit, beyond: { start: sourceOf(tags[limit].index), end } };
}
