import { irregularVerb, persons, type VerbStems } from './irregularVerbs.js';
import { hasChurchSlavonicD, hasChurchSlavonicT, hasStressedParticiple, isEndingStressed, isStemStressed } from './verbStress.js';

/** The stems of a verb; `undefined` when `infinitive`, in lower case and without -ся, is not one. */
export function verbStems(infinitive: string): VerbStems | undefined {
  return irregularVerb(infinitive) ?? regularVerb(infinitive);
}

function regularVerb(infinitive: string): VerbStems | undefined {
  const stems = byClass(infinitive);
  // Stress moves to the prefix of perfective «вы-», but not in «выдавать»; only these keep an ё after it.
  if (!stems || !infinitive.startsWith('вы') || infinitive.endsWith('вать')) return stems;
  const unstressed = (form: string): string => form.replaceAll('ё', 'е');
  return { ...stems, present: stems.present.map(unstressed), pastPassive: stems.pastPassive && unstressed(stems.pastPassive) };
}

function byClass(infinitive: string): VerbStems | undefined {
  const root = infinitive.slice(0, -3);
  switch (infinitive.slice(-3)) {
    case 'ать':
      return inAt(infinitive, root);
    case 'ять':
      return /[аеу]$/.test(root) && !/(^|[^с])[вп]а$/.test(root)
        ? vowelStem(infinitive, root, `${root}янный`)
        : vowelStem(infinitive, `${root}я`, `${root}янный`);
    case 'ить':
      return inIt(infinitive, root, isStemStressed(root));
    case 'еть':
      return SECOND_CONJUGATION_E.test(infinitive)
        ? inIt(infinitive, root, isStemStressed(root))
        : vowelStem(infinitive, `${root}е`, `${root}ённый`);
    case 'уть':
      return infinitive.endsWith('нуть') ? inNut(infinitive, infinitive.slice(0, -4)) : undefined;
    default:
      return undefined;
  }
}

function inAt(infinitive: string, root: string): VerbStems {
  if (/(да|зна|ста)в$/.test(root)) {
    const stem = root.slice(0, -1);
    return { present: persons(`${stem}ю`, `${stem}ёт`, `${stem}ют`), past: pastOf(infinitive), imperative: `${root}ай` };
  }
  if (root.endsWith('ов')) return vowelStem(infinitive, `${root.slice(0, -2)}у`, `${root}анный`);
  if (root.endsWith('ев') && !SUFFIX_EVAT.test(root)) {
    const stem = root.slice(0, -2);
    return vowelStem(infinitive, stem + (/[жшчщц]$/.test(stem) ? 'у' : 'ю'), `${stem}ёванный`);
  }
  if (SECOND_CONJUGATION_A.test(infinitive)) {
    const plural = `${root}ат`;
    return {
      present: persons(`${root}у`, `${root}ит`, plural),
      past: pastOf(infinitive),
      imperative: /слыш$/.test(root) ? `${root}ь` : `${root}и`,
      pastPassive: `${root}анный`,
    };
  }
  const mutated = mutatedStem(root);
  if (mutated) {
    const first = mutated.endsWith('л') ? 'ю' : 'у';
    return {
      present: persons(mutated + first, `${mutated}ет`, `${mutated}${first}т`),
      past: pastOf(infinitive),
      imperative: /(реж|маж|плач|прят|пряч|двиг)$/.test(mutated) ? `${mutated}ь` : `${mutated}и`,
      pastPassive: `${root}анный`,
    };
  }
  return vowelStem(infinitive, `${root}а`, `${root}анный`);
}

/** «работа-ю, работа-ет»: the present is the stem with -ю, -ет. */
function vowelStem(infinitive: string, stem: string, pastPassive: string): VerbStems {
  return { present: persons(`${stem}ю`, `${stem}ет`, `${stem}ют`), past: pastOf(infinitive), imperative: `${stem}й`, pastPassive };
}

function inIt(infinitive: string, root: string, stemStressed: boolean): VerbStems {
  const hushed = /[жшчщ]$/.test(root);
  const mutated = mutate(root);
  const first = /[жшчщ]$/.test(mutated) ? `${mutated}у` : `${mutated}ю`;
  const participle = hasChurchSlavonicD(root) ? `${root}жд`.replace(/джд$/, 'жд') : mutated;
  return {
    present: persons(WITHOUT_FIRST_PERSON.test(infinitive) ? '' : first, `${root}ит`, root + (hushed ? 'ат' : 'ят')),
    past: pastOf(infinitive),
    imperative: root + imperativeEnding(root, stemStressed),
    pastPassive: `${participle}${hasStressedParticiple(root) ? 'ё' : 'е'}нный`,
  };
}

