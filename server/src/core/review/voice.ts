import type { LanguageCode } from '../language/phrase.js';
import type { Voice } from './finding.js';

/**
 * Whose words they are. A first, careful answer from quotation marks and the words around them; whatever is not clearly someone
 * else's is the writer's own. Quotation marks around the writer's own label («…от „ночных бабочек“») do not make it a quotation.
 *
 * @param text the masked prose of the block, with the draft's offsets
 * @param start,end the span in question; `from`, `to` limit the look-around to its block
 * @returns the voice, or `title` for a capitalised title between quotation marks, where nothing is flagged
 */
export function voiceOf(text: string, start: number, end: number, from: number, to: number, language: LanguageCode): Voice | 'title' {
  const quotation = enclosingQuotation(text, start, end, from, to);
  const sentence = text.slice(from, to);
  if (!quotation) return MENTION_BEFORE[language].test(text.slice(Math.max(from, start - 40), start)) ? 'mention' : 'narration';

  const inside = text.slice(quotation.start + 1, quotation.end - 1).replaceAll('\u0000', '');
  const before = text.slice(Math.max(from, quotation.start - 90), quotation.start).replaceAll('\u0000', '');
  const after = text.slice(quotation.end, Math.min(to, quotation.end + 70)).replaceAll('\u0000', '');
  if (MENTION_BEFORE[language].test(before)) return 'mention';
  if (LAW.test(before) || LAW.test(after)) return 'law';
  const wordCount = inside.split(/\s+/).length;
  const spoken = SPEECH[language].test(before) || SPEECH[language].test(after);
  const isWhole = inside.trim().length >= sentence.trim().length - 2;
  if (/:\s*$/.test(before) || (spoken && (wordCount >= 2 || /[.!?,…]$/.test(inside))) || /[!?…]$/.test(inside)) return isWhole ? 'narration' : 'quotation';
  if (/^\p{Lu}/u.test(inside) && !/^\P{Ll}*$/u.test(inside)) return wordCount <= 8 ? 'title' : 'quotation';
  return wordCount >= 6 ? 'quotation' : 'narration';
}

/** Words that announce a word being talked about. */
const MENTION_BEFORE: Record<LanguageCode, RegExp> = {
  en: /\b(words?|terms?|labels?|phrases?|expressions?|slurs?|euphemisms?|instead of|rather than|wording|definitions? of|(?:is|are|was|were) called|call(?:s|ed|ing)? (?:us|them|her|him|me))\s*(?:like |such as |of |as |a |an |the )*[«»“”"‘']*\s*$/i,
  ru: /(?<!\p{L})(слов(?:о|а|ом|е|у|ами|осочетани\p{L}*)|термин\p{L}*|ярлык\p{L}*|выражени\p{L}*|формулировк\p{L}*|поняти\p{L}*|определени\p{L}*|что такое|вместо|эвфемизм\p{L}*|называ(?:ть|ют|ет|ли|ла|л)(?: (?:нас|их|её|ее|его|меня))?)\s*[«„“"]*\s*$/iu,
};

const SPEECH: Record<LanguageCode, RegExp> = {
  en: /\b(said|says|say|told|tells|asked|replied|added|wrote|writes|insist(?:s|ed)|explain(?:s|ed)|recall(?:s|ed)|shout(?:s|ed)|according to|quoted?|stat(?:es|ed)|declared|argues?|argued|claim(?:s|ed)|in (?:her|his|their) words)\b/i,
  ru: /(?<!\p{L})(сказал\p{L}*|говори(?:т|л)\p{L}*|рассказ(?:ал|ыва)\p{L}*|заяви\p{L}*|ответи\p{L}*|пишет|написа\p{L}*|спроси\p{L}*|добави\p{L}*|по словам|крич\p{L}*|крикну\p{L}*|цитир\p{L}*|цитат\p{L}*|отмети\p{L}*|поясни\p{L}*|вспомина\p{L}*|призна(?:лась|лся|ётся|ется)|сету(?:ет|ют)|сетова\p{L}*|жалу(?:ется|ются)|жаловал\p{L}*|возмуща\p{L}*|утвержда(?:ет|ют|л\p{L}*)|уверя(?:ет|ют|л\p{L}*)|назва(?:л\p{L}*|н\p{L}*))/iu,
};

/** A law or one of its articles. */
const LAW = /(?<!\p{L})(ст\.|стать(?:я|и|е|ю|ёй|ей|ям|ях)|КоАП|УК РФ|Articles?|Art\.|section|Convention|Protocol|Конвенци\p{L}*|Протокол\p{L}*)(?!\p{L})/iu;

const PAIRS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['"', '"'],
  ['‘', '’'],
];

/** The innermost pair of quotation marks around a span, inside its block. */
function enclosingQuotation(text: string, start: number, end: number, from: number, to: number): { start: number; end: number } | undefined {
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
