import type { Token } from '../language.js';
import { visible } from './neighbours.js';

/**
 * Whether a segment gives an age below eighteen: “15-year-old”, “aged 16”, “a girl of 14”, “under the age of 18”, in figures or words.
 * A range counts by its lower end (“aged 13 to 25”), except the ranges of surveys that begin at fifteen (“aged 15–49”); a lower limit
 * does not count (“16 and over”), nor the age of a thing (“a 15-year-old law”) or of a small child of somebody's own (“her
 * 5-year-old son”). Words for minors (“underage”, “teenage”) are left to the dictionaries.
 *
 * @param tokens the words of the segment
 * @param text the prose they stand in
 */
export function mentionsMinorAge(tokens: readonly Token[], text: string): boolean {
  if (tokens.length === 0) return false;
  const raw = text.slice(tokens[0].start, tokens[tokens.length - 1].end + 1);
  if (!LETTERS.test(raw) || !HINT.test(raw)) return false;
  const segment = visible(raw)
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ');
  return PATTERNS.some((pattern) => [...segment.matchAll(pattern)].some(({ groups, index }) => isMinor(groups!, segment.slice(0, index))));
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(
  ' ',
);
const N = `(?:\\d{1,2}|${WORDS.join('|')})(?![\\w%€$£]|[.,]\\d)`;
const NUMBER = `(?<low>${N})(?:(?: ?- ?| to | and | or |, | through )(?<high>${N}))?`;
const NUMBERED = `(?<low>(?:\\d{1,2}|${WORDS.join('|')}))(?:(?: ?- ?| to | and | or |-? ?(?:to|and|or) )(?<high>(?:\\d{1,2}|${WORDS.join('|')})))?`;
const LIMIT = '(?! ?\\+| (?:and|or) (?:over|above|older|up|more))';
const PERSON =
  'girls?|boys?|child|children|kids?|teens?|teenagers?|daughters?|sons?|pupils?|students?|sisters?|brothers?|runaways?|wom[ae]n|m[ae]n|persons?|people|anyone|those|youths?|adolescents?|victims?';
const NOT_AN_AGE =
  '(?! ?(?:%|per ?cent|years? (?:in|of (?!age)|ago|later|since|for|and)|months?|weeks?|days?|hours?|minutes?|euros?|dollars?|pounds?|km|people|others|members|countries|cities|times|cases|[a-z]+s\\b(?! old)))';
/** Things and institutions, whose age is nobody's. */
const THING =
  '(?! (?:law|act|bill|ban|case|policy|programme|program|project|campaign|organi[sz]ation|collective|network|charity|group|movement|agency|building|house|car|van|bus|treaty|convention|sentence|conviction|war|conflict|rule|study|report|clinic|union|fund|magazine|whisky|wine|tree|dog|cat|horse)s?\\b)';
const OWN_CHILD = "(?<own>(?:her|his|their|my|our|[’']s) )?";

/** What every pattern needs. */
const LETTERS = /[a-z]/i;
const HINT = new RegExp(`\\d|\\bage|\\b(?:${WORDS.join('|')})`, 'i');

const PATTERNS: readonly RegExp[] = [
  // 15-year-old, 14- and 15-year-olds, fifteen years old, 15 y.o.
  new RegExp(
    `${OWN_CHILD}(?<![\\w.,-])${NUMBERED}[- ]?(?:years?[- ]olds?|y\\.?/?o\\b\\.?)${THING}(?: (?<kin>son|daughter|child|baby|toddler|twins|boy|girl|niece|nephew)\\b)?`,
    'gi',
  ),
  new RegExp(`(?<![\\w.,-])${NUMBERED} years? of age${LIMIT}`, 'gi'),
  // aged 16, aged between 12 and 17, age 15, at the age of fifteen
  new RegExp(`\\bage(?:d|s)?(?: only| just| about| around| between| from| of| was| is|:)* ${NUMBER}${LIMIT}`, 'gi'),
  // a girl of 14, girls under 18, anyone younger than 16
  new RegExp(
    `\\b(?:${PERSON}) (?:of|aged?) (?:only |just |about )?${NUMBER}${LIMIT}${NOT_AN_AGE}(?=$|\\W*$|[.,;:!?)"”]| (?:and|or|but|who|whom|was|were|is|are|in|from|with|at|to|by|on|had|has|for|whose|[a-z]+ed|sold|told|said|ran|left|found|taken|brought)\\b)`,
    'gi',
  ),
  new RegExp(`\\b(?:${PERSON})(?: who (?:is|are|was|were))? (?:under|below|younger than|not yet) (?<limit>${N})${NOT_AN_AGE}`, 'gi'),
  new RegExp(`\\b(?:under|below|before) (?:the )?age (?:of )?(?<limit>${N})`, 'gi'),
  /\bunder[- ](?<limit>\d{1,2})(?:s|['’]s)\b/gi,
  /\b(?:under|below) (?:the )?(?<legal>legal age|age of consent|age of majority)\b/gi,
  // she was 15; turned sixteen; Anna, 15, …
  new RegExp(
    `\\b(?:she|he|i|they|who|girl|boy|name) (?:was|is|were|are|had|turned|turns)(?: only| just| barely| still| about| then| not yet| turned)* ${NUMBER}(?=$|[.,;:!?)]| (?:when|and|at|or|but|then|while|years? old))${NOT_AN_AGE}`,
    'gi',
  ),
  new RegExp(
    `(?<!\\b(?:in|at|from|of|to|near|on|and|by) )\\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Article|Section|Part|Chapter|No)\\b)[A-Z][\\p{L}-]+, ${NUMBER}(?=,| ?\\))`,
    'gu',
  ),
  // the accused, 16, was …; the driver was 16.
  /\b[a-z]{3,}, (?<low>1[0-7])(?=,)/g,
  /\b[Tt]he [a-z]+ (?:was|is) (?:only |just )?(?<low>1[0-7])(?=[.,;!?]|$)/g,
  // at 15, when the sentence is about someone starting or being made to do something
  new RegExp(
    `\\b(?:start(?:ed|ing)?|began|beginning|entered|forced|sold|trafficked|recruited|married|left home|ran away)(?: [\\w-]+){0,4} at (?:only |just )?${NUMBER}(?=$|[.,;:!?)]| (?:and|by|to|in|when)\\b)`,
    'gi',
  ),
];

/** Before somebody's own child: “with a 14-year-old son”, “mother of a 6-year-old”. */
const OF_A_PARENT = /\b(?:with|has|have|had|raising|raises|mother of|father of|parent of) (?:an? )?$/i;

function isMinor(groups: Record<string, string | undefined>, before: string): boolean {
  if (groups.legal) return true;
  if (groups.limit) return valueOf(groups.limit) <= 18 && valueOf(groups.limit) > 1 && !/\bnot $/i.test(before);
  const low = valueOf(groups.low!);
  const high = groups.high ? valueOf(groups.high) : low;
  if (groups.kin && groups.kin !== 'girl' && groups.kin !== 'boy' && (groups.own ? high <= 10 : OF_A_PARENT.test(before))) return false;
  if (/\b(?:over|above|at least|older than|minimum|from) (?:the )?$/i.test(before) && low >= 16) return false;
  return low >= 1 && low < 18 && (low < 15 || high < 20);
}

function valueOf(number: string): number {
  const word = WORDS.indexOf(number.toLowerCase());
  return word >= 0 ? word + 1 : Number(number);
}
