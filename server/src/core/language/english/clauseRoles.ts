import { type ClauseWord, clauseWords } from '../clause.js';
import { remembered } from '../remembered.js';
import { BE_FORMS, DO_FORMS, HAVE_FORMS, MODALS, POSSESSIVES, PREPOSITIONS } from './wordClasses.js';

const words = (list: string): string[] => list.split(' ');

const CLOSED = clauseWords({
  be: [...BE_FORMS, ...words("ain't it's what's here's become becomes became remain remains remained stays stayed")],
  auxiliary: [...HAVE_FORMS, ...DO_FORMS].filter((word) => !BE_FORMS.has(word)),
  modal: [...MODALS, ...words("ought let lets let's need")],
  negator:
    "not never isn't aren't wasn't weren't ain't don't doesn't didn't haven't hasn't hadn't cannot can't couldn't won't wouldn't shouldn't mustn't needn't nor neither hardly scarcely barely rarely seldom",
  nobody: 'no nobody none nothing noone nowhere neither',
  without: 'without',
  determiner: 'a an the this that these those some another other others such own same both either half',
  possessive: [...POSSESSIVES, 'whose'],
  // “of”, “without”, “like”, “as”, “including” do more than govern.
  preposition: [...PREPOSITIONS].filter((word) => !/^(?:of|without|like|as|including)$/.test(word)),
  within: 'in inside within at',
  of: 'of',
  about: 'about',
  and: 'and & plus as well',
  or: 'or',
  but: 'but yet however whereas although though',
  that: 'that',
  which: 'who whom which that',
  if: 'if unless provided',
  'asking-why': 'why how',
  unreal: 'were had been would',
  'unreal-first': 'had were',
  when: 'when whenever once while as because since',
  where: 'where wherever',
  namely: 'i.e ie viz a.k.a',
  including: 'e.g eg',
  asking: 'why how what who which whether does do did is are can could should would will',
  this: "this that it these it's that's",
  they: 'they them these those he she him',
  ours: 'our ours',
  own: "we we're we've our ours us i i'm i've my me",
  you: "you you're your yours",
  every: 'every all each any everyone everybody always whole entire wholly entirely anyone anybody',
  most: 'most majority almost nearly virtually overwhelmingly mostly largely nine',
  only: 'only just merely simply solely purely',
});

const NUMBER =
  /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+|hundred|dozens|hundreds|thousands|millions|half|percent)$/;
const ADVERB =
  /^[a-z]{3,}ly$|^(?:very|so|too|also|even|still|already|often|ever|always|never|again|indeed|quite|rather|simply|just|now|then|today|here|there|actually|perhaps|maybe|far)$/;
const NOT_ADVERBS =
  /^(?:family|assembly|supply|reply|ally|bully|italy|july|friendly|elderly|likely|unlikely|daily|weekly|monthly|deadly|ugly|lonely|costly|only|anomaly|monopoly|melancholy|homily|comply|apply|rely|imply|multiply)$/;
const ADJECTIVE =
  /(?:ous|ful|less|ive|able|ible|ical|ial|ual|ional|ary|ish|ist|ern|ese|ean|ian|ized|ised|anised|ic)$|^(?:modern|old|new|other|more|less|worst|best|own|same|only|great|big|small|real|true|false|mere|pure|sheer|plain|simple|single|cruel|human|male|female|paid|local|foreign|young|vast|dark|ugly|lonely|deadly|daily|poor|rich|long|short|first|last|next|many|few|much|several|certain|open|legal|illegal|online|whole|entire|inherent|very|common|fastest|growing|organised|organized|forced|sexual|extreme|severe|brutal|continuous|constant|systemic|clear|deep|high|low|late|early|global|national|international|commercial|consensual|voluntary|adult|so-called|lucrative|profitable|contemporary|wide|broad|grave|gross|serious|chief|main|major|basic|key)$/;
const NOT_ADJECTIVES =
  /^(?:music|traffic|public|clinic|fabric|topic|epidemic|pandemic|logic|magic|panic|critic|statistic|republic|picnic|victim|relative|native|captive|executive|representative|initiative|alternative|narrative|perspective|objective|motive|collective|archive|drive|live|give|arrive|survive|strive|receive|believe|achieve|have|leave|save|prove|move|love|serve|deserve|trial|potential|official|material|individual|manual|ritual|professional|journal|list|exist|persist|insist|assist|resist|consist|activist|journalist|terrorist|feminist|capitalist|therapist|rapist|specialist|table|trouble|double|cable|bible|library|summary|diary|salary|boundary|secretary|commentary|missionary|anniversary|civilian|politician|technician|musician|christian|pattern|concern|govern|modern|lantern|ocean|mean|clean|finish|publish|punish|polish|fish|wish|dish|establish|abolish|diminish|flourish|perish)$/;
const PAST =
  /^[a-z]{2,}ed$|^(?:was|were|had|did|said|told|took|went|came|found|held|made|got|gave|brought|kept|left|ran|sold|bought|paid|began|became|fell|rose|met|won|lost|led|sent|wrote|spoke|stood)$/;

/** Frequent verbs whose forms are no nouns at the same time, and what the ending of a third person gives away beside a noun. */
const VERB =
  /^(?:is|are|has|have|says|say|goes|go|comes|come|takes|gives|makes|make|gets|get|brings|becomes|become|keeps|keep|lets|lies|begins|grows|grow|follows|thrives|exists|exist|remains|leads|feeds|fuels|breeds|drives|serves|creates|create|involves|involve|includes|include|requires|require|encourages|encourage|allows|allow|sustains|sustain|attracts|attract|causes|produces|produce|destroys|destroy|depends|depend|relies|rely|belongs|belong|deserves|deserve)$/;

/** @param norm in small letters with straight apostrophes; @returns nothing for a word of an open class that no ending tells */
export const clauseRoles = remembered(readRoles);

function readRoles(norm: string): readonly ClauseWord[] {
  const roles: ClauseWord[] = [...(CLOSED.get(norm) ?? [])];
  if (NUMBER.test(norm)) roles.push('number');
  if (ADVERB.test(norm) && !NOT_ADVERBS.test(norm)) roles.push('adverb');
  else if (ADJECTIVE.test(norm) && !NOT_ADJECTIVES.test(norm)) roles.push('adjective');
  if (PAST.test(norm)) roles.push('past');
  if (VERB.test(norm)) roles.push('verb');
  return roles;
}
