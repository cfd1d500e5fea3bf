import type { Concept, Severity, Term } from './concept.js';

/** How loudly a term is shown in running text; where it is out of date, softly. */
export function severityOf(concept: Concept, term: Term): Severity {
  return term.severity ?? (term.status === 'superseded' ? 'information' : concept.severity);
}

export function isRecommended(term: Term): boolean {
  return term.status === 'preferred' || term.status === 'admitted';
}
