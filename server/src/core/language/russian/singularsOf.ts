import { knownNoun } from './knownNouns.js';

/**
 * Singulars that a nominative plural may have, the likeliest first: «услуги» → «услуга», «услуг». Nothing proves that a candidate
 * exists or has this plural; the caller checks the latter. Empty when the word does not look like a plural.
 * `isCertain` tells that it must be one («третьи лица», or a dictionary says so): then -а and -я may be plural endings, too.
 */
export function singularsOf(plural: string, isCertain: boolean): string[] {
  const lower = plural.toLowerCase();
  const irregular = IRREGULAR[lower];
  if (irregular) return [irregular];
  const stem = lower.slice(0, -1);
  const candidates = byEnding(lower.at(-1)!, stem, isCertain);
  // A known noun goes first whatever its ending is like.
  return [...candidates.filter((word) => knownNoun(word)), ...candidates.filter((word) => !knownNoun(word))];
}

const IRREGULAR: Readonly<Record<string, string>> = {
  ...{ люди: 'человек', дети: 'ребёнок', лица: 'лицо', дела: 'дело', места: 'место', права: 'право', слова: 'слово', тела: 'тело' },
  ...{ дома: 'дом', города: 'город', учителя: 'учитель', профессора: 'профессор', доктора: 'доктор', паспорта: 'паспорт', адреса: 'адрес' },
  ...{ матери: 'мать', дочери: 'дочь', друзья: 'друг', мужья: 'муж', сыновья: 'сын', братья: 'брат', соседи: 'сосед', цыгане: 'цыган' },
  ...{ хозяева: 'хозяин', господа: 'господин', жёны: 'жена', сёстры: 'сестра', судьи: 'судья', семьи: 'семья', статьи: 'статья' },
};

function byEnding(ending: string, stem: string, isCertain: boolean): string[] {
  switch (ending) {
    case 'ы':
      if (stem.endsWith('ц'))
        return /[иы]ц$|[бс]ийц$/.test(stem)
          ? [`${stem}а`]
          : [`${stem.slice(0, -1).replace(/ь$/, '')}ец`, `${stem.slice(0, -2)}ец`, `${stem}а`];
      return FEMININE_Y.test(stem) ? [`${stem}а`, stem] : [stem, `${stem}а`];
    case 'и':
      return inI(stem);
    case 'е':
      return stem.endsWith('ан') || stem.endsWith('ян') ? [`${stem}ин`] : [];
    case 'а':
      return isCertain || stem.endsWith('ств') ? [`${stem}о`, stem] : [];
    case 'я':
      return isCertain || (/[ае]ни$/.test(stem) && !/(мп|м|п|н)ани$/.test(stem)) ? [`${stem}е`, `${stem}ь`] : [];
    default:
      return [];
  }
}

/** Stems of plurals in -ы that are feminine rather than masculine. */
const FEMININE_Y = /(щин|изн|пп|[лжо]б|[жорд]в|ем|мм|рм|(?<!ка)з|ур|[бжс]от|лат)$/;

function inI(stem: string): string[] {
  const feminine = `${stem}а`;
  const soft = [`${stem}ь`, `${stem}я`];
  if (stem.endsWith('к')) {
    if (/([аеёиоуыэюя]|пан|пар|бан|ис|ур)к$/.test(stem)) return [stem, feminine];
    const fleeting = /ьк$/.test(stem) ? `${stem.slice(0, -2)}ёк` : `${stem.slice(0, -1)}ок`;
    return FLEETING.test(stem) ? [fleeting, feminine] : [feminine, fleeting, stem];
  }
  if (stem.endsWith('г')) return /[яы]г$/.test(stem) ? [feminine] : [stem, feminine];
  if (stem.endsWith('х')) return [feminine, stem];
  if (/[жшчщ]$/.test(stem))
    return /([аыи]ш|[мео]ж|[аяуие]ч|[ео]вищ|вар?ищ)$/.test(stem) ? [stem, feminine, `${stem}ь`] : [feminine, stem, `${stem}ь`];
  if (stem.endsWith('и')) return [`${stem}я`, `${stem}й`];
  if (/[аеоуюя]$/.test(stem)) return [`${stem}й`, `${stem}я`];
  return stem.endsWith('н') ? soft.reverse() : soft;
}

/** Masculines that lose a vowel: «подростки», «торчки», «мотыльки». */
const FLEETING =
  /(рост|дон|мороз|торч|мотыль|рын|пот|участ|поступ|подар|напит|остат|ублюд|вырод|пред|пережит|сгуст|знач|слуш|дым|звон|пас)к$/;
