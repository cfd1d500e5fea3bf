import colors from 'picocolors';
import { type Advice, phrasing, type PlatformLength, PLATFORMS } from '../../core/index.js';
import { displayLanguage } from '../speech.js';
import { findingToJson } from './json.js';
import { toPretty } from './pretty.js';

/** A post with its lengths and what was found in it. */
export interface MeasuredPost {
  readonly path: string;
  readonly text: string;
  readonly lengths: readonly PlatformLength[];
  readonly findings: readonly Advice[];
}

/** One object, for programs: the counts and limits by platform (of a thread its fullest post), and the findings as `check` gives them. */
export function postToJson({ text, lengths, findings }: MeasuredPost): string {
  const report = {
    counts: Object.fromEntries(lengths.map(({ platform, fullest }) => [platform, fullest.count])),
    limits: Object.fromEntries(lengths.map(({ platform }) => [platform, PLATFORMS[platform].limit])),
    findings: findings.map((finding) => findingToJson(finding, text)),
  };
  return JSON.stringify(report, null, 2) + '\n';
}

/** For people at a terminal: a line for each platform (for each post of a thread), then the findings. */
export function postToPretty(post: MeasuredPost): string {
  const { posts } = phrasing[displayLanguage()];
  const paint = process.stdout.isTTY ? colors.yellow : (text: string): string => text;
  const rows = post.lengths.flatMap(({ platform, limit, parts }) =>
    parts.map(({ number, count, hashtags }) => {
      const where = parts.length > 1 ? `${posts.platforms[platform]}, ${posts.part(number, parts.length)}` : posts.platforms[platform];
      const tags = hashtags?.beyond ? `; ${posts.hashtags(hashtags.count, hashtags.limit)}` : '';
      return { where, how: posts.length(count, limit) + tags, over: count > limit || tags !== '' };
    }),
  );
  const width = Math.max(...rows.map(({ where }) => where.length));
  // The sign says without colour what the colour says.
  const lines = rows.map(({ where, how, over }) => (over ? paint(`! ${where.padEnd(width)}  ${how}`) : `  ${where.padEnd(width)}  ${how}`));
  return `${lines.join('\n')}\n\n${toPretty([post])}`;
}
