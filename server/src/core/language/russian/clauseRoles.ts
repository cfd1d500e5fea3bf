import { type ClauseWord, clauseWords } from '../clause.js';
import { remembered } from '../remembered.js';
import type { Phrase, Reading } from '../phrase.js';
import { isClosedClass, PREPOSITION_CASES } from './closedClasses.js';
import { FINITE, INFINITIVE, NOM, plural, singular } from './slots.js';
import { isVerb } from './verbForms.js';
import { agreeingCells, isNoun } from './wordClasses.js';

const CLOSED = clauseWords({
  be: 'есть быть был была было были будет будут будучи является являются являлась являлось являлись являться стал стала стало стали станет станут становится становятся остается остаются останется останутся окажется окажутся оставалась осталась остались оказывается оказываются оказалась оказались служит служат значит означает означают суть',
  modal: 'может могут мог могла могли должен должна должно должны надо нужно следует пора можно стоит необходимо требует обязан обязаны',
  negator: 'не ни нельзя невозможно отнюдь вовсе едва вряд никогда никак',
  nobody: 'никто никого никому никем никакой никакая никакое никакие никаких никакого никакой никакую никакими ничто ничего нет нету ни',
  without: 'без безо вне',
  determiner:
    'этот эта это эти этого этой этих этому этим этими эту этом тот та то те того той тех тому тем теми ту том такой такая такое такие такого таких такую такому такими весь вся все всего всей всех всю всему всеми сам сама само сами самого самой самих один одна одно одни одного одной свой своя свое свои своего своей своих свою',
  possessive: 'его ее их мой моя мое мои моих ваш ваша ваше ваши ваших твой твоя твое твои чей чья чье чьи',
  preposition: [...PREPOSITION_CASES.keys()].filter((word) => !/^(?:безо?|вне|включая|вроде|накануне)$/.test(word)),
  within: 'в во внутри на',
  about: 'о об обо про',
  and: 'и да плюс также',
  or: 'или либо',
  but: 'но а однако зато хотя',
  that: 'что чтобы будто словно',
  which: 'который которая которое которые которого которой которых которому которым которыми которую котором кто что',
  if: 'если раз коли',
  unreal: 'бы б',
  'unreal-first': 'будь будьте',
  'asking-why': 'почему зачем',
  when: 'когда пока поскольку потому ибо как',
  where: 'где куда откуда',
  namely: 'т.е',
  including: 'т.ч',
  asking: 'почему зачем как разве неужели ли кто что где сколько какой какая какие',
  this: 'это этим этого этому оно то тем',
  they: 'они их им ими она он ее его те эти',
  own: 'мы нас нам нами я мне меня мной наш наша наше наши нашей наших нашего нашим нашу мой моя мое',
  ours: 'наш наша наше наши нашей наших нашего нашим нашу нашем нашему нашими',
  you: 'вы вас вам вами ты тебя тебе ваш ваша ваши вашей',
  every:
    'все всех всем всеми вся всю всей всё каждый каждая каждое каждого каждой каждую каждому любой любая любое любые любого любых любую всякий всякая всякое всякую всегда везде всюду всякого всякой целиком полностью любом любым любыми каждом каждым',
  most: 'большинство большинства большинстве почти обычно чаще',
  only: 'только лишь просто исключительно всего',
});

const NUMBER =
  /^\d|^(?:два|две|двух|три|трех|четыре|пять|пяти|шесть|семь|восемь|девять|девяти|десять|десяти|сто|десятки|сотни|тысячи|половина|процент\p{L}*)$/u;
const ADVERB =
  /^(?:[а-я]{3,}(?:ски|жды|ым образом)|очень|уже|еще|даже|всегда|часто|сейчас|сегодня|давно|навсегда|вообще|действительно|фактически|буквально|тоже|именно|самая|самое|самый)$|^[а-я]{4,}[нктвлсшщч]о$/;
const PAST = /^[а-я]{2,}(?:л|ла|ло|ли|лся|лась|лось|лись)$/;

/** @param norm in small letters with е for ё; @returns nothing for a word that neither a list nor its ending tells */
export const clauseRoles = remembered(readRoles);

function readRoles(norm: string): readonly ClauseWord[] {
  const roles: ClauseWord[] = [...(CLOSED.get(norm) ?? [])];
  if (NUMBER.test(norm)) roles.push('number');
  if (roles.length > 0 || isClosedClass(norm)) return roles;
  if (isVerb(norm)) return PAST.test(norm) ? ['verb', 'past'] : ['verb'];
  if (isNoun(norm)) return ['noun'];
  if (ADVERB.test(norm)) return ['adverb'];
  return agreeingCells(norm).length > 0 ? ['adjective'] : [];
}

/** A noun in the nominative, an infinitive («продавать секс»), or what has no case. */
export function canBeSubject({ partOfSpeech }: Phrase, readings: readonly Reading[]): boolean {
  if (partOfSpeech === 'noun') return readings.some(({ slots }) => (slots & (singular(NOM) | plural(NOM))) !== 0);
  if (partOfSpeech === 'verb') return readings.some(({ series, slots }) => series === FINITE && (slots & INFINITIVE) !== 0);
  return true;
}
