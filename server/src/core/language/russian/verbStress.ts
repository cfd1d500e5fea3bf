/**
 * What the spelling of an infinitive does not tell: where the stress lies, and with it ё and the imperative; and what -т- and -д-
 * turn into. Each list holds ends of infinitives without -ить, -еть or -нуть and without -ся; what stands before does not matter.
 * After Zaliznyak's dictionary, as far as verbs of news and social texts go. A verb that is missing loses a ё, or has -и for -ь.
 */

const endingWith = (list: string): RegExp => new RegExp(`(?:${list.trim().split(/\s+/).join('|')})$`);

const STEM_STRESSED = endingWith(`
  бав бесчест благород близ брос вер вес ведом выс глад готов граб граз гранич гроб дурач жал жалоб жар звол знаком знач калеч конч корч крас
  лаз лад мер мет множ мороз мороч морщ мусор муч мысл насил неж низ нуд безлич беспеч обид озабот озвуч ответ отсроч охот пар печал
  позор полн помн порт пороч прав привет ран руш скандал скор слаб слав сосредоточ спор способ ссор став сыт таращ тож трат тревож трус
  туман узакон увелич увеч налич уменьш улучш ухудш удар фальшив форм хит цел человеч чист числ шир безвред безобраз безопас встрет совет
  вид завис ёр будораж утюж мыл лихорад паскуд поган короб`);

/** Whether a verb in -ить or -еть is stressed on its stem: imperative «брось», participle «брошенный». */
export function isStemStressed(root: string): boolean {
  return STEM_STRESSED.test(root) && !/(клевет|отвер|посет|удив|бран|слад|исцел)$/.test(root);
}

const PARTICIPLE_STRESSED = endingWith(`
  говор твор дел сел мен един чин груз ряд пал том род (?:^|о|д)цен (?:во|из|от|пре)браз оказ исказ мир черн град оруж верш снаст креп мест
  стыд темн тесн клон ключ бед глас вест дразн срам тверд щем покор укор смеш плот прост хран друж реш ясн смир мут бнов сынов изум
  сопровод препровод совокуп ошелом кабал крепост круж полон зараз пораз отраз сраз свет ослеп суд туп [збт]луч облич отлич улич трудн бодр
  блач жеств ществ крат одолж здоров кроп мертв мрач разор свеж свят сложн врат брат хлад щут щит прет сет скорб глуб треб люб общ част вдохнов
  недр внуш лиш вин казн клейм блазн вред упред опустош горч жесточ расточ легч мягч скверн стран буд нуд свобод богат укрот глот
  растл удочер длин обремен сравн тягот удив`);

/** Whether the past passive participle of a verb in -ить is stressed on its ending: «освобождённый», «соблазнённый». */
export function hasStressedParticiple(root: string): boolean {
  return PARTICIPLE_STRESSED.test(root) && !/(благород|город|разбуд|засуд)$/.test(root);
}

const NUT_STRESSED = endingWith(`
  вер ус зас прос тк толк столк шаг риск мах улыб спотк черк намек упрек замк примк сомк ^(?:со|на|за|по|пере|ото|изо|разо|вы)?г вздох отдох глот рва мельк мет пуг шарах скольз верк дерз
  черп лиз стег хлест кив скак шеп миг зев окре кос шат кач зап`);

/** Whether a verb in -нуть is stressed on its ending: «вернёт», «заснёт»; the others have «затянет», «погибнет». */
export function isEndingStressed(root: string): boolean {
  return NUT_STRESSED.test(root);
}

const T_TO_SHCH = endingWith(
  'врат брат крат щит прет хит щут сет освет просвет освят посвят плот глот богат укрот сыт возмут возмут смут помут тягот',
);

/** Whether -т- becomes щ, not ч: «прекратить — прекращу». */
export function hasChurchSlavonicT(root: string): boolean {
  return T_TO_SHCH.test(root);
}

const D_TO_ZHD = endingWith(
  'свобод осуд обсуд рассуд присуд бед град вред упред тверд род насад осад побуд возбуд пробуд нуд хлад труд сопровод препровод слад чужд',
);

/** Whether -д- becomes жд in the past passive participle: «освобождённый», «осуждённый». */
export function hasChurchSlavonicD(root: string): boolean {
  return D_TO_ZHD.test(root) && !/город$/.test(root);
}
