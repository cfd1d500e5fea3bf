import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One entry of `dictionaries/retext-equality.yaml`. */
export interface Decision {
  readonly pattern: string;
  readonly words?: readonly string[];
  readonly reason?: { readonly en: string; readonly ru: string };
  readonly concept?: string;
  readonly because?: string;
}

export function readDecisions(): Decision[] {
  return parse(readFileSync(join(__dirname, '../dictionaries/retext-equality.yaml'), 'utf8')) as Decision[];
}

export interface UpstreamPattern {
  readonly id: string;
  readonly inconsiderate: Readonly<Record<string, string>>;
}

/** The patterns of the package. They are no part of its interface, so they are read from its file, which is a list in JSON but for its name. */
export function upstreamPatterns(): UpstreamPattern[] {
  const source = readFileSync(join(__dirname, '../node_modules/retext-equality/lib/patterns-en.js'), 'utf8');
  const list = source.indexOf('[', source.indexOf('export const patterns'));
  return JSON.parse(source.slice(list, source.lastIndexOf(']') + 1)) as UpstreamPattern[];
}
