import type { LanguageCode } from '../language/phrase.js';
import type { NoBitext } from './bitext.js';
import type { DifferenceDetail } from './checks/difference.js';

/** What one side says, and what the other says there; shown as they stand. */
interface Sides {
  readonly ru: string;
  readonly en: string;
  /** For what is written two ways: the usual one, and the line, counted from 1, where the same side has it first. */
  readonly usual?: { readonly text: string; readonly line: number; readonly language: LanguageCode };
}

/** Says what differs, in the reader's language. */
export function explainDifference(detail: DifferenceDetail, { ru, en, usual }: Sides, display: LanguageCode): string {
  const within = (quoted: string): string => withInnerMarks(quoted, display);
  const sides = { ru: within(ru), en: within(en), ...(usual && { usual: { ...usual, text: within(usual.text) } }) };
  return wording[display].differences[detail](sides);
}

/** Marks of quotation inside a quotation, as the language of the message sets them: «„…“» and “‘…’”. */
function withInnerMarks(quoted: string, display: LanguageCode): string {
  return display === 'ru' ? quoted.replaceAll('«', '„').replaceAll('»', '“') : quoted.replaceAll('“', '‘').replaceAll('”', '’');
}

/** What stands at the place, and what it translates. */
function rendered({ ru, en, usual }: Sides): { readonly here: string; readonly source: string } {
  return usual?.language === 'ru' ? { here: ru, source: en } : { here: en, source: ru };
}

interface Wording {
  readonly differences: Readonly<Record<DifferenceDetail, (sides: Sides) => string>>;
  readonly noBitext: Readonly<Record<NoBitext, string>>;
  /** The same for one draft that should hold both languages, where that reads otherwise. */
  readonly noBitextWithin: Readonly<Partial<Record<NoBitext, string>>>;
}

