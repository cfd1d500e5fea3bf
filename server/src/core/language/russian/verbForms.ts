import { isClosedClass } from './closedClasses.js';
import type { AdjectiveGender } from './slots.js';
import {
  NOT_FEMININE_PAST,
  NOT_INFINITIVE,
  NOT_MASCULINE_PAST,
  NOT_NEUTER_PAST,
  NOT_OTHER_VERB,
  NOT_PLURAL_PAST,
  NOT_PLURAL_PRESENT,
  NOT_THIRD_PERSON,
} from './verbLookalikes.js';

/** What the form of a verb shows of its subject. */
export interface VerbForm {
  /** What the form agrees with; `sg` is the third person singular of any gender. */
  readonly agreement: AdjectiveGender | 'sg';
  /** Short participle or adjective: «задержана», «больна». Its subject is what the sentence is about, never an object. */
  readonly short: boolean;
  readonly reflexive: boolean;
}

/**
 * The finite verb form a word is, as far as its ending and the lists of look-alikes tell; `undefined` for any other word.
 * `norm` is in lower case with е for ё. Readings are ranked by this; only what agrees for certain is decided by it.
 */
export function finiteForm(norm: string): VerbForm | undefined {
  if (isClosedClass(norm)) return undefined;
  const predicate = PREDICATES.get(norm);
  if (predicate) return predicate;
  const reflexive = /..(?:ся|сь)$/.test(norm);
  const word = reflexive ? norm.slice(0, -2) : norm;
  for (const [ending, agreement, lookalikes] of FINITE_ENDINGS) {
    if (!ending.test(word)) continue;
    if (reflexive || (!lookalikes.has(word) && !isNounByEnding(word))) return { agreement, short: false, reflexive };
    break;
  }
  if (!reflexive && SHORT_MASCULINE.test(word)) return { agreement: 'm', short: true, reflexive };
  const short = reflexive ? undefined : SHORT_PARTICIPLE.exec(word);
  if (!short || SHORT_LOOKALIKE.test(word)) return undefined;
  return { agreement: SHORT_AGREEMENT[short[1]], short: true, reflexive };
}

/** Infinitives. */
export function isInfinitive(norm: string): boolean {
  return INFINITIVE.test(norm) && !NOT_INFINITIVE.has(norm) && !/ост[ьи]$|цат[ьи]$/.test(norm) && !isClosedClass(norm);
}

/** First and second person, imperative and gerund: verbs whose subject is no noun. */
export function isOtherVerb(norm: string): boolean {
  return OTHER_VERB.test(norm) && !NOT_OTHER_VERB.has(norm) && !isClosedClass(norm);
}

export const isVerb = (norm: string): boolean => finiteForm(norm) !== undefined || isInfinitive(norm) || isOtherVerb(norm);

const INFINITIVE = /(?:[аеиоуыя]|ез|ес|[яс]с|ас|ос)ть(?:ся)?$|(?:й|с|з)ти(?:сь)?$|[еоия]чь(?:ся)?$/;
const OTHER_VERB =
  /(?:[еи]шь(?:ся)?|[еи]тесь|[аяуое]ем(?:ся)?|(?<![щш])имся|[аяуо]йте(?:сь)?|[аяеи]в|вши(?:сь)?|уя|давая|[аиуемнлртсвд]ясь|[шжчщ]ась)$/;

type Lookalikes = ReadonlySet<string>;
const FINITE_ENDINGS: readonly [ending: RegExp, agreement: VerbForm['agreement'], lookalikes: Lookalikes][] = [
  [/(?:[аеиоуыя]|ш|г|к|з|с|р|б|х|ч)ли$/, 'pl', NOT_PLURAL_PAST],
  [/[ауяю]т$/, 'pl', NOT_PLURAL_PRESENT],
  [/(?:[аеиоуыя]|ш|г|к|з|с|р|б|х|ч)ла$/, 'f', NOT_FEMININE_PAST],
  [/(?:[аеиоуыя]|ш|г|к|з|с|р|б|х|ч)ло$/, 'n', NOT_NEUTER_PAST],
  [/[аеиоуыя]л$/, 'm', NOT_MASCULINE_PAST],
  [/[еи]т$/, 'sg', NOT_THIRD_PERSON],
];

/** Families of nouns too large to list: «жители», «авторитет», «дубликат». */
function isNounByEnding(word: string): boolean {
  return /(?:тет|иалит|икат|ариат|торат)$|(?<!хо|ле|по|вер|свис)тели$/.test(word);
}

const SHORT_PARTICIPLE = /(?:[аяе]н|[иыу]т|[ая]т)([аоы])$/;
const SHORT_MASCULINE = /..(?:ован|рван|ржан|исан|азан|[шщчрж]ен|жден|[влбнпа]лен|ощен|ранен|бит|крыт)$/;
const SHORT_AGREEMENT: Record<string, AdjectiveGender> = { а: 'f', о: 'n', ы: 'pl' };

/** Nouns that end like a short participle: «жена», «планы», «адвокаты». */
const SHORT_LOOKALIKE =
  /^(?:.{0,3}(?:жен|стран|ран|сцен|стен|цен|смен|пен|вен|тен|план|клан|кран|экран|туман|роман|обман|карман|орган|наркоман|токсикоман|меломан|диван|океан|таран|фонтан|ветеран|ресторан|капитан|мигран|цыган|член|ген|обмен|экзамен|арен|феномен|сирен|гиен|глен|плен|систем)|.*(?:граждан|хозян|армян|славян|христиан|мусульман|горожан|крестьян|россиян|киевлян|мен|стан|охран|деревен|колен|времен|имен|племен|бизнесмен)|.*(?:[кфрчмдлнвсгпт]ат|лопат|наград)|.*(?:бандит|кредит|элит|защит|лимит|визит|орбит|сайт|гепатит|паразит|дефицит|институт|атрибут|минут|маршрут|валют|каюрут|продукт|монит|антисемит|наркобандит|депутат))[аоы]$/;

/** Predicates without a telling ending. */
const PREDICATES: ReadonlyMap<string, VerbForm> = new Map(
  (
    [
      ['pl', 'есть бывают'],
      [
        'm',
        'мог смог помог умер погиб исчез привык достиг возник рос вырос нес принес унес вез привез увез спас лег слег сбег пренебрег замерз проник потряс подрос',
      ],
      ['m', 'ошибся ушибся спасся'],
      [
        'm short',
        'виноват болен должен согласен готов рад виновен жив прав нужен известен намерен уверен способен зависим вынужден похож знаком свободен мертв пьян здоров обязан важен виден опасен',
      ],
      [
        'f short',
        'виновата больна должна согласна готова рада виновна жива права нужна известна намерена уверена способна зависима вынуждена похожа знакома свободна мертва пьяна здорова обязана важна видна опасна беременна бездомна',
      ],
      ['n short', 'виновато должно нужно известно вынуждено видно опасно'],
      [
        'pl short',
        'виноваты больны должны согласны готовы рады виновны живы правы нужны известны намерены уверены способны зависимы вынуждены похожи знакомы свободны мертвы пьяны здоровы обязаны важны видны опасны беременны уязвимы бездомны редки нередки часты нечасты многочисленны малочисленны',
      ],
    ] as const
  ).flatMap(([kind, list]) =>
    list.split(' ').map((word): [string, VerbForm] => {
      const [agreement, short] = kind.split(' ') as [AdjectiveGender, string | undefined];
      return [word, { agreement, short: short !== undefined, reflexive: false }];
    }),
  ),
);