function imperativeEnding(root: string, stemStressed: boolean): string {
  if (/[аеёиоуыэюя]$/.test(root)) return /(^|[^пт])(кро|до|по|та)$/.test(root) ? 'и' : 'й';
  const cluster = /[бвгджзйклмнпрстфхцчшщ]{2}$/.test(root) && !/(чест|чист|порт)$/.test(root);
  return stemStressed && !cluster && !root.startsWith('вы') ? 'ь' : 'и';
}

function inNut(infinitive: string, root: string): VerbStems {
  const losesNu = WITHOUT_NU.test(root);
  return {
    present: persons(`${root}ну`, `${root}н${isEndingStressed(root) ? 'ё' : 'е'}т`, `${root}нут`),
    past: losesNu ? [root, `${root}ла`] : pastOf(infinitive),
    imperative: root + (/(ки|дви|тро|су|плю|клю|ду|сты|хлы|ри|ги)$/.test(root) ? 'нь' : 'ни'),
    pastPassive: losesNu && !/(верг|стиг|торг|двиг)$/.test(root) ? undefined : `${root}нутый`,
  };
}

function pastOf(infinitive: string): [string, string] {
  const stem = infinitive.slice(0, -2);
  return [`${stem}л`, `${stem}ла`];
}

/** The last consonant of the first person of verbs in -ить: «продавлю», «прекращу», «хожу». */
function mutate(root: string): string {
  if (/[бпвфм]$/.test(root)) return `${root}л`;
  if (/ст$/.test(root)) return `${root.slice(0, -2)}щ`;
  const body = root.slice(0, -1);
  switch (root.at(-1)) {
    case 'т':
      return body + (hasChurchSlavonicT(root) ? 'щ' : 'ч');
    case 'д':
    case 'з':
      return `${body}ж`;
    case 'с':
      return `${body}ш`;
    default:
      return root;
  }
}

/** The present stem of the verbs in -ать that change their consonant («сказать — скаж-»), or `undefined` for the others. */
function mutatedStem(root: string): string | undefined {
  for (const [from, to] of MUTATING) if (root.endsWith(from) && !NOT_MUTATING.test(root)) return root.slice(0, -from.length) + to;
  return undefined;
}

const MUTATING: readonly [root: string, present: string][] = (
  'пис пиш,каз каж,вяз вяж,маз маж,рез реж,лиз лиж,иск ищ,ыск ыщ,плак плач,скак скач,прят пряч,шепт шепч,топт топч,хохот хохоч,щип щипл,треп трепл,' +
  'дрем дремл,колеб колебл,чес чеш,пляс пляш,пах паш,мах маш,тес теш,плеск плещ,хлест хлещ,бормот бормоч,лепет лепеч,трепет трепещ,ропт ропщ,хлопот хлопоч,грохот грохоч,клокот клокоч,щекот щекоч,лопот лопоч'
)
  .split(',')
  .map((pair) => pair.split(' ') as [string, string]);

const NOT_MUTATING = /(тиск|рыск|прыск|виск)$/;

/** Imperfectives in -евать that are made with -ва- from verbs in -еть: «преодолевать», «подозревать». */
const SUFFIX_EVAT = /(одо?ле|боле|зре|спе|гре|гне|мне|де|пе|се|ве|зе|те|стре|жале|сме|ме|печатле)в$/;

const SECOND_CONJUGATION_A =
  /(держ|леж|дыш|слыш|молч|крич|стуч|звуч|торч|мч|дрож|ворч|рыч|пищ|трещ|визж|журч|мыч|бурч|брюзж|дребезж|жужж|верещ|бренч|мурч|шурш)ать$/;

const SECOND_CONJUGATION_E =
  /(вид|обид|завис|вис|сид|лет|смотр|терп|верт|гор|вел|храп|свист|хрип|шум|грем|кип|скрип|звен|шелест|блест|гляд|гуд|пыхт|кряхт|скорб|смерд|зуд|презр|узр|киш|бд|галд|дуд|бухт)еть$/;

/** Verbs without a first person singular. */
const WITHOUT_FIRST_PERSON = /(побед|убед|чуд|очут)ить$/;

/** Verbs in -нуть that lose -ну- in the past: «погиб», «исчез», «привык». */
const WITHOUT_NU =
  /(гиб|чез|вык|стиг|ник|тих|креп|м[её]рз|сох|слеп|глох|верг|торг|бег|мок|молк|гас|вис|кис|^(с|по|из)?дох|чах|[^х]лип|хрип|сип|слаб|зяб|пух|бух|тух|вяз|мяк|сяк|^пах)$/;
