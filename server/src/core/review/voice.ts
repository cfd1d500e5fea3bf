import type { LanguageCode } from '../language/phrase.js';
import type { Voice } from './finding.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Whose words they are. A first, careful answer from quotation marks and the words around them; whatever is not clearly someone
 * else's is the writer's own. Quotation marks around the writer's own label («…от „ночных бабочек“») do not make it a quotation.
 *
 * @param text the masked prose of the block, with the draft's offsets
 * @param start,end the span in question
 * @param block limits the look-around
 * @param segment the sentence it stands in
 * @returns the voice, or `title` for a capitalised title between quotation marks, where nothing is flagged
 */
export function voiceOf(text: string, start: number, end: number, block: Span, segment: Span, language: LanguageCode): Voice | 'title' {
  const { start: from, end: to } = block;
  const quotation = enclosingQuotation(text, start, end, from, to);
  const sentence = text.slice(from, to);
  if (sentence.length <= LONGEST_REFERENCE && BIBLIOGRAPHY.test(sentence)) return 'title';
  if (!quotation) {
    const before = plain(text.slice(Math.max(from, start - 60), start));
    const isQuoted = /[«“„"‘]/.test(text[start]);
    if (isQuoted && QUOTED_BEFORE[language].test(before)) return 'mention';
    if (MENTION_BEFORE[language].test(before) || SELF_NAME[language].test(before)) return 'mention';
    const named = text.slice(start, end).toLowerCase();
    if (language === 'ru' && NAMED_SO.test(before) && INSTRUMENTAL.test(named)) return 'mention';
    if (ARTICLE_OF_LAW.test(plain(text.slice(segment.start, segment.end)))) return 'law';
    // A line of dialogue: «— Ты откуда? — спросил он».
    return /^\s*—\s/.test(sentence) ? 'quotation' : 'narration';
  }

  const inside = text.slice(quotation.start + 1, quotation.end - 1).replaceAll('\u0000', '');
  const before = plain(text.slice(Math.max(from, quotation.start - 90), quotation.start));
  const after = plain(text.slice(quotation.end, Math.min(to, quotation.end + 70)));
  if (MENTION_BEFORE[language].test(before) || SELF_NAME[language].test(before) || QUOTED_BEFORE[language].test(before)) return 'mention';
  if (LAW.test(before) || LAW.test(after)) return 'law';
  const wordCount = inside.split(/\s+/).length;
  const spoken = SPEECH[language].test(before) || SPEECH[language].test(after);
  const isWhole = inside.trim().length >= sentence.trim().length - 2;
  if (/:\s*$/.test(before) || (spoken && (wordCount >= 2 || /[.!?,…]$/.test(inside))) || /[!?…]$/.test(inside))
    return isWhole ? 'narration' : 'quotation';
  if (/^\p{Lu}/u.test(inside) && !/^\P{Ll}*$/u.test(inside)) return wordCount <= 8 ? 'title' : 'quotation';
  return wordCount >= 6 ? 'quotation' : 'narration';
}

/**
 * Words that announce a word being talked about. All patterns here read text in small letters with е for ё, so that they need neither
 * Unicode classes nor folding, which are slow to compile.
 */
const MENTION_BEFORE: Record<LanguageCode, RegExp> = {
  en: /\b(?:words?|terms?|labels?|phrases?|expressions?|slurs?|euphemisms?|(?:say|write|use|used|says|prefer|choose)s? [^.]{1,40} (?:instead of|rather than)|wording|translat\w+ (?:as|by)|render\w* (?:as|by)|definitions? of|not|(?:do not|don't|never) (?:say|write|use)|(?:is|are|was|were) called|call(?:s|ed|ing)? (?:us|them|her|him|me)|(?:refer(?:s|red|ring)? to|describ(?:es?|ed|ing)|brand(?:s|ed|ing)?|dismiss(?:es|ed|ing)?) [a-z' -]{1,40} as)\s*(?:like |such as |of |as |a |an |the )*(?:[«“"‘]?[a-z' -]{2,25}[»”"’]?(?:,| and| or) )*[«»“”"‘']*\s*$/,
  ru: /(?:^|[^а-я])(?:слов(?:о|а|ом|е|у|ами|осочетани[а-я]*)|термин[а-я]*|ярлык[а-я]*|выражени[а-я]*|формулировк[а-я]*|поняти[а-я]*|определени[а-я]*|что такое|(?:говор|пиш|пис|употребл|использ|выбира)[а-я]* [^.]{1,40} вместо|не (?:говор|пиш|употребля)[а-я]*|эвфемизм[а-я]*|называ(?:ть|ют|ет|ли|ла|л) (?:нас|их|ее|его|меня))\s*(?:(?:[«„“"][а-я -]{2,40}[»“"]|[а-я-]{2,20})(?:,| и| или) )*[«„“"]*\s*$/,
};

/**
 * An entry of a list of references: a surname with initials, a year, and what only such entries have (volume and pages, a publisher, a
 * double slash before the journal). It names works in their own words.
 */
const BIBLIOGRAPHY =
  /^[^\p{L}]*\p{Lu}[\p{L}’'-]+,? (?:\p{Lu}\.?[ \u00a0-]?){1,3}[^]*(?:19|20)\d\d[^]*$(?<=(?:\/\/|\d\s?[:(]\s?\d|[;:]\s?\d+|pp?\.|doi|Vol\.|№|С\. ?\d|М\.: |СПб|Press|Journal|Univ)[^]*)/u;

const LONGEST_REFERENCE = 600;

/** A name that people give themselves: it is theirs. */
const SELF_NAME: Record<LanguageCode, RegExp> = {
  en: /\b(?:i am|i'm|i was|we are|we're|(?:call|calls|called|calling|describe|describes|described) (?:myself|herself|himself|themselves|ourselves))\s+(?:as )?(?:an? |the )?$/,
  ru: /(?:^|[^а-я])(?:(?:я|мы)\s*[—–-]|называ(?:ет|ют|ю|ем|ла|ли|л|ть) себя)\s*$/,
};

/** What announces a word only before quotation marks: “write …”, “instead of …”; without them people and things follow. */
const QUOTED_BEFORE: Record<LanguageCode, RegExp> = {
  en: /\b(?:use|uses|used|write|writes|wrote|say|prefer|prefers|avoid|avoids|translat\w+|render\w*|instead of|rather than)\s+(?:a |an |the )?(?:[«“"‘][a-z' -]{2,25}[»”"’](?:,| and| or) )*$/,
  ru: /(?:^|[^а-я])(?:говор[а-я]*|пиш[а-я]*|писа[а-я]*|употребл[а-я]*|использ[а-я]*|избега[а-я]*|перев(?:од|ест)[а-я]*(?: как)?|называ[а-я]*|назва[а-я]*|вместо|а не)\s+(?:[«„“"][а-я -]{2,40}[»“"](?:,| и| или) )*$/,
};

/** «называют [проститутками]»: the label somebody gives; «называют проституток обузой» names nobody so. */
const NAMED_SO = /(?:^|[^а-я])называ(?:ть|ют|ет|ли|ла|л)\s+$/;
const INSTRUMENTAL = /(?:[ая]ми|[оеё]й|[оеё]м|ью|[ыи]м)$/;

/** A law cited by its article, or a charge. A section alone may be one of a report. */
const ARTICLE_OF_LAW =
  /(?:^|[^а-яa-z])(?:ст\.|стать(?:я|и|е|ю|ей|ям|ях)|articles?|art\.|§|under (?:the )?sections?|sections?(?= \d[^.]{0,60} (?:act|code|law|ordinance|statute)))\s*\d/;

const SPEECH: Record<LanguageCode, RegExp> = {
  en: /\b(?:said|says|say|told|tells|asked|replied|added|wrote|writes|insist(?:s|ed)|explain(?:s|ed)|recall(?:s|ed)|shout(?:s|ed)|according to|quoted?|stat(?:es|ed)|declared|argues?|argued|claim(?:s|ed)|in (?:her|his|their) words)\b/,
  ru: /(?:^|[^а-я])(?:сказал|говори(?:т|л)|рассказ(?:ал|ыва)|заяви|ответи|пишет|написа|спроси|добави|по словам|крич|крикну|цитир|цитат|отмети|поясни|вспомина|призна(?:лась|лся|ется)|сету(?:ет|ют)|сетова|жалу(?:ется|ются)|жаловал|возмуща|утвержда(?:ет|ют|л)|уверя(?:ет|ют|л)|назва(?:л|н))/,
};

/** A law or one of its articles. */
const LAW =
  /(?:^|[^а-яa-z])(?:ст\.|стать(?:я|и|е|ю|ей|ям|ях)|коап|ук рф|articles?|art\.|section|convention|protocol|конвенци[а-я]*|протокол[а-я]*)(?![а-яa-z])/;

const PAIRS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['"', '"'],
  ['‘', '’'],
];

/** As the patterns above read it: without invisible markup, small letters, е for ё. */
function plain(text: string): string {
  return text.replaceAll('\u0000', '').toLowerCase().replaceAll('ё', 'е');
}

/** The innermost pair of quotation marks around a span, inside its block. */
function enclosingQuotation(
  text: string,
  start: number,
  end: number,
  from: number,
  to: number,
): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  for (const [open, close] of PAIRS) {
    let left = text.lastIndexOf(open, start - 1);
    if (left < from) continue;
    if (open === close) {
      const opened = text.slice(from, start).split(open).length - 1;
      if (opened % 2 === 0) continue;
      left = text.lastIndexOf(open, start - 1);
    } else if (text.slice(left + 1, start).includes(close)) continue;
    const right = text.indexOf(close, end);
    if (right < 0 || right >= to) continue;
    if (close === '’' && /\p{L}/u.test(text[right + 1] ?? '')) continue;
    if (!found || left > found.start) found = { start: left, end: right + 1 };
  }
  return found;
}
