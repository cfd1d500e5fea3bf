import type { FoundVoice } from '../review/finding.js';
import type { LanguageCode } from '../language/phrase.js';
import type { Platform } from '../posts/platforms.js';
import type { Because, Severity, SourceRead } from '../terminology/concept.js';

/** Every sentence the tool itself says, in both languages. What it says about a concept stands in the dictionaries. */
interface Phrasing {
  quote(wording: string): string;
  /** What to write, for the end of a message. */
  better(labels: readonly string[]): string;
  replaceWith(label: string): string;
  deleteWording: string;
  /** The same change at several places of the draft. An empty label means leaving the wording out. */
  everywhere(label: string, count: number): string;
  readonly fixAll: string;
  /** Wordings that the writer keeps. */
  readonly kept: {
    readonly keep: string;
    readonly stop: string;
    stopOf(wording: string): string;
    readonly label: string;
    /** A mark in the draft that keeps nothing. */
    idle(wording: string): string;
    /** An entry that keeps nothing in its draft. */
    idleEntry(wording: string, file: string): string;
    /** An entry for a draft that does not exist. */
    gone(file: string): string;
    readonly unreadable: string;
    /** A file of entries to which none can be added. */
    readonly unwritable: string;
  };
  /** A text and its translation. */
  readonly translation: {
    /** A change of the other side. */
    inOther(language: LanguageCode, label: string): string;
    readonly mayDiffer: string;
    /** A sentence without counterpart. */
    readonly alone: string;
    insert(language: LanguageCode): string;
    /** When a term is the one to write. */
    fits(when: string): string;
    /** How the other side says what is pointed at. */
    rendered(language: LanguageCode, wordings: readonly string[]): string;
    /** That it does not say so, and what could be written there. */
    notRendered(language: LanguageCode, terms: readonly string[]): string;
    readonly tooLong: string;
    readonly unreadable: string;
    /** A file of corrections to which none can be added. */
    readonly unwritable: string;
  };
  /** Posts and how long they may be. */
  readonly posts: {
    readonly platforms: Readonly<Record<Platform, string>>;
    /** The post as a whole or, where `parts` is more than 1, one of a thread. */
    tooLong(where: PostPlace, count: number, limit: number): string;
    /** A passage that several platforms have no room for; its first sentence names them all. */
    tooLongFor(those: readonly (PostPlace & { readonly count: number; readonly limit: number })[]): string;
    tooManyHashtags(where: PostPlace, count: number, limit: number): string;
    split(platform: Platform, parts: number): string;
    /** For a list or a screen reader: how much is taken of what there is. */
    length(count: number, limit: number): string;
    hashtags(count: number, limit: number): string;
    part(number: number, parts: number): string;
  };
  /** A draft that is too long to be reviewed. */
  unreviewed(count: number, limit: number): string;
  /** The reason for a wording of a team's list that gives none. */
  listed: string;
  /** What to do with wording that is not the writer's own. */
  readonly voices: Readonly<Record<Exclude<FoundVoice, 'narration'>, string>>;
  readonly because: Readonly<Record<Because, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly sections: {
    readonly why: string;
    readonly write: string;
    readonly sources: string;
    readonly when: string;
    readonly related: string;
  };
  readonly glossary: { readonly avoid: string; readonly advice: string; readonly note: string };
  readonly languages: Readonly<Record<LanguageCode, string>>;
  readonly read: Readonly<Record<SourceRead, string>>;
}

/** Which post of a thread is meant, and where it is to appear. */
interface PostPlace {
  readonly platform: Platform;
  readonly number: number;
  readonly parts: number;
}

