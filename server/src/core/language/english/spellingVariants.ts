/**
 * British and American spelling. Dictionaries are written in British spelling; recognition accepts both, and a replacement follows
 * a draft that is plainly American.
 */

/** Other spellings of a word: “decriminalisation” → “decriminalization”, “curb” → “kerb”. Hyphenated words included; usually empty. */
export function spellingVariants(word: string): string[] {
  const lower = word.toLowerCase();
  if (!MAY_VARY.test(lower)) return [];
  const variants = new Set([rewrite(word, [...AMERICAN, IZE]), rewrite(word, BRITISH), rewrite(word, [IZE]), rewrite(word, AMERICAN)]);
  if (/practi[cs]/.test(lower)) variants.add(word.replace(/practis/, 'practic')).add(word.replace(/practic(?!al|ab)/, 'practis'));
  variants.delete(word);
  return [...variants];
}

/** A text in American spelling: “decriminalise labour” → “decriminalize labor”. */
export function inAmericanSpelling(text: string): string {
  return MAY_VARY.test(text) ? rewrite(text, [...AMERICAN, IZE]) : text;
}

/**
 * Whether a draft is written in American spelling. The ending -ize alone tells only when nothing else does, since British
 * publishers and the United Nations use it too. Texts that show nothing count as British.
 */
export function usesAmericanSpelling(text: string): boolean {
  if (text === lastText) return lastAnswer;
  const american = count(text, AMERICAN_SIGNS);
  const british = count(text, BRITISH_SIGNS);
  lastText = text;
  lastAnswer =
    american !== british
      ? american > british
      : american === 0 && count(text, /[a-z]{4}iz(?:e[ds]?|ing|ation)\b/g) > count(text, /[a-z]{4}is(?:ed|ing|ation)\b/g);
  return lastAnswer;
}

/** The last draft asked about: a draft is asked about once for each of its findings. */
let lastText = '';
let lastAnswer = false;

type Rule = readonly [pattern: RegExp, replacement: string];

const OUR =
  'lab|fav|flav|behavi|col|neighb|hon|rum|hum|harb|parl|endeav|rig|vig|od|savi|cand|demean|ard|ferv|tum|clam|glam|sav|splend|vap|arm|val';
const AFTER_OUR = '(?=$|[^a-z]|s|ed|ing|er|able|ably|ite|hood|less|al|ful|ly|y)';
const DOUBLING =
  'trave|labe|mode|cance|counse|signa|leve|fue|channe|quarre|tunne|marsha|dia|equa|jewe|pane|tota|libe|peda|riva|shove|initia|unrave|marve|reve|rape';
/** Verbs whose -ise is no suffix. */
const ALWAYS_ISE =
  'advert|adv|ar|exerc|surpr|compr|comprom|superv|telev|rev|dev|disgu|desp|franch|enterpr|improv|inc|exc|prem|prom|prec|expert|merchand|parad|dem|conc|chast|circumc|appr|mort|likew|otherw|turquo|porpo|tort|no|po|ra|pra|bru|cru|mala|pract|wh|w|r|v|l|d';
const ALWAYS_IZE = 's|pr|se|caps|ma|ass|outs|downs|overs|res';

const AMERICAN: readonly Rule[] = [
  [new RegExp(`\\b(${OUR})our${AFTER_OUR}`, 'gi'), '$1or'],
  [new RegExp(`\\b(${DOUBLING})ll(?=ed|ing|er|or)`, 'gi'), '$1l'],
  [/(program)me(?=s|$|[^a-z])/gi, '$1'],
  [/\bkerb(?=s|$|[^a-z])/gi, 'curb'],
  [/\b(def|off|lic|pret)ence/gi, '$1ense'],
  [/\bpractis/g, 'practic'],
  [/\b(cent|theat|fib|calib|somb|spect|meag)re(?=s|d|$|[^a-z])/gi, '$1er'],
  [/(anal|paral|catal)ys(?=e|ing)/gi, '$1yz'],
  [/\bgrey/g, 'gray'],
  [/\bjudgement/gi, 'judgment'],
  [/\bageing/gi, 'aging'],
  [/\bsceptic/gi, 'skeptic'],
  [/\b(p|orthop)aed/gi, '$1ed'],
  [/\bgynaec/gi, 'gynec'],
  [/\b(enrol|fulfil|instal)(?=$|s\b|ment|[^a-z])/gi, '$1l'],
];

const IZE: Rule = [
  new RegExp(`\\b(?!(?:${ALWAYS_ISE})is)([a-z]{3,})is(?=(?:e[ds]?|er|ers|ing|ation|ations|ational|able)(?:$|[^a-z]))`, 'gi'),
  '$1iz',
];

const BRITISH: readonly Rule[] = [
  [new RegExp(`\\b(${OUR})or${AFTER_OUR}`, 'gi'), '$1our'],
  [new RegExp(`\\b(${DOUBLING})l(?=ed|ing|er|or)`, 'gi'), '$1ll'],
  [/\b(program)(?=s?(?:$|[^a-z]))/gi, '$1me'],
  [/\bcurb(?=s|$|[^a-z])/gi, 'kerb'],
  [/\b(def|off|lic|pret)ense/gi, '$1ence'],
  [/\b(cent|theat|fib|calib|somb|spect|meag)er(?=s|ed|$|[^a-z])/gi, '$1re'],
  [/(anal|paral|catal)yz(?=e|ing)/gi, '$1ys'],
  [/\bgray/g, 'grey'],
  [/\bjudgment/gi, 'judgement'],
  [/\baging/gi, 'ageing'],
  [/\bskeptic/gi, 'sceptic'],
  [/\b(p|orthop)ed(?=iatr|ophil)/gi, '$1aed'],
  [/\bgynec/gi, 'gynaec'],
  [/\b(enrol|fulfil|instal)l(?=$|s\b|ment|[^a-z])/gi, '$1'],
  [new RegExp(`\\b(?!(?:${ALWAYS_IZE})iz)([a-z]{3,})iz(?=(?:e[ds]?|er|ers|ing|ation|ations|ational|able)(?:$|[^a-z]))`, 'gi'), '$1is'],
];

/** A cheap test that spares nearly all words the rules. */
const MAY_VARY =
  /is[ei]|isa|iz[ei]|iza|our|or|ll[eio]|l[eio][dnr]|gram|kerb|curb|en[cs]e|practi|re|er|y[sz][ei]|gr[ae]y|judg|aging|ageing|eptic|ped|paed|gyn|rol|fil|stal/i;

const AMERICAN_SIGNS =
  /\b(?:labor|behavior|color|neighbor|favor|honor|harbor|center|theater|defense|offense|gray|traveled|traveling|counselor|labeled|analyze|program|judgment|fulfill|toward)s?\b/gi;
const BRITISH_SIGNS =
  /\b(?:labour|behaviour|colour|neighbour|favour|honour|harbour|centre|theatre|defence|offence|grey|travelled|travelling|counsellor|labelled|analyse|programme|whilst|organisation|organise)s?\b/gi;

function rewrite(text: string, rules: readonly Rule[]): string {
  return rules.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
