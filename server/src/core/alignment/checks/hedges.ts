import type { Token } from '../../language/language.js';
import type { Bitext, Side } from '../bitext.js';
import type { LanguageCode } from '../../language/phrase.js';
import type { BilingualLexicon } from '../lexicon.js';
import type { Unit } from '../unit.js';
import type { PatternMatch } from '../wordPatterns.js';
import { type Difference, type Pair, type Place, placeOf } from './difference.js';
import type { HedgeKind, Turns } from './turns.js';

/**
 * Doubt that has become a fact: one side says that something may be, or leaves it to whoever said it, and nothing on the other could carry that.
 */
export function compareHedges(pair: Pair, bitext: Bitext, lexicon: BilingualLexicon, turns: Turns): Difference[] {
  const sides = { ru: doubtIn(pair.ru, bitext.ru, turns), en: doubtIn(pair.en, bitext.en, turns) };
  for (const [here, there] of [
    ['ru', 'en'],
    ['en', 'ru'],
  ] as const) {
    const { doubts, speaks, tokens } = sides[there];
    if (doubts) continue;
    const { hedges, attributions, modals } = sides[here];
    const [doubt] = [
      ...hedges,
      ...(speaks ? [] : attributions),
      ...modals.filter(({ verb }) => isFact(verb, sides[here].tokens, tokens, here, there, lexicon)),
    ];
    if (!doubt) continue;
    const place = { start: doubt.start, end: doubt.end };
    return [{ type: 'negation', detail: 'hedge', language: there, places: { [here]: place, [there]: placeOf(pair[there]) }, fixes: {} }];
  }
  return [];
}

interface Doubt {
  readonly tokens: readonly Token[];
  /** Words that leave something open and nothing else. */
  readonly hedges: readonly Place[];
  /** Words that leave it to whoever said it. */
  readonly attributions: readonly Place[];
  /** «может», with the position of the verb that it makes a possibility. */
  readonly modals: readonly (Place & { readonly verb: number })[];
  /** Whether anything may stand for a hedge of the other side, or names whoever said it. */
  readonly doubts: boolean;
  readonly speaks: boolean;
}

function doubtIn(units: readonly Unit[], { language, text }: Side, { hedges, setOff }: Turns): Doubt {
  const tokens = units.flatMap((unit) => unit.tokens);
  const found = hedges[language].find(tokens);
  const placeOfMatch = ({ first, length }: PatternMatch<string>): Place => ({
    start: tokens[first].start,
    end: tokens[first + length - 1].end,
  });
  const of = (kind: HedgeKind): PatternMatch<HedgeKind>[] => found.filter(({ stands }) => stands === kind);
  return {
    tokens,
    hedges: of('strong').flatMap((match) => {
      const { first, length } = match;
      const place = placeOfMatch(match);
      const certain =
        isMonth(tokens[first], first) ||
        among(found, first) ||
        (setOff[language].has(wordsOf(tokens, first, length)) && !isSetOff(text.prose, place, first));
      return certain ? [] : [place];
    }),
    attributions: of('attribution').map(placeOfMatch),
    modals: of('modal').flatMap((match) => {
      const verb = [match.first + 1, match.first + 2].find((at) => INFINITIVE.test(tokens[at]?.norm ?? ''));
      return verb === undefined || NEGATED.test(tokens[match.first - 1]?.norm ?? '') ? [] : [{ ...placeOfMatch(match), verb }];
    }),
    doubts: found.some(({ stands, first }) => DOUBTS.has(stands) && !isMonth(tokens[first], first)),
    speaks: found.some(({ stands }) => stands === 'speaking'),
  };
}

const DOUBTS: ReadonlySet<HedgeKind> = new Set<HedgeKind>(['strong', 'evidence', 'attribution']);

/** Only Russian marks the verb behind its modals. */
const INFINITIVE = /.(?:ть|ти|чь)(?:ся)?$/;
const NEGATED = /^(?:не|ни|никто|ничто)$/;

/** Whether the other side states a verb as something that is, was or will be: “closes”, “will lose”, but not “to lose”. */
function isFact(
  verb: number,
  own: readonly Token[],
  others: readonly Token[],
  here: LanguageCode,
  there: LanguageCode,
  lexicon: BilingualLexicon,
): boolean {
  const entries = new Set(
    lexicon.find(own, here).flatMap(({ stands, first, length }) => (first <= verb && verb < first + length ? [stands] : [])),
  );
  return lexicon.find(others, there).some(({ stands, first }) => {
    if (stands.kind !== 'word' || !entries.has(stands)) return false;
    const before = others.slice(Math.max(0, first - 2), first).map(({ norm }) => norm);
    return before.includes('will') || (FINITE.test(others[first].norm) && !before.includes('to'));
  });
}

/** How a verb of a statement ends, where the list of words says the same verb on the other side. */
const FINITE = /[^s]s$|ed$/;

function wordsOf(tokens: readonly Token[], first: number, length: number): string {
  return tokens
    .slice(first, first + length)
    .map(({ norm }) => norm)
    .join(' ');
}

/** Whether a word belongs to a phrase that leaves nothing open: “you may”. */
function among(found: readonly PatternMatch<string>[], position: number): boolean {
  return found.some(({ stands, first, length }) => stands === 'not' && first <= position && position < first + length);
}

/** «Возможно, …», «…, вероятно, …»: begins its sentence or stands beside a comma, dash or parenthesis. */
function isSetOff(text: string, { start, end }: Place, position: number): boolean {
  return position === 0 || /[,(—–]\s*$/.test(text.slice(Math.max(0, start - 3), start)) || /^\s*[,)]/.test(text.slice(end, end + 2));
}

/** “May” with a capital inside a sentence. */
function isMonth({ text }: Token, position: number): boolean {
  return text === 'May' && position > 0;
}
