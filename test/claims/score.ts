import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Advice, Reviewer } from '../../server/src/core/index.js';

/** A passage of the sets: what it merges, or that it merges nothing and why it could be taken to. */
export interface Passage {
  readonly id: string;
  readonly text: string;
  readonly kind: 'merges' | 'fine';
  readonly what?: string;
  readonly quote?: string;
  readonly why?: string;
}

export type PassageSet = 'first' | 'second' | 'third';

export interface Judged {
  readonly passage: Passage;
  readonly findings: readonly Advice[];
  /** For a merger: found, its reason understood. For a fine passage: an error or warning. */
  readonly found: boolean;
  /** Found, or shown, as information only. */
  readonly soft: boolean;
}

export function readPassages(set: PassageSet, language: 'en' | 'ru'): Passage[] {
  return readdirSync(__dirname)
    .filter((file) => file.startsWith(`${set}-${language}-`))
    .sort()
    .flatMap((file) => readFileSync(join(__dirname, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Passage);
}

/** A merger counts as found when a finding that is not of stigma touches its words, information included; a fine passage is raised by an error or warning. */
export function judge(reviewer: Reviewer, passage: Passage): Judged {
  // Labels in a fine passage (“punters”) are flagged rightly; what counts here is whether ideas are said to be merged.
  const findings = reviewer
    .review({ text: passage.text, format: 'plaintext' })
    .filter(({ severity, because }) => severity !== 'hint' && (passage.kind === 'merges' || because === 'conflation'));
  if (passage.kind === 'fine') {
    const raised = findings.some(({ severity }) => severity === 'error' || severity === 'warning');
    return { passage, findings, found: raised, soft: !raised && findings.length > 0 };
  }
  const start = passage.text.indexOf(passage.quote!);
  const end = start + passage.quote!.length;
  const touching = findings.filter((finding) => finding.because !== 'stigma' && finding.start < end && finding.end > start);
  return { passage, findings, found: touching.length > 0, soft: touching.every(({ severity }) => severity === 'information') };
}
