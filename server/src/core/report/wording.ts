import type { LanguageCode } from '../language/phrase.js';

/** What the report itself says, in both languages. */
interface Wording {
  readonly title: string;
  readonly nothing: string;
  readonly toChange: string;
  readonly toLookAt: string;
  readonly kept: string;
  readonly ofOthers: (count: number) => string;
  readonly line: (line: number) => string;
  readonly why: string;
  readonly sources: string;
  readonly reason: string;
  readonly noReason: string;
  readonly severity: string;
  readonly count: string;
  readonly contents: string;
  /** How long a post is on the platforms it is written for. */
  readonly lengths: string;
  readonly platform: string;
  readonly length: string;
  readonly footer: string;
}

export const wording: Readonly<Record<LanguageCode, Wording>> = {
  en: {
    title: 'Before publishing',
    nothing: 'Nothing to change.',
    toChange: 'To change',
    toLookAt: 'Worth a look',
    kept: 'Kept on purpose',
    ofOthers: (count) =>
      count === 1
        ? 'One wording stands in someone else’s words, in a law or a title, and can stay.'
        : `${count} wordings stand in someone else’s words, in a law or a title, and can stay.`,
    line: (line) => `Line ${line}`,
    why: 'Why',
    sources: 'Sources',
    reason: 'Reason',
    noReason: 'no reason given',
    severity: 'How it weighs',
    count: 'How many',
    contents: 'At a glance',
    lengths: 'Length of the post',
    platform: 'Platform',
    length: 'Length',
    footer: 'Made by Zontik on this computer; nothing was sent anywhere. Details that could expose a person are covered with dots.',
  },
  ru: {
    title: 'Перед публикацией',
    nothing: 'Менять нечего.',
    toChange: 'Исправить',
    toLookAt: 'Посмотреть',
    kept: 'Оставлено намеренно',
    ofOthers: (count) => `Чужая речь, законы, названия: таких слов ${count}, их можно не менять.`,
    line: (line) => `Строка ${line}`,
    why: 'Почему',
    sources: 'Источники',
    reason: 'Причина',
    noReason: 'причина не указана',
    severity: 'Важность',
    count: 'Сколько',
    contents: 'Коротко',
    lengths: 'Длина поста',
    platform: 'Площадка',
    length: 'Длина',
    footer:
      'Отчёт составил Зонтик на этом компьютере, никуда ничего не отправлено. Сведения, по которым можно узнать человека, закрыты точками.',
  },
};
