import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInReviewer } from '../../builtIn.js';

/** A sentence, and the concept of the one detail in it that exposes a person; `null` when there is none. */
export interface Passage {
  readonly text: string;
  readonly concept: string | null;
}

export interface Score {
  readonly exposing: number;
  readonly found: number;
  readonly harmless: number;
  readonly quiet: number;
  readonly faults: readonly string[];
}

export const halves = ['ru.first', 'ru.second', 'en.first', 'en.second'] as const;

/** Sentences written before there were any rules. The second halves were not looked at while the rules were made. */
export function readPassages(half: string): Passage[] {
  const lines = readFileSync(join(__dirname, `${half}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as Passage);
}

/** How many details are found, under the concept they belong to, and how many harmless sentences stay without a word. */
export function score(passages: readonly Passage[]): Score {
  const faults: string[] = [];
  const count = { exposing: 0, found: 0, harmless: 0, quiet: 0 };
  for (const { text, concept } of passages) {
    const findings = builtInReviewer()
      .review({ text, format: 'plaintext' })
      .filter(({ because }) => because === 'confidentiality');
    const shown = findings.map((finding) => `${finding.concept} “${text.slice(finding.start, finding.end)}”`).join(', ');
    if (concept === null) {
      count.harmless++;
      if (findings.length === 0) count.quiet++;
      else faults.push(`keep: ${text} → ${shown}`);
    } else {
      count.exposing++;
      if (findings.some((finding) => finding.concept === concept)) count.found++;
      else faults.push(`${concept}: ${text} → ${shown || 'nothing'}`);
    }
  }
  return { ...count, faults };
}

/** A text as releases, stories, posts, announcements and forms have it, with the part in double brackets that exposes a person; or without. */
export interface MarkedPassage {
  readonly text: string;
  readonly detail?: { readonly start: number; readonly end: number };
}

/** The third ones were written before the rules that they test; the fourth after them, and measured before anything was changed because of them. */
export const markedSets = ['ru.third', 'en.third', 'ru.fourth', 'en.fourth'] as const;

export function readMarked(set: string): MarkedPassage[] {
  const lines = readFileSync(join(__dirname, `${set}.txt`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const start = line.indexOf('[[');
    const text = line.replace('[[', '').replace(']]', '');
    return start < 0 ? { text } : { text, detail: { start, end: line.indexOf(']]') - 2 } };
  });
}

/** How many of the marked details a finding touches, and how many of the other passages stay without a word. */
export function scoreMarked(passages: readonly MarkedPassage[]): Score {
  const faults: string[] = [];
  const count = { exposing: 0, found: 0, harmless: 0, quiet: 0 };
  for (const { text, detail } of passages) {
    const findings = builtInReviewer()
      .review({ text, format: 'plaintext' })
      .filter(({ because }) => because === 'confidentiality');
    const shown = findings.map((finding) => `${finding.concept} “${text.slice(finding.start, finding.end)}”`).join(', ') || 'nothing';
    if (!detail) count.harmless++;
    else count.exposing++;
    if (!detail && findings.length === 0) count.quiet++;
    else if (detail && findings.some(({ start, end }) => start < detail.end && end > detail.start)) count.found++;
    else faults.push(`${detail ? text.slice(detail.start, detail.end) : 'keep'}: ${text} → ${shown}`);
  }
  return { ...count, faults };
}
