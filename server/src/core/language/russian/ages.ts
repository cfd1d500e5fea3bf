import type { Token } from '../language.js';

/**
 * Whether some words say that somebody is under eighteen: «14-летняя», «в пятнадцать лет», «ей всего 16», «младше 18 лет». Spans of
 * time are no ages: «10 лет работает», «осуждён на 12 лет», «14-летний стаж».
 *
 * @param tokens the words of a segment; what they share with `text` are offsets
 * @param people numbers of words that are known to name people, besides those that everybody knows
 */
export function mentionsMinorAge(tokens: readonly Token[], text: string, people: ReadonlySet<number> = new Set()): boolean {
  return tokens.some(
    (token, index) =>
      isYearsAdjective(tokens, index) ||
      (UNITS.has(token.norm) && (isAgeInYears(tokens, index, people) || isAgeBetweenCommas(tokens, index, text))) ||
      isBareAge(tokens, index, text),
  );
}

const ADULT = 18;

/** Words for years after a number. */
const UNITS: ReadonlySet<string> = new Set('лет год года годам годика годиков годков'.split(' '));

/** «14-летняя», «четырнадцатилетней», «14-ти летняя»; not «14-летний стаж». */
function isYearsAdjective(tokens: readonly Token[], index: number): boolean {
  const match = /^(?:(\d+)(?:-?(?:ти|и|х|ех))?-?|([а-я]+?))летн(?:ий|яя|ее|ие|его|ей|ему|им|ем|юю|их|ими)$/.exec(tokens[index].norm);
  const age = match
    ? match[1]
      ? Number(match[1])
      : STEMS[match[2]]
    : LETN.test(tokens[index].norm) && index > 0
      ? numberOf(tokens[index - 1].norm)
      : undefined;
  const next = tokens[index + 1]?.norm ?? '';
  return age !== undefined && age < ADULT && !SPAN_NOUN.test(next) && !OWN_CHILD.test(next);
}

const LETN = /^летн(?:ий|яя|ее|ие|его|ей|ему|им|ем|юю|их|ими)$/;

/** Somebody's own child: «воспитывает шестилетнюю дочь» says nothing of the mother's age. */
const OWN_CHILD = /^(?:сын|доч|внук|внуч|племянни)/;

/** What lasts some years rather than being some years old. */
const SPAN_NOUN =
  /^(?:стаж|срок|опыт|период|юбиле|годовщин|программ|план|истори|исследовани|брак|войн|работ|практик|заключени|приговор|карьер|перерыв|отсрочк|давност|борьб|деятельност|контракт|договор|тюрьм|каторг|лишени|цикл|наблюдени|стратеги|проект|конфликт|мораторий|моратори|запрет|путь|существовани|отношени|дружб|совместн|трудов|рабоч|тюремн|научн|полев|непрерывн)/;

/** «в 14 лет», «девочка 15 лет», «младше 16 лет»: a number with its unit, told from a span of time by what stands around. */
function isAgeInYears(tokens: readonly Token[], unit: number, people: ReadonlySet<number>): boolean {
  const age = unit > 0 ? numberOf(tokens[unit - 1].norm) : undefined;
  if (age === undefined) return false;
  let start = unit - 1;
  // «от 14 до 17 лет», «14–17 лет»: the range begins further left.
  if (start >= 3 && /^(?:до|и|или)$/.test(tokens[start - 1].norm) && numberOf(tokens[start - 2].norm) !== undefined) start -= 2;
  else if (start >= 1 && numberOf(tokens[start - 1].norm) !== undefined) start--;
  const after = tokens[unit + 1]?.norm ?? '';
  if (AFTER_SPAN.test(after)) return false;
  const before = (offset: number): string => tokens[start - offset]?.norm ?? '';
  const isPerson = (offset: number): boolean => PERSON.test(before(offset)) || people.has(start - offset);
  const near = before(1);
  if (
    /^(?:младше|моложе|юнее|достиг.*|достич.*|ранее|раньше)$/.test(near) ||
    (near === 'до' && /^(?:лица|дети|детей|детям|подростк.*|девоч.*|девуш.*)$/.test(before(2)))
  )
    return age <= ADULT;
  if (age >= ADULT) return false;
  if (
    /^(?:старше|за|через|на|спустя|более|менее|больше|меньше|свыше|последние|последних|первые|следующие|ближайшие|каждые|все|целых|около|почти|по|минимум|максимум)$/.test(
      near,
    )
  )
    return false;
  if (/^исполн/.test(near) && ORGANIZATION.test(before(2))) return false;
  if (near === 'в' || near === 'с' || near === 'к')
    return !/^(?:срок|сроком|наказан|лишен|приговор)/.test(before(2)) && !(near === 'с' && after === 'по');
  if (near === 'от') return isPerson(2) || /^возраст/.test(before(2));
  if (near === 'до') return isPerson(2) || /^возраст/.test(before(2));
  if (/^(?:возраст|исполн|было|ей|ему|мне|им|нам|тебе|вам|всего|едва|только|лишь|неполных|полных|нет|девочк|мальчик|сын|доч)/.test(near)) {
    return (
      !/^(?:уже|всего|только|лишь|едва)$/.test(near) || DATIVE_PRONOUN.test(before(2)) || isPerson(2) || /^(?:было|исполн)/.test(before(2))
    );
  }
  return isPerson(1) || (/^от$/.test(after) && tokens[unit + 2]?.norm === 'роду');
}

