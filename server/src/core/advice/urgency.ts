import type { Severity } from '../terminology/concept.js';

const RANKS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Findings in the order a person would fix them: what weighs most first, then by place. The list given stays as it is. */
export function byUrgency<Found extends { readonly severity: Severity; readonly start: number; readonly end: number }>(
  findings: readonly Found[],
): Found[] {
  const rank = ({ severity }: Found): number => RANKS.indexOf(severity);
  return [...findings].sort((a, b) => rank(a) - rank(b) || a.start - b.start || a.end - b.end);
}
