import type { Site } from '../language.js';
import { CONJUNCTIONS } from './closedClasses.js';
import { isDeterminer } from './determiners.js';
import { gapBetween } from './nounGroup.js';
import { finiteForm, isVerb } from './verbForms.js';
import { agreeingCells, isNoun } from './wordClasses.js';
import { GEN } from './slots.js';

/** What hangs on a noun from the right. */
export type Complement =
  /** A genitive: «жертва [насилия]», «проститутки [города]». */
  | 'genitive'
  /** A name: «наркоман [Иванов]». */
  | 'name'
  /** «наркоман [со стажем]». */
  | 'with'
  /** A clause or participle: «наркоман[, который…]». */
  | 'clause';

/** What follows a noun that ends with word `last` and belongs to it; `undefined` when nothing does. */
export function complementOf({ tokens, text }: Site, last: number): Complement | undefined {
  const next = tokens[last + 1];
  if (!next) return undefined;
  const { norm } = next;
  const gap = gapBetween(text, tokens[last], next);
  if (gap === ',') return opensClause(tokens, last + 1) ? 'clause' : undefined;
  if (gap !== '') return undefined;
  if (norm === 'с' || norm === 'со') return 'with';
  if (/^\p{Lu}\p{Ll}/u.test(next.text) && isNoun(norm)) return 'name';
  if (CONJUNCTIONS.has(norm) || isVerb(norm)) return undefined;
  if (isNoun(norm)) return isGenitive(norm) && !isSubject(tokens, last + 1) ? 'genitive' : undefined;
  const after = tokens[last + 2];
  const qualified = !isDeterminer(norm) && agreeingCells(norm).some((cell) => cell.kase === GEN);
  return qualified && after && isNoun(after.norm) && isGenitive(after.norm) ? 'genitive' : undefined;
}

const isGenitive = (norm: string): boolean => /(?:[аяыи]|ов|ев|ей|ий|[^аеиоуыяьй])$/.test(norm);

/** «Для защиты жертвы [суд] закрыл заседание»: a masculine nominative ends like a genitive plural, but its verb follows. */
function isSubject(tokens: Site['tokens'], index: number): boolean {
  const agreement = finiteForm(tokens[index + 1]?.norm ?? '')?.agreement;
  return /[^аеиоуыяьй]$/.test(tokens[index].norm) && (agreement === 'm' || agreement === 'sg');
}

function opensClause(tokens: Site['tokens'], first: number): boolean {
  const { norm } = tokens[first];
  if (/^котор/.test(norm) || /^(?:чей|чья|чье|чьи|где)$/.test(norm)) return true;
  if (first + 1 < tokens.length && /^котор/.test(tokens[first + 1].norm)) return true;
  return (
    /(?:щ|вш|нн|м|т)(?:ий|ый|ая|ее|ое|ие|ые|его|ого|ему|ому|им|ым|ем|ом|ей|ой|ую|их|ых|ими|ыми)(?:ся)?$/.test(norm) &&
    agreeingCells(norm).length > 0
  );
}
