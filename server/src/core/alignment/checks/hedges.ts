import type { Token } from '../../language/language.js';
import type { Bitext, Side } from '../bitext.js';
import type { Unit } from '../unit.js';
import type { PatternMatch } from '../wordPatterns.js';
import { type Difference, type Pair, type Place, placeOf } from './difference.js';
import type { Turns } from './turns.js';

/** Doubt that has become a fact: one side says that something may be, and nothing on the other could carry that. */
export function compareHedges(pair: Pair, bitext: Bitext, turns: Turns): Difference[] {
  if (pair.ru.length === 0 || pair.en.length === 0) return [];
  const sides = { ru: doubtIn(pair.ru, bitext.ru, turns), en: doubtIn(pair.en, bitext.en, turns) };
  for (const [here, there] of [
    ['ru', 'en'],
    ['en', 'ru'],
  ] as const) {
    const [doubt] = sides[here].hedges;
    if (!doubt || sides[there].doubts) continue;
    return [{ type: 'negation', detail: 'hedge', language: there, places: { [here]: doubt, [there]: placeOf(pair[there]) }, fixes: {} }];
  }
  return [];
}

interface Doubt {
  /** Words that leave something open and nothing else. */
  readonly hedges: readonly Place[];
  /** Whether anything may stand for a hedge of the other side. */
  readonly doubts: boolean;
}

function doubtIn(units: readonly Unit[], { language, text }: Side, { hedges, setOff }: Turns): Doubt {
  const tokens = units.flatMap((unit) => unit.tokens);
  const found = hedges[language].find(tokens);
  return {
    hedges: found.flatMap(({ stands, first, length }) => {
      const place = { start: tokens[first].start, end: tokens[first + length - 1].end };
      const certain =
        stands !== 'strong' ||
        isMonth(tokens[first], first) ||
        among(found, first) ||
        (setOff[language].has(wordsOf(tokens, first, length)) && !isSetOff(text.prose, place, first));
      return certain ? [] : [place];
    }),
    doubts: found.some(({ stands }) => stands !== 'not'),
  };
}

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
