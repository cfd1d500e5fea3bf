import type { Bilingual, Concept } from './concept.js';
import type { Meaning, Relation } from './meaning.js';

/** An id in a dictionary that leads nowhere. */
export interface BrokenReference {
  /** The id of the concept, group or relation that names it. */
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
        message: noSuchConcept(field, id),
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

/** Finds ids that no concept has in groups and relations, and names in frames that are no part, cue or clause word. */
export function checkMeaning(
  { groups, relations }: Meaning,
  concepts: ReadonlyMap<string, Concept>,
  unknownNames: readonly { readonly relation: Pick<Relation, 'id'>; readonly frame: string; readonly unknown: string }[],
): BrokenReference[] {
  const own = new Set(relations.map(({ id }) => id));
  const named = [
    ...groups.flatMap(({ id, concept, parts }) => [
      { id, field: 'concept', names: concept === undefined ? [] : [concept] },
      ...Object.values(parts).map(({ from, avoided }) => ({ id, field: 'from', names: [...from, ...avoided] })),
    ]),
    ...relations.map(({ id, concept }) => ({ id, field: 'concept', names: concept === undefined ? [] : [concept] })),
  ];
  return [
    ...named.flatMap(({ id, field, names }) =>
      names.filter((name) => !concepts.has(name)).map((name) => ({ concept: id, field, id: name, message: noSuchConcept(field, name) })),
    ),
    ...unknownNames
      .filter(({ relation }) => own.has(relation.id))
      .map(({ relation, unknown }) => ({
        concept: relation.id,
        field: 'frames',
        id: unknown,
        message: {
          en: `“${unknown}” is neither a part of a group nor a cue nor a clause word; see dictionaries/README.md.`,
          ru: `«${unknown}» — не роль из группы, не связка и не служебное слово; см. dictionaries/README.md.`,
        },
      })),
  ];
}

function noSuchConcept(field: string, id: string): Bilingual {
  return {
    en: `“${field}” names “${id}”, which no dictionary has.`,
    ru: `«${field}» ссылается на «${id}», но такого нет ни в одном словаре.`,
  };
}
