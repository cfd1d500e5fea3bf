import type { Draft } from '../draft/draft.js';
import { frontMatterEnd } from '../draft/frontMatter.js';

/** Where a post is to appear. A caption under a picture has a limit of its own on Telegram. */
export type Platform = 'x' | 'bluesky' | 'mastodon' | 'telegram' | 'telegram-caption' | 'instagram' | 'vk';

/** How a platform counts. Each unit is described where it is measured (`measure.ts`). */
export type Unit = 'weighted' | 'graphemes' | 'short-graphemes' | 'code-units' | 'code-points';

/** What one platform allows. */
export interface PlatformRules {
  readonly unit: Unit;
  /** The longest post, in that unit. */
  readonly limit: number;
  /** The most hashtags in one post, where the platform says so. */
  readonly hashtags?: number;
  /** Whether an address can stand behind words, so that it takes no room. */
  readonly hidesAddresses?: boolean;
}

/**
 * The limits as the platforms state them: X developer documentation “Counting characters”; the Bluesky lexicon `app.bsky.feed.post`; Mastodon
 * documentation “Posting”; Telegram Bot API `sendMessage` and `caption`; Instagram help “Captions and hashtags”; VK API `wall.post`. Where the
 * unit is not documented, Instagram is counted in code points; VK in UTF-16 code units, which never count too little.
 */
export const PLATFORMS: Readonly<Record<Platform, PlatformRules>> = {
  x: { unit: 'weighted', limit: 280 },
  bluesky: { unit: 'graphemes', limit: 300 },
  mastodon: { unit: 'short-graphemes', limit: 500 },
  telegram: { unit: 'code-units', limit: 4096, hidesAddresses: true },
  'telegram-caption': { unit: 'code-units', limit: 1024, hidesAddresses: true },
  instagram: { unit: 'code-points', limit: 2200, hashtags: 30 },
  vk: { unit: 'code-units', limit: 15_895 },
};

/** In the order in which they are shown. */
export const ALL_PLATFORMS = Object.keys(PLATFORMS) as readonly Platform[];

/** Other names under which people may know a platform, in small letters. */
const ALIASES: Readonly<Record<string, Platform>> = {
  twitter: 'x',
  твиттер: 'x',
  bsky: 'bluesky',
  tg: 'telegram',
  тг: 'telegram',
  телеграм: 'telegram',
  caption: 'telegram-caption',
  инстаграм: 'instagram',
  мастодон: 'mastodon',
  vkontakte: 'vk',
  вк: 'vk',
  вконтакте: 'vk',
};

/**
 * The platform that somebody names, in whatever letter case; `undefined` for a name that is none. “telegram caption” and “telegram_caption”
 * are the same as `telegram-caption`.
 */
export function platformNamed(name: string): Platform | undefined {
  const plain = name
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (Object.hasOwn(PLATFORMS, plain)) return plain as Platform;
  return Object.hasOwn(ALIASES, plain) ? ALIASES[plain] : undefined;
}

/**
 * The platforms that a draft is written for. What the draft says of itself (`platform: x` in its front matter) comes before what its file name says
 * (`news.telegram.md`), and that before what holds for all drafts (`Draft.platforms`); all of it yields to what somebody asks about (`Draft.onPlatforms`). Names that are no platform of ours are passed over.
 */
export function platformsOf(draft: Draft): readonly Platform[] {
  if (draft.onPlatforms) return inOrder(draft.onPlatforms);
  const stated = statedIn(draft.text);
  if (stated.length > 0) return stated;
  const named = namedBy(draft.name ?? '');
  return named.length > 0 ? named : inOrder(draft.platforms ?? []);
}

function inOrder(names: readonly string[]): Platform[] {
  const known = new Set(names.map(platformNamed));
  return ALL_PLATFORMS.filter((platform) => known.has(platform));
}

/** The parts of a file name between its first full stop and its ending: `news.x.telegram.md`. */
function namedBy(name: string): Platform[] {
  const parts = name.split(/[\\/]/).at(-1)!.split('.');
  return inOrder(parts.slice(1, -1));
}

/** `platform: x`, `platforms: [x, "telegram"]`, a list in lines of its own, or TOML's `platform = "x"`. */
function statedIn(text: string): Platform[] {
  const frontMatter = text.slice(0, frontMatterEnd(text));
  const key = /^["']?platforms?["']?[ \t]*[:=][ \t]*([^\r\n]*)/im.exec(frontMatter);
  if (!key) return [];
  const rest = frontMatter.slice(key.index + key[0].length);
  const inLine = withoutComment(key[1]);
  // A list over several lines, with a hyphen before each item or within brackets.
  const listed = inLine === '' ? (/^(?:\r?\n[ \t]*-[^\r\n]*)+/.exec(rest)?.[0] ?? '').replace(/^[ \t]*-/gm, ',') : '';
  const bracketed = inLine.startsWith('[') && !inLine.includes(']') ? (/^[^\]]*/.exec(rest)?.[0] ?? '') : '';
  const items = [inLine, ...listed.split(/\r?\n/).map(withoutComment), ...bracketed.split(/\r?\n/).map(withoutComment)];
  return inOrder(items.flatMap((item) => item.split(',')).map((item) => item.replace(/[[\]"']/g, '')));
}

function withoutComment(value: string): string {
  return value.replace(/(?:^|[ \t])#.*$/, '').trim();
}