export const phrasing: Readonly<Record<LanguageCode, Phrasing>> = {
  en: {
    quote: (wording) => `“${wording}”`,
    better: (labels) =>
      `Consider ${join(
        labels.map((label) => (label === '' ? 'leaving it out' : `“${label}”`)),
        ' or ',
      )}.`,
    replaceWith: (label) => `Replace with “${label}”`,
    deleteWording: 'Leave the wording out',
    everywhere: (label, count) =>
      `${label === '' ? 'Leave the wording out' : `Replace with “${label}”`} everywhere in this draft (${count})`,
    fixAll: 'Fix all that needs no judgement',
    kept: {
      keep: 'Keep this wording…',
      stop: 'Do not keep it any more',
      stopOf: (wording) => `Do not keep “${wording}” any more`,
      label: 'Kept',
      idle: (wording) => `“${wording}” is marked as kept, but this wording does not stand here or is not flagged. The mark can be removed.`,
      idleEntry: (wording, file) =>
        `“${wording}” is to be kept in ${file}, but this wording does not stand at that place or is not flagged. The entry can be removed.`,
      gone: (file) => `There is no file “${file}”. If it was renamed, change the path here; otherwise the entry can be removed.`,
      unreadable:
        'This comment is not understood. Write: <!-- zontik: keep "wording" — the reason --> or, for the whole draft: <!-- zontik: keep "wording" in this draft — the reason -->',
      unwritable: 'An entry cannot be added to .zontik/kept.yaml as it stands. Open the file, mend what is marked in it, and try again.',
    },
    translation: {
      inOther: (language, label) => `In the ${language === 'ru' ? 'Russian' : 'English'} text: replace with “${label}”`,
      mayDiffer: 'These sentences may differ',
      alone: 'This sentence needs no counterpart',
      insert: (language) => `Insert a counterpart in the ${language === 'ru' ? 'Russian' : 'English'} text`,
      fits: (when) => `When it fits: ${when}.`,
      rendered: (language, wordings) =>
        `In the ${language === 'ru' ? 'Russian' : 'English'}: ${wordings.map((wording) => phrasing.en.quote(wording)).join(', ')}`,
      notRendered: (language, terms) =>
        `In the ${language === 'ru' ? 'Russian' : 'English'}: the sentence has no term for it.` +
        (terms.length > 0 ? ` Agreed: ${terms.map((term) => phrasing.en.quote(term)).join(', ')}.` : ''),
      unreadable: 'The other file cannot be read. Check that it is saved as UTF-8 text.',
      tooLong: 'These texts are too long to be compared while you write. Divide them, or run zontik pair on the command line.',
      unwritable: 'The file of corrections cannot be changed as it stands. Open it, mend what is marked in it, and try again.',
    },
    posts: {
      platforms: {
        x: 'X',
        bluesky: 'Bluesky',
        mastodon: 'Mastodon',
        telegram: 'Telegram',
        'telegram-caption': 'Telegram caption',
        instagram: 'Instagram',
        vk: 'VK',
      },
      tooLong: (where, count, limit) =>
        `${placeOf('en', where)}: ${count} of ${limit} characters, ${count - limit} too many. What is marked does not fit.`,
      tooLongFor: (those) =>
        [
          `${placesOf('en', those)}: what is marked does not fit.`,
          ...those.map(
            ({ platform, count, limit }) => `${phrasing.en.posts.platforms[platform]}: ${phrasing.en.posts.length(count, limit)}.`,
          ),
        ].join(' '),
      tooManyHashtags: (where, count, limit) =>
        `${placeOf('en', where)}: ${count} of ${limit} hashtags, ${count - limit} too many. Those marked go beyond what is allowed.`,
      split: (platform, parts) => `Split into a numbered thread (${phrasing.en.posts.platforms[platform]}, ${parts} parts)`,
      length: (count, limit) => `${count} of ${limit} characters, ${count > limit ? `${count - limit} too many` : `${limit - count} left`}`,
      hashtags: (count, limit) => `${count} of ${limit} hashtags, ${count > limit ? `${count - limit} too many` : `${limit - count} left`}`,
      part: (number, parts) => `part ${number} of ${parts}`,
    },
    unreviewed: (count, limit) =>
      `This draft is not checked: it is too long. It has ${count.toLocaleString('en')} characters, and up to ${limit.toLocaleString('en')} are checked while you write. Split it into several drafts.`,
    listed: 'your team’s list of terms prefers another wording.',
    voices: {
      quotation: 'These are someone else’s words: keep them exact, or retell them in your own.',
      mention: 'The word itself is the subject here; it can stay.',
      critique: 'The sentence disputes this rather than says it; it can stay.',
      law: 'This is the wording of a law: keep it in quotation marks and name the article.',
      'self-designation': 'This is what people call themselves: it is theirs to choose, and theirs alone.',
      history: 'This is the wording of its time: it can stay where the past is the subject.',
      fiction: 'This is said in an invented story; check that its words do not become yours.',
    },
    because: {
      stigma: 'stigma',
      conflation: 'conflation',
      coercion: 'coercion presented as help',
      legal: 'legal term',
      confidentiality: 'confidentiality',
      equality: 'inclusive wording',
      translation: 'translation',
      length: 'length',
      kept: 'kept wording',
    },
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    sections: { why: 'Why', write: 'Write', sources: 'Sources', when: 'when', related: 'See also' },
    glossary: { avoid: 'Instead of', advice: 'What to do', note: 'Note' },
    languages: { en: 'English', ru: 'Russian' },
    read: {
      full: 'read in full',
      extract: 'read in part',
      page: 'only its catalogue page was read',
      usage: 'read as an example of usage',
      no: 'known, not read',
    },
  },
  ru: {
    quote: (wording) => `«${wording}»`,
    better: (labels) =>
      `Лучше: ${join(
        labels.map((label) => (label === '' ? 'убрать слово' : `«${label}»`)),
        ' или ',
      )}.`,
    replaceWith: (label) => `Заменить на «${label}»`,
    deleteWording: 'Убрать это слово',
    everywhere: (label, count) => `${label === '' ? 'Убрать это слово' : `Заменить на «${label}»`} во всём тексте (${count})`,
    fixAll: 'Исправить всё бесспорное',
    kept: {
      keep: 'Оставить эту формулировку…',
      stop: 'Больше не оставлять',
      stopOf: (wording) => `Больше не оставлять «${wording}»`,
      label: 'Оставлено',
      idle: (wording) => `«${wording}» решено оставить, но такой формулировки здесь нет или к ней нет замечаний. Пометку можно убрать.`,
      idleEntry: (wording, file) =>
        `«${wording}» решено оставить в файле ${file}, но такой формулировки на этом месте нет или к ней нет замечаний. Запись можно убрать.`,
      gone: (file) => `Файла «${file}» нет. Если его переименовали, исправьте путь здесь, иначе запись можно убрать.`,
      unreadable:
        'Этот комментарий непонятен. Напишите так: <!-- zontik: оставить «формулировка» — причина --> или, если для всего текста: <!-- zontik: оставить «формулировка» во всём тексте — причина -->',
      unwritable: 'Добавить запись в .zontik/kept.yaml пока нельзя. Откройте файл, исправьте отмеченное и попробуйте ещё раз.',
    },
    translation: {
      inOther: (language, label) => `В ${language === 'ru' ? 'русском' : 'английском'} тексте: заменить на «${label}»`,
      mayDiffer: 'Эти предложения могут расходиться',
      alone: 'Этому предложению перевод не нужен',
      insert: (language) => `Вставить перевод в ${language === 'ru' ? 'русский' : 'английский'} текст`,
      fits: (when) => `Когда подходит: ${when}.`,
      rendered: (language, wordings) =>
        `В ${language === 'ru' ? 'русском' : 'английском'} тексте: ${wordings.map((wording) => phrasing.ru.quote(wording)).join(', ')}`,
      notRendered: (language, terms) =>
        `В ${language === 'ru' ? 'русском' : 'английском'} тексте: в предложении нет термина для этого понятия.` +
        (terms.length > 0 ? ` Принято писать: ${terms.map((term) => phrasing.ru.quote(term)).join(', ')}.` : ''),
      unreadable: 'Второй файл не читается. Проверьте, что он сохранён как текст в UTF-8.',
      tooLong: 'Эти тексты слишком длинные, чтобы сверять их во время работы. Разделите их или запустите zontik pair в командной строке.',
      unwritable: 'Изменить файл поправок пока нельзя. Откройте его, исправьте отмеченное и попробуйте ещё раз.',
    },
    posts: {
      platforms: {
        x: 'X',
        bluesky: 'Bluesky',
        mastodon: 'Mastodon',
        telegram: 'Telegram',
        'telegram-caption': 'Подпись в Telegram',
        instagram: 'Instagram',
        vk: 'ВКонтакте',
      },
      tooLong: (where, count, limit) =>
        `${placeOf('ru', where)}: ${count} из ${limit} знаков, лишних — ${count - limit}. Отмеченное не поместится.`,
      tooLongFor: (those) =>
        [
          `${placesOf('ru', those)}: отмеченное не поместится.`,
          ...those.map(
            ({ platform, count, limit }) => `${phrasing.ru.posts.platforms[platform]}: ${phrasing.ru.posts.length(count, limit)}.`,
          ),
        ].join(' '),
      tooManyHashtags: (where, count, limit) =>
        `${placeOf('ru', where)}: ${count} из ${limit} хештегов, лишних — ${count - limit}. Отмеченные — сверх того, что разрешено.`,
      split: (platform, parts) => `Разбить на тред с нумерацией (${phrasing.ru.posts.platforms[platform]}, частей: ${parts})`,
      length: (count, limit) =>
        `${count} из ${limit} знаков, ${count > limit ? `лишних — ${count - limit}` : `осталось — ${limit - count}`}`,
      hashtags: (count, limit) =>
        `${count} из ${limit} хештегов, ${count > limit ? `лишних — ${count - limit}` : `осталось — ${limit - count}`}`,
      part: (number, parts) => `часть ${number} из ${parts}`,
    },
    unreviewed: (count, limit) =>
      `Этот текст не проверяется: он слишком длинный. В нём ${count.toLocaleString('ru')} знаков, а по ходу работы проверяется не больше ${limit.toLocaleString('ru')}. Разделите его на несколько файлов.`,
    listed: 'в списке терминов вашей команды рекомендовано другое.',
    voices: {
      quotation: 'Это чужая речь: цитату оставляют как есть или пересказывают своими словами.',
      mention: 'Здесь речь о самом слове, его можно оставить.',
      critique: 'Предложение с этим спорит, а не утверждает это; так можно оставить.',
      law: 'Это формулировка закона: оставьте её в кавычках и назовите статью.',
      'self-designation': 'Так люди называют себя сами: это их право, и только их.',
      history: 'Это слово своего времени: его можно оставить, когда речь о прошлом.',
      fiction: 'Это сказано о вымышленной истории; следите, чтобы её слова не стали вашими.',
    },
    because: {
      stigma: 'стигма',
      conflation: 'смешение понятий',
      coercion: 'принуждение под видом помощи',
      legal: 'юридический термин',
      confidentiality: 'конфиденциальность',
      equality: 'уважительные слова',
      translation: 'перевод',
      length: 'длина',
      kept: 'оставленная формулировка',
    },
    severities: { error: 'ошибка', warning: 'предупреждение', information: 'сведения', hint: 'подсказка' },
    sections: { why: 'Почему', write: 'Как написать', sources: 'Источники', when: 'когда', related: 'Смотрите также' },
    glossary: { avoid: 'Вместо', advice: 'Что делать', note: 'Примечание' },
    languages: { en: 'По-английски', ru: 'По-русски' },
    read: {
      full: 'прочитано целиком',
      extract: 'прочитано частично',
      page: 'прочитана только страница каталога',
      usage: 'прочитано как пример употребления',
      no: 'известно, но не прочитано',
    },
  },
};

function placeOf(display: LanguageCode, { platform, number, parts }: PostPlace): string {
  const { platforms, part } = phrasing[display].posts;
  return parts > 1 ? `${platforms[platform]}, ${part(number, parts)}` : platforms[platform];
}

function placesOf(display: LanguageCode, places: readonly PostPlace[]): string {
  const { platforms, part } = phrasing[display].posts;
  const names = join(
    places.map(({ platform }) => platforms[platform]),
    display === 'ru' ? ' и ' : ' and ',
  );
  const [{ number, parts }] = places;
  return parts > 1 ? `${names}, ${part(number, parts)}` : names;
}

function join(items: readonly string[], last: string): string {
  return items.length < 2 ? (items[0] ?? '') : items.slice(0, -1).join(', ') + last + items[items.length - 1];
}
