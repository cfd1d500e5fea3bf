import { irregularVerb } from './irregularVerbs.js';
import { hasPrefix } from './verbPrefixes.js';

export type Aspect = 'imperfective' | 'perfective';

/**
 * The aspect of a verb, worked out from its prefix and suffix: «продать» is perfective, «продавать» imperfective. A guess for verbs
 * that no rule knows. Verbs of both aspects (`isBiaspectual`) are called imperfective.
 */
export function aspectOf(infinitive: string): Aspect {
  return isPerfective(withoutReflexive(infinitive)) ? 'perfective' : 'imperfective';
}

/** Whether one verb serves for both aspects: «криминализировать», «использовать». */
export function isBiaspectual(infinitive: string): boolean {
  const verb = withoutReflexive(infinitive);
  return BIASPECTUAL.test(verb) || (verb.endsWith('ировать') && !PREFIXED_BORROWING.test(verb));
}

function withoutReflexive(infinitive: string): string {
  return infinitive.toLowerCase().replace(/с[яь]$/, '');
}

function isPerfective(verb: string): boolean {
  if (IMPERFECTIVE_WORDS.has(verb) || IMPERFECTIVE_ENDINGS.test(verb) || isBiaspectual(verb)) return false;
  if (PERFECTIVE_ENDINGS.test(verb)) return true;
  const irregular = irregularVerb(verb);
  if (irregular) return irregular.perfective || irregular.prefix !== '';
  if (verb.endsWith('нуть')) return true;
  if (/([ыи]|да|зна|ста)вать$/.test(verb)) return false;
  if (verb.endsWith('ствовать')) return /^по(чув|дей|содей|уча|приве|ше)/.test(verb);
  // After a prefix -ать is the suffix of imperfectives («вовлекать»), unless the simple verb has it too («сделать»).
  if (/[ая]ть$/.test(verb) && !/[оё]вать$/.test(verb)) return hasPrefix(verb) && SIMPLE_ENDINGS.test(verb);
  return hasPrefix(verb);
}

const words = (list: string): string[] => list.trim().split(/\s+/);
const endingWith = (list: string): RegExp => new RegExp(`(?:${words(list).join('|')})$`);

const BIASPECTUAL = endingWith(
  'использовать исследовать обследовать расследовать наследовать арестовать атаковать организовать образовать казнить ранить женить',
);

/** Borrowed verbs that have taken a prefix; in «провоцировать» and «дискриминировать» what looks like one is part of the word. */
const PREFIXED_BORROWING =
  /^(?:за|про|с|от|вы|пере|по|раз)(?:анализ|провоц|реаг|финанс|фотограф|план|регистр|информ|форм|проект|контрол|иллюстр|коммент|игнор|эксперимент|коп|диагност|стимул|цит|ремонт|трен|сорт|блок|цензур|аген|рект)/;

/** Imperfective, although they begin as if with a prefix or end in -нуть. */
const IMPERFECTIVE_WORDS = new Set(
  words(`
  быть становить иметь уметь сметь смотреть стареть свистеть сидеть скорбеть велеть висеть вертеть видеть
  служить судить строить стоить ставить солить сорить садить святить следить сушить спорить ссорить славить смешить сквернить слепить спешить стремить
  стыдить  сулить сердить снить сверлить селить силить светить верить водить возить варить валить винить вредить веселить волочить ворожить
  учить удить утюжить острить помнить просить позорить порочить портить поить прочить полнить дорожить заботить знакомить низить беспокоить бесить
  бесчестить безобразить разить отсутствовать
  полоть порхать дорожать надеяться насмехаться намереваться заведовать завидовать проповедовать исповедовать протестовать
 претендовать преследовать следовать пробовать практиковать праздновать советовать сетовать радовать рисовать совать сновать воровать ворковать вербовать
  пользовать потчевать воевать ночевать врачевать торговать именовать волновать
  тянуть тонуть мокнуть сохнуть гаснуть пахнуть слепнуть глохнуть мёрзнуть вянуть гибнуть гнуть крепнуть`),
);

const IMPERFECTIVE_ENDINGS = endingWith(`
  (?:при|вы|у|за|в|от|под|об|про|пере|до|рас|раз|с|на|вз)(?:ходить|водить|возить|носить|лазить) (?:^|при|вы|у|за|в|от|под|об|про|пере|до|рас|раз|с|на)ъ?езжать
  ёрить ничать содержать (?:принад|надл|подл)ежать (?:^|со|пред|над)стоять предвидеть ненавидеть зависеть выглядеть сожалеть ожидать обожать подозревать`);

const PERFECTIVE_ENDINGS = endingWith('купить бросить пустить простить решить лишить кончить хватить явить ступить обидеть');

/** Simple verbs in -ать and -ять: with a prefix they are perfective. */
const SIMPLE_ENDINGS = endingWith(`
  делать работать читать играть думать гулять терять слушать нюхать мечтать копать ломать мотать болтать печатать пугать путать считать знать желать
  обещать страдать рыдать ругать стрелять качать шагать стирать гадать плавать казать писать вязать мазать резать искать плакать скакать прятать шептать
  топтать щипать чесать плясать пахать махать держать молчать кричать стучать дрожать мчать торчать рычать лежать слышать дышать звучать трепать лизать
  обедать ужинать завтракать сеять веять таскать листать пытать ласкать опоздать бегать пачкать кусать прыгать визжать`);
