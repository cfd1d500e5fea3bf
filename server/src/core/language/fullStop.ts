import { continuationOf, opensSentences } from './abbreviations.js';
import { INVISIBLE, isBlank } from './mask.js';

/**
 * Whether the full stop at `stop` ends the sentence that began at `sentenceStart`, given what stands before it. The caller has
 * seen to it that white space follows and that the sentence may end there at all.
 *
 * @param next where what follows begins, quotation marks and brackets skipped
 */
export function fullStopEnds(text: string, sentenceStart: number, stop: number, next: number): boolean {
  const before = text.slice(Math.max(sentenceStart, stop - LOOK_BACK), stop).replaceAll(INVISIBLE, '');
  // Patterns that are tied to an end are tried from every place before it, so they are given no more than they can match.
  const word = WORD_END.exec(before.slice(lastBlank(before) + 1))?.[0] ?? '';
  if (word === '') return true;
  // «1. Заголовок»: a number alone at the beginning counts the items of a list.
  if (/^\d[\d.]*$/.test(word)) return before.trim() !== word;

  // «в 2016-м.»: the letter is the ending of the number.
  if (/^\d[\d–-]*-\p{Ll}{1,3}$/u.test(word)) return true;

  // A letter behind another one is no letter alone.
  const letters = ENDS_IN_LETTERS.test(word.slice(-2)) ? undefined : LETTERS_END.exec(before)?.[0].replace(/\s+/g, '');
  const chain = letters ?? word;
  const ofChain = continuationOf(chain);
  const continuation = ofChain === 'none' && !isDotted(chain) ? continuationOf(word) : ofChain;
  if (continuation === 'none' && !isDotted(chain)) return true;
  const after = text.slice(next, next + LOOK_AHEAD).replaceAll(INVISIBLE, '');
  // A writer who uses no capitals leaves only full words to show where a sentence ends.
  if (/^\p{Ll}/u.test(after)) return false;
  if (LETTERED.test(before) && /^\p{Lu}/u.test(after)) return true;

  const opensAnother = opensSentences(/^[\p{L}-]+(?![\p{L}.-])/u.exec(after)?.[0] ?? '');
  switch (continuation) {
    case 'always':
      return false;
    case 'number':
      return !/^[\d№+IVXLC–-]/.test(after);
    case 'period':
      return endsWithPeriod(before, word, opensAnother);
    case 'usually':
      return opensAnother || (UNIT.test(before) && !/^\d/.test(after));
    case 'final':
      return !/^\d/.test(after);
    case 'namesake':
      return opensAnother || AFTER_VERB.test(before) || !SURNAME.test(after);
    case 'none':
      // A letter alone or letters with full stops are initials («А. С. Петрова») or a name in short (“U.S.”).
      return opensAnother;
  }
}

/** Enough for the longest adverbial before «г.»; sentences may be long, and this runs for every full stop. */
const LOOK_BACK = 80;
const LOOK_AHEAD = 24;

function lastBlank(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !isBlank(text.charCodeAt(at))) at--;
  return at;
}

const ENDS_IN_LETTERS = /^[\p{L}\p{N}]\p{L}$/u;

/** The word before the full stop, with the full stops, hyphens and apostrophes inside it. */
const WORD_END = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.\-’'](?=[\p{L}\p{N}]))*$/u;

/** Letters with full stops between them, with or without spaces: «к. м. н», «А.С», “U. S”. */
const LETTERS_END = /(?<![\p{L}\p{N}])(?:\p{L}\.\s?)*\p{L}$/u;

/** «18 ч.», «5 м.»: after a number these letters are units, not sections of a law. */
const UNIT = /\d\s*[чмлт]$/;

/** «помогли им.»: the pronoun follows a verb, while «институт им. Сербского» has a noun there and a name in the genitive after. */
const AFTER_VERB = /(?<!итут|итет|инет)(?<=(?:[лтм]|л[аио]|т[иь]|с[яь]))\s+им$/u;
const SURNAME = /^(?:\p{Lu}\.|\p{Lu}{2}|\p{Lu}[\p{Ll}-]*(?:[оеё]ва|[иы]на|[сц]кого|о[йг]о?|ко|[ыи]х)(?!\p{L}))/u;

/** «гепатит С.», “Annex B.”: after these a letter tells which one is meant. */
const LETTERED =
  /(?:^|[^\p{L}])(?:гепатит|витамин|категори|групп|класс|приложени|корпус|вариант|секци|уровн|план|подъезд|hepatitis|vitamins?|annex|appendix|category|group|class|grade|plan|option|section|block|schedule|table|figure)\p{Ll}{0,3}\s\p{L}$/iu;

function isDotted(chain: string): boolean {
  return /^\p{L}(?:\.\p{L})*$/u.test(chain) || /^(?:\p{Lu}\p{Ll}?\.)+\p{Lu}$/u.test(chain);
}

/**
 * After a year or a century. «Закон принят в 2019 г. Он…» ends, «В 2018 г. Министерство…» does not: there the clause so far is
 * nothing but the time. «г. Минск» is a town.
 */
function endsWithPeriod(before: string, word: string, opensAnother: boolean): boolean {
  const clause = /[^,;:(«—]*$/.exec(before.slice(0, before.length - word.length))![0];
  if (!/(?:\d|\d-х|\d–[IVXLC\d]+|[IVXLC])\s*$/.test(clause)) return false;
  return opensAnother || !ADVERBIAL_OF_TIME.test(clause);
}

const ADVERBIAL_OF_TIME =
  /^\s*(?:(?:и|а|но|что|ещ[её]|уже|однако|тогда|также|так|если|известно, что)\s+)*(?:(?:в|во|к|ко|до|после|с|со|по|на|от|за|около|между|начиная с)\s+)?(?:(?:начале|начала|началу|конце|конца|концу|середине|середины|течение|весной|летом|осенью|зимой|весны|лета|осени|зимы)\s+)?(?:\d{1,2}\s+)?(?:(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{1,2}\s+)?[\dIVXLC]+(?:-(?:х|е|й|го|м))?(?:\s?[–—-]\s?[\dIVXLC]+(?:-(?:х|е))?)?\s*$/iu;
