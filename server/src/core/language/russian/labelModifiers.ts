import type { Site } from '../language.js';
import { endingIn, type Phrase } from '../phrase.js';
import { isDeterminer } from './determiners.js';
import { gapBetween, type NounGroup } from './nounGroup.js';
import { NOM, plural, singular } from './slots.js';

/** The wording of the target with what its modifiers made of it. */
export interface LabelWording {
  readonly text: string;
  /** Words before the label that go with it. */
  readonly dropped: readonly number[];
  readonly certain: boolean;
}

/**
 * The target in its slot, where a label gives way to a phrase about a person. Adjectives that belonged to the label cannot stay as
 * they are: «бывший наркоман» is no «бывший человек» but «человек, ранее употреблявший…», «заядлый» says nothing of a person.
 * Whatever is done about them is uncertain.
 */
export function moveLabelModifiers(site: Site, group: NounGroup, target: Phrase, slot: number): LabelWording {
  const text = render(target, slot);
  if (!isGenericPerson(target) || isGenericPerson(site.source)) return { text, dropped: [], certain: true };
  const dropped: number[] = [];
  let wording = text;
  let certain = true;
  for (const index of group.modifiers) {
    const { norm } = site.tokens[index];
    const kind = labelModifier(norm, isDeterminer(norm));
    if (kind === 'harmless') continue;
    certain = false;
    const former = kind === 'former' ? formerWording(target, slot) : undefined;
    if ((former === undefined && kind !== 'intensifier') || !standsAlone(site, index)) continue;
    wording = former ?? wording;
    dropped.push(index);
  }
  return { text: wording, dropped, certain };
}

/** Whether the head of a phrase is a word for a person that says nothing else: «человек», «женщина». */
export function isGenericPerson(phrase: Phrase): boolean {
  const head = phrase.pieces[phrase.head];
  if (phrase.partOfSpeech !== 'noun' || !head) return false;
  const ending = endingIn(head.paradigm, 0, singular(NOM)) ?? endingIn(head.paradigm, 0, plural(NOM)) ?? '';
  return GENERIC_PERSONS.has((head.stem + ending).replace(/ё/g, 'е'));
}

/** The phrase in a slot it has, each piece passed through `change`. */
function render(phrase: Phrase, slot: number, change: (text: string) => string = (text) => text): string {
  return phrase.pieces.map((piece) => piece.before + change(piece.stem + (endingIn(piece.paradigm, 0, slot) ?? ''))).join('');
}

/** «человек, ранее употреблявший наркотики», «человек с зависимостью в прошлом»; `undefined` when the phrase has no past. */
function formerWording(target: Phrase, slot: number): string | undefined {
  let changed = false;
  const text = render(target, slot, (word) => {
    const former = changed ? undefined : formerParticiple(word);
    changed ||= former !== undefined;
    return former ?? word;
  });
  if (changed) return text;
  const after = target.pieces[target.head + 1];
  return after && /^со?$/.test(after.stem.trim().split(' ')[0]) ? `${text} в прошлом` : undefined;
}

/** «бывшие и нынешние»: one of two coordinated adjectives cannot simply go. */
function standsAlone({ tokens, text }: Site, index: number): boolean {
  const before = tokens[index - 1];
  return (
    gapBetween(text, tokens[index], tokens[index + 1]) === '' &&
    tokens[index + 1].norm !== 'и' &&
    before?.norm !== 'и' &&
    !(before && gapBetween(text, before, tokens[index]) === ',')
  );
}

/** What to do with an adjective when the label before which it stands gives way to a phrase about a person. */
type LabelModifier =
  /** «бывший»: the phrase has to say it itself («ранее употреблявший», «в прошлом»). */
  | 'former'
  /** «заядлый»: only made the label stronger; goes with it. */
  | 'intensifier'
  /** «начинающий», «известный»: says something of the label that may be wrong of the person. */
  | 'doubtful'
  /** «этот», «молодой», «московский»: as true of the person. */
  | 'harmless';

/** `norm` is any form of the adjective in lower case with е for ё. */
function labelModifier(norm: string, determiner: boolean): LabelModifier {
  if (determiner) return 'harmless';
  if (/^бывш/.test(norm)) return 'former';
  if (INTENSIFIERS.test(norm)) return 'intensifier';
  return HARMLESS.test(norm) && !OF_THE_LABEL.test(norm) ? 'harmless' : 'doubtful';
}

const INTENSIFIERS =
  /^(?:заядл|конч[ео]н|законч[ео]нн|отъявленн|закоренел|отпет|запойн|прожж[ео]нн|хроническ|беспробудн|махров|неисправим|опустивш)/;

/** Participles that tell how much of the label is true. */
const OF_THE_LABEL = /^(?:начинающ|продолжающ|настоящ|будущ|действующ|практикующ|сомневающ|так$)/;

/** Age, number, place, state of the person; participles, which tell an event. */
const HARMLESS =
  /^(?:молод|юн|пожил|взросл|стар(?:ш|ик)|младш|мног|немног|некотор|друг|перв|втор|треть|последн|следующ|кажд|люб|отдельн|обычн|бедн|больн|беременн|одинок|несчастн|пьян|погибш|умерш|убит|задержанн|арестованн|осужд[ео]нн|пострадавш|избит|ранен|местн|сельск|городск|иностранн|русскоязычн|совершеннолетн|несовершеннолетн|так|как|наш|ваш)|летн(?:ий|его|ему|им|ем|яя|ей|юю|ие|их|ими)$|[^и]ческ|(?:[оауеил]в|йк|н|р|д|т|л|ан)ск(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)$|(?:вш|нн|щ)(?:ий|ый|его|ого|ему|ому|им|ым|ем|ом|ая|ей|ой|ую|ие|ые|их|ых|ими|ыми)(?:ся)?$/;

/** Words for a person that say nothing else of them. */
const GENERIC_PERSONS: ReadonlySet<string> = new Set(
  'человек люди женщина мужчина лицо ребенок девочка мальчик девушка юноша парень подросток персона пациент пациентка гражданин гражданка'.split(
    ' ',
  ),
);

/**
 * A clause about the past: «употребляющий» → «ранее употреблявший». `undefined` for anything that is not a present participle whose
 * past is known. The participle may be in any form; its ending stays.
 */
function formerParticiple(participle: string): string | undefined {
  const match = /^(.+?)([уюая]щ)(.{2,3}(?:ся)?)$/.exec(participle);
  if (!match) return undefined;
  const [, stem, suffix, ending] = match;
  const past = IRREGULAR[stem + suffix] ?? regularPast(stem, suffix);
  return past === undefined ? undefined : `ранее ${past}вш${ending}`;
}

/** употребля-ющ → употребля-вш, пробу-ющ → пробова-вш. */
function regularPast(stem: string, suffix: string): string | undefined {
  if (suffix !== 'ющ') return undefined;
  if (/(?:^|с|от|вы|из|пере|соз|про)да$/.test(stem)) return stem + 'ва';
  if (/у$/.test(stem)) return stem.slice(0, -1) + 'ова';
  return /[аяе]$/.test(stem) ? stem : undefined;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  ...{ живущ: 'жи', сидящ: 'сиде', лежащ: 'лежа', курящ: 'кури', пьющ: 'пи', находящ: 'находи', проходящ: 'проходи', продающ: 'продава' },
  ...{ содержащ: 'содержа', зависящ: 'зависе', колющ: 'коло', носящ: 'носи', торгующ: 'торгова', практикующ: 'практикова', стоящ: 'стоя' },
};
