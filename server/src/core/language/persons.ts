import { ARTICLES, BE_FORMS, REFLEXIVES } from './english/wordClasses.js';
import type { LanguageCode } from './phrase.js';

/** The small words by which a text speaks of its own writer, and of its own time. In normal form. */
export interface Persons {
  /** I, we: as the subject of a sentence. */
  readonly subjects: ReadonlySet<string>;
  /** Our, my: beside a subject. */
  readonly possessives: ReadonlySet<string>;
  /** Our, my: in any form. */
  readonly possessivesOfAnyForm: ReadonlySet<string>;
  /** Forms of “be”; in Russian those of the past and the future. */
  readonly be: ReadonlySet<string>;
  /** Words that stand between a subject and what it is said to be. */
  readonly between: ReadonlySet<string>;
  /** Now, today. */
  readonly now: ReadonlySet<string>;
  readonly reflexives: ReadonlySet<string>;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const persons: Readonly<Record<LanguageCode, Persons>> = {
  en: {
    subjects: setOf("i we i'm we're i've we've i'd we'd i'll we'll"),
    possessives: setOf('our my'),
    possessivesOfAnyForm: setOf('our my'),
    be: new Set([...BE_FORMS, ...setOf("i'm we're been become became remain remained")]),
    between: new Set([
      ...ARTICLES,
      ...setOf('also still just only both all proudly simply once already now here always such two three four former retired ex'),
    ]),
    now: setOf('now today currently nowadays still tomorrow tonight yesterday'),
    reflexives: REFLEXIVES,
  },
  ru: {
    subjects: setOf('я мы'),
    possessives: setOf('наш наша наше наши мой моя мое мои'),
    possessivesOfAnyForm: setOf(
      'наш наша наше наши нашего нашей нашему нашим нашем нашу наших нашими мой моя мое мои моего моей моему моим моем мою моих моими',
    ),
    be: setOf('был была было были буду будем стал стала стали быть есть'),
    between: setOf(
      'сам сама само сами тоже же и ведь просто давно все обе оба еще уже и всегда только такая такой такие бывшая бывший бывшие',
    ),
    now: setOf('сейчас теперь сегодня ныне завтра вчера по-прежнему нынче'),
    reflexives: setOf('себя себе собой собою'),
  },
};
