import type { Bilingual, Concept } from './concept.js';

/** An id in a dictionary that leads nowhere. */
export interface BrokenReference {
  readonly concept: string;
  readonly field: string;
  readonly id: string;
  readonly message: Bilingual;
}

/** Finds ids that no concept or context has: in `use`, `related`, `merges` and `withhold-near` of the concepts given. */
export function checkReferences(
  given: ReadonlyMap<string, Concept>,
  concepts: ReadonlyMap<string, Concept>,
  contexts: ReadonlyMap<string, unknown>,
): BrokenReference[] {
  const broken: BrokenReference[] = [];
  const check = (concept: Concept, field: string, ids: readonly string[], known: ReadonlyMap<string, unknown>): void => {
    for (const id of ids) {
      if (known.has(id)) continue;
      broken.push({
        concept: concept.id,
        field,
        id,
        message: {
          en: `“${field}” names “${id}”, which no dictionary has.`,
          ru: `«${field}» ссылается на «${id}», но такого нет ни в одном словаре.`,
        },
      });
    }
  };
  for (const concept of given.values()) {
    check(concept, 'use', concept.use === undefined ? [] : [concept.use], concepts);
    check(concept, 'related', concept.related, concepts);
    check(concept, 'withhold-near', concept.withholdNear, contexts);
    for (const term of concept.terms) check(concept, 'merges', term.merges, concepts);
  }
  return broken;
}