/** Messages about a text and its translation, in the reader's language. */
export const wording: Readonly<Record<LanguageCode, Wording>> = {
  en: {
    differences: {
      number: ({ ru, en }) => `The figures differ: Russian “${ru}”, English “${en}”. Check which one is right.`,
      date: ({ ru, en }) => `The dates differ: Russian “${ru}”, English “${en}”. Check which one is right.`,
      time: ({ ru, en }) => `The times differ: Russian “${ru}”, English “${en}”. Check which one is right.`,
      address: ({ ru, en }) => `The addresses differ: Russian “${ru}”, English “${en}”. Open both and keep the right one.`,
      'address-lost': ({ ru, en }) => `Only one side gives the address “${ru || en}”. Add it to the other, or leave it out of both.`,
      place: ({ ru, en }) => `Different places: Russian “${ru}”, English “${en}”. Check which one is meant.`,
      acronym: ({ ru, en }) => `Different organisations or terms: Russian “${ru}”, English “${en}”. Check which one is meant.`,
      name: ({ ru, en }) => `The names differ: Russian “${ru}”, English “${en}”. Check which one is right.`,
      'two-spellings': (sides) => {
        const { here, source } = rendered(sides);
        return `One name is spelled two ways: here “${here}”, in line ${sides.usual?.line} “${sides.usual?.text}”; the other side has “${source}” for both. Keep one spelling.`;
      },
      'two-renderings': (sides) => {
        const { here, source } = rendered(sides);
        return `One term is translated two ways: here “${here}”, in line ${sides.usual?.line} “${sides.usual?.text}”; the other side has “${source}” for both. If they mean the same, keep one.`;
      },
      stigma: ({ ru, en }) =>
        `One side keeps the agreed term, the other does not: Russian “${ru}”, English “${en}”. Use the agreed term on both.`,
      distinction: ({ ru, en }) => `These do not mean the same: Russian “${ru}”, English “${en}”. Check which one is meant.`,
      negation: ({ ru, en }) => `One side says “not”, the other does not: Russian “${ru}”, English “${en}”. Check which one is right.`,
      hedge: ({ ru, en }) =>
        `A possibility on one side is a fact on the other: Russian “${ru}”, English “${en}”. Keep the doubt, or drop it on both sides.`,
      missing: ({ ru }) => `The English has no counterpart for this: “${ru}”. Translate it, or leave it out of both.`,
      added: ({ en }) => `The Russian has no counterpart for this: “${en}”. Translate it, or leave it out of both.`,
      unfinished: ({ ru }) => `The ${ru ? 'English' : 'Russian'} of this and the sentences that follow is not written yet.`,
      untranslated: ({ ru, en }) => `This is still in the other language: “${en || ru}”. Translate it.`,
      'part-lost': ({ ru, en }) => `The other side does not seem to say this: “${ru || en}”. Check that nothing was lost.`,
    },
    noBitext: {
      empty: 'One of the texts is empty. Write something in it, then compare again.',
      'same-text': 'Both files hold the same text. Choose the translation for one of them.',
      'one-language': 'Both texts are in the same language. Zontik compares a Russian text with an English one.',
      lengths: 'One text is more than ten times as long as the other. Check that they belong together.',
      unrelated: 'These texts have hardly anything in common. Check that one is the translation of the other.',
    },
    noBitextWithin: {
      empty: 'The text is empty. Write something in it, then compare again.',
      'one-language': 'The text is in one language only. Choose the file with its translation as well.',
      lengths:
        'One language has more than ten times as much text as the other. If the translation stands in another file, choose that one as well.',
      unrelated: 'The Russian and the English in this text have hardly anything in common. Check that one is the translation of the other.',
    },
  },
  ru: {
    differences: {
      number: ({ ru, en }) => `Числа расходятся: в русском «${ru}», в английском «${en}». Проверьте, какое верно.`,
      date: ({ ru, en }) => `Даты расходятся: в русском «${ru}», в английском «${en}». Проверьте, какая верна.`,
      time: ({ ru, en }) => `Время расходится: в русском «${ru}», в английском «${en}». Проверьте, какое верно.`,
      address: ({ ru, en }) => `Адреса расходятся: в русском «${ru}», в английском «${en}». Откройте оба и оставьте верный.`,
      'address-lost': ({ ru, en }) => `Адрес «${ru || en}» есть только в одном из текстов. Добавьте его во второй или уберите из обоих.`,
      place: ({ ru, en }) => `Названы разные места: в русском «${ru}», в английском «${en}». Проверьте, о каком речь.`,
      acronym: ({ ru, en }) => `Названы разные организации или понятия: в русском «${ru}», в английском «${en}». Проверьте, о чём речь.`,
      name: ({ ru, en }) => `Имена расходятся: в русском «${ru}», в английском «${en}». Проверьте, какое верно.`,
      'two-spellings': (sides) => {
        const { here, source } = rendered(sides);
        return `Одно имя написано по-разному: здесь «${here}», в строке ${sides.usual?.line} — «${sides.usual?.text}»; во втором тексте в обоих местах «${source}». Оставьте одно написание.`;
      },
      'two-renderings': (sides) => {
        const { here, source } = rendered(sides);
        return `Один термин передан двумя способами: здесь «${here}», в строке ${sides.usual?.line} — «${sides.usual?.text}»; во втором тексте в обоих местах «${source}». Если речь об одном и том же, оставьте один.`;
      },
      stigma: ({ ru, en }) =>
        `В одном тексте стоит принятый термин, в другом — нет: в русском «${ru}», в английском «${en}». Пишите принятый термин в обоих.`,
      distinction: ({ ru, en }) => `Это не одно и то же: в русском «${ru}», в английском «${en}». Проверьте, что имеется в виду.`,
      negation: ({ ru, en }) =>
        `В одном тексте отрицание есть, в другом — нет: в русском «${ru}», в английском «${en}». Проверьте, что верно.`,
      hedge: ({ ru, en }) =>
        `В одном тексте это возможность, в другом — факт: в русском «${ru}», в английском «${en}». Сохраните сомнение или уберите его в обоих.`,
      missing: ({ ru }) => `В английском тексте этого нет: «${ru}». Переведите или уберите из обоих.`,
      added: ({ en }) => `В русском тексте этого нет: «${en}». Переведите или уберите из обоих.`,
      unfinished: ({ ru }) => `${ru ? 'Английского' : 'Русского'} текста для этого и следующих предложений пока нет.`,
      untranslated: ({ ru, en }) => `Осталось без перевода: «${en || ru}». Переведите.`,
      'part-lost': ({ ru, en }) => `Во втором тексте этого, похоже, нет: «${ru || en}». Проверьте, не потерялось ли что-нибудь.`,
    },
    noBitext: {
      empty: 'Один из текстов пуст. Напишите в нём что-нибудь и сравните снова.',
      'same-text': 'В обоих файлах один и тот же текст. Выберите для одного из них перевод.',
      'one-language': 'Оба текста на одном языке. Zontik сравнивает русский текст с английским.',
      lengths: 'Один текст больше чем в десять раз длиннее другого. Проверьте, что они об одном.',
      unrelated: 'В этих текстах почти нет общего. Проверьте, что один из них — перевод другого.',
    },
    noBitextWithin: {
      empty: 'Текст пуст. Напишите в нём что-нибудь и сравните снова.',
      'one-language': 'Текст только на одном языке. Укажите и файл с переводом.',
      lengths: 'На одном языке текста больше чем в десять раз больше, чем на другом. Если перевод в другом файле, укажите и его.',
      unrelated: 'В русской и английской частях этого текста почти нет общего. Проверьте, что одна из них — перевод другой.',
    },
  },
};