const AFTER_SPAN =
  /^(?:назад|спустя|подряд|кряду|колони|тюрьм|лишени|условн|стаж|опыт|работ|заключени|строг|общ(?:его|ий)|ограничени|принудительн|брак|ареста|каторг|изоляц|лагер|отсидк|исправительн|практик|деятельност|службы|войны|борьбы|тюремн|вместе|прошло|проработ|прожил)/;

/** «Задержанная, 16 лет, доставлена в отдел». */
function isAgeBetweenCommas(tokens: readonly Token[], unit: number, text: string): boolean {
  const age = unit > 1 ? numberOf(tokens[unit - 1].norm) : undefined;
  if (age === undefined || age >= ADULT || age < 8) return false;
  const before = text.slice(tokens[unit - 2].end, tokens[unit - 1].start);
  const after = text.slice(tokens[unit].end, tokens[unit].end + 1);
  return /^,\s*$/.test(before) && /^[,.)]?$/.test(after);
}

/** People whose age is told behind them. */
const PERSON =
  /^(?:девоч|мальчик|девуш|юнош|подрост|ребен|дет(?:и|ей|ям|ьми|ях)$|школьни|учени|студент|дочер|дочь|дочк|сын|сестр|брат|внуч|внук|девк|девиц|парен|парн|пацан|воспитанни|женщин|мужчин|жертв|потерпевш|пострадавш|особ|лиц|гражданк|гражданин|падчериц|племянниц|малыш|младен|беглян|беглец|жительниц|жител|учащ)/;

const ORGANIZATION =
  /^(?:фонд|организац|программ|закон|проект|движени|центр|журнал|сообществ|сет|групп|ассоциац|компани|союз|клиник|издани)/;

const DATIVE_PRONOUN = /^(?:ей|ему|мне|им|нам|тебе|вам|которой|которому|которым)$/;

/** «ей 15», «ему всего 16»: an age without its unit. */
function isBareAge(tokens: readonly Token[], index: number, text: string): boolean {
  const age = /^\d/.test(tokens[index].norm) ? numberOf(tokens[index].norm) : undefined;
  if (age === undefined || age >= ADULT || age < 3) return false;
  const next = tokens[index + 1];
  if (next && !/[.,;:!?)—–-]/.test(text.slice(tokens[index].end, next.start))) return false;
  let before = index - 1;
  while (
    before >= 0 &&
    /^(?:всего|только|лишь|едва|было|тогда|еще|исполнилось|исполнится|будет|нет|и|сейчас|стукнуло|уже)$/.test(tokens[before].norm)
  )
    before--;
  return before >= 0 && DATIVE_PRONOUN.test(tokens[before].norm) && !/^(?:которым|им)$/.test(tokens[before].norm);
}

/** The number a word or figure says, up to twenty. */
function numberOf(norm: string): number | undefined {
  const figure = /^(\d{1,3})(?:-?(?:ти|и|х|ех|мя|ми))?$/.exec(norm);
  if (figure) return Number(figure[1]);
  const range = /^(\d{1,2})-(\d{1,2})$/.exec(norm);
  if (range) return Number(range[1]);
  return NUMBERS[norm];
}

const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  'пят шест сем восем девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат'
    .split(' ')
    .flatMap((stem, index) => [
      [`${stem}ь`, index + 5],
      [`${stem.replace('восем', 'восьм')}и`, index + 5],
    ]),
);

/** Stems of compound adjectives: «пяти-», «четырнадцати-». */
const STEMS: Readonly<Record<string, number>> = {
  ...{ трех: 3, четырех: 4 },
  ...Object.fromEntries(Object.entries(NUMBERS).filter(([name]) => name.endsWith('и'))),
};
