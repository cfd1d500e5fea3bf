import type { LanguageCode } from '../core/index.js';
import type { WordProblem } from '../word/readWord.js';

/** What the command line itself says, in both languages. */
interface Speech {
  readonly usage: string;
  unknownCommand(name: string, known: readonly string[]): string;
  /** @param meant the option that is spelt almost so */
  unknownOption(option: string, meant: string | undefined): string;
  missingValue(option: string): string;
  needlessValue(option: string): string;
  badValue(option: string, value: string, known: readonly string[]): string;
  readonly nothingGiven: string;
  readonly onePost: string;
  readonly onePair: string;
  /** One text was named; its translation stands beside it. */
  translationBeside(text: string, translation: string): string;
  differences(count: number): string;
  notFound(path: string): string;
  noDictionary(path: string): string;
  noDrafts(path: string): string;
  noDictionaries(path: string): string;
  notUtf8(path: string): string;
  binary(path: string): string;
  tooLarge(path: string, megabytes: number): string;
  word(path: string, problem: WordProblem): string;
  /** Where something stands in a Word document, both counted from 1. */
  paragraph(paragraph: number, sentence: number): string;
  wordIsRead(path: string): string;
  unreadable(path: string, reason: string): string;
  /** @param place in our code */
  notWhole(path: string, place: string): string;
  unwritable(path: string, reason: string): string;
  clean(files: number): string;
  summary(counts: Readonly<Record<string, number>>, files: number): string;
  fixed(path: string, count: number): string;
  readonly nothingToFix: string;
  readonly stdioOnly: string;
  progress(done: number, all: number): string;
}

const english: Speech = {
  usage: `zontik check [--format pretty|json|sarif|github|markdown|html] [--fail-on error|warning|information|never] [--dictionary FILE|DIR]… FILE|DIR|GLOB|-…
zontik fix [--dry-run] [--dictionary FILE|DIR]… FILE…
zontik post [--platform x|bluesky|mastodon|telegram|telegram-caption|instagram|vk]… [--format pretty|json] [--dictionary FILE|DIR]… FILE|-
zontik pair [--format pretty|json|sarif|github|tmx|xliff|markdown|csv] [--source ru|en] [--dictionary FILE|DIR]… RU EN | BILINGUAL-FILE
zontik glossary [--format markdown|csv|tbx] [--output DIR] [--dictionary FILE|DIR]…
zontik lsp --stdio

zontik check reviews drafts and prints what to change; - is the text that comes through a pipe. zontik fix writes into the files what leaves nothing
to judge; with --dry-run it only shows it. zontik glossary prints all terms with reasons and sources, or writes them as files. zontik lsp serves editors.

zontik post counts one post as each platform does and reviews it. Without --platform the front matter (platform: x) or the file name
(news.telegram.md) says where it is to appear; where neither does, all platforms are counted and no length is too long.

zontik pair compares two files, or one that holds both languages. --source names the language that was translated from (default: that of the file
whose front matter names the other as its translation, otherwise ru): the other side is the one to mend, and exports begin with the source. What was
decided by hand (news.ru.pair.yaml) is in force. Exports hold the text itself, details that could expose a person included.

--language en|ru chooses the language of messages; otherwise it is the system's.
Exit status: 0 nothing at or above --fail-on (default: warning), 1 something, 2 bad usage or input that could not be read or reviewed completely.
`,
  unknownCommand: (name, known) => `“${name}” is not a command. Commands: ${known.join(', ')}.`,
  unknownOption: (option, meant) => `There is no option ${option}. ${meant ? `Did you mean ${meant}? ` : ''}See zontik --help.`,
  missingValue: (option) => `${option} needs a value after it. See zontik --help.`,
  needlessValue: (option) => `${option} takes no value. See zontik --help.`,
  badValue: (option, value, known) => `${option} cannot be “${value}”. Possible: ${known.join(', ')}.`,
  nothingGiven: 'Name at least one file, folder or pattern, or “-” for standard input.',
  onePost: 'Name one file with one post, or “-” for standard input.',
  onePair: 'Name a Russian file and its English translation, or one file that holds both languages.',
  translationBeside: (text, translation) => `Its translation seems to be ${translation}: zontik pair ${text} ${translation}`,
  differences: (count) => (count === 0 ? 'No differences.' : count === 1 ? '1 difference.' : `${count} differences.`),
  notFound: (path) => `${path}: there is no such file. Check the path.`,
  noDictionary: (path) => `${path}: there is no such dictionary. Check the path after --dictionary.`,
  noDrafts: (path) => `${path}: no drafts found. Supported files: .md, .markdown, .txt, .docx.`,
  noDictionaries: (path) => `${path}: no dictionaries found. Supported files: .yaml, .yml, .csv, .tsv, .tbx.`,
  notUtf8: (path) => `${path}: not a UTF-8 text. Save it as UTF-8 and try again.`,
  binary: (path) => `${path}: not a text file. Export it as text or Markdown and try again.`,
  tooLarge: (path, megabytes) => `${path}: ${megabytes} MB is more than 16 MB. Split the text and try again.`,
  word: (path, problem) =>
    `${path}: ${
      {
        protected: 'has a password or is an old .doc. Save it in Word as .docx without a password and try again.',
        'not-word': 'not a Word document. Save it in Word as .docx and try again.',
        broken: 'the document is damaged. Open it in Word, save a copy as .docx and try again.',
        'too-large': 'unpacks to more than 200 MB. Take the pictures out or split the document and try again.',
      }[problem]
    }`,
  paragraph: (paragraph, sentence) => `paragraph ${paragraph}, sentence ${sentence}`,
  wordIsRead: (path) => `${path}: Word documents are read and not changed. See zontik check, or save the text as Markdown.`,
  notWhole: (path, place) => `${path}: not reviewed completely, because of a fault in Zontik (${place}). Findings may be missing.`,
  unreadable: (path, reason) => `${path}: cannot be read (${reason}). Check that it is there and that you may open it.`,
  unwritable: (path, reason) => `${path}: cannot be written (${reason}). Name a folder you may write to.`,
  clean: (files) => `Nothing found in ${files} ${files === 1 ? 'file' : 'files'}.`,
  summary: (counts, files) =>
    `${Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => `${count} ${severity}${severity === 'information' || count === 1 ? '' : 's'}`)
      .join(', ')} in ${files} ${files === 1 ? 'file' : 'files'}.`,
  fixed: (path, count) => `${path}: ${count} ${count === 1 ? 'replacement' : 'replacements'}.`,
  nothingToFix: 'Nothing that needs no judgement; see zontik check for the rest.',
  stdioOnly: 'The language server speaks over standard input and output: zontik lsp --stdio.',
  progress: (done, all) => `${done} of ${all}`,
};

const russian: Speech = {
  usage: `zontik check [--format pretty|json|sarif|github|markdown|html] [--fail-on error|warning|information|never] [--dictionary ФАЙЛ|ПАПКА]… ФАЙЛ|ПАПКА|ШАБЛОН|-…
zontik fix [--dry-run] [--dictionary ФАЙЛ|ПАПКА]… ФАЙЛ…
zontik post [--platform x|bluesky|mastodon|telegram|telegram-caption|instagram|vk]… [--format pretty|json] [--dictionary ФАЙЛ|ПАПКА]… ФАЙЛ|-
zontik pair [--format pretty|json|sarif|github|tmx|xliff|markdown|csv] [--source ru|en] [--dictionary ФАЙЛ|ПАПКА]… RU EN | ДВУЯЗЫЧНЫЙ-ФАЙЛ
zontik glossary [--format markdown|csv|tbx] [--output ПАПКА] [--dictionary ФАЙЛ|ПАПКА]…
zontik lsp --stdio

zontik check проверяет черновики и печатает, что исправить; «-» — текст, переданный по конвейеру. zontik fix вносит в файлы бесспорные исправления,
с --dry-run — только показывает их. zontik glossary печатает все термины с пояснениями и источниками или записывает их в файлы.
zontik lsp — сервер для редакторов.

zontik post считает знаки одного поста так, как их считает каждая площадка, и проверяет формулировки. Без --platform площадку называет сам черновик:
заголовок файла (platform: x) или его имя (news.telegram.md); если не называет, длина указана для всех площадок, но замечаний о ней нет.

zontik pair сравнивает два файла или один двуязычный. --source называет язык оригинала (иначе это язык файла, который в своём заголовке указывает
перевод, а если такого нет — русский): исправлять предлагается перевод, выгрузка начинается с оригинала. Решения, принятые вручную
(news.ru.pair.yaml), учитываются. В выгрузке текст стоит как есть, вместе со сведениями, которые могут выдать человека.

--language en|ru выбирает язык сообщений; без него берётся язык системы.
Код завершения: 0 — ничего на уровне --fail-on (по умолчанию warning) и выше, 1 — что-то есть, 2 — ошибка в команде, файл не читается или проверен не полностью.
`,
  unknownCommand: (name, known) => `Команды «${name}» нет. Есть: ${known.join(', ')}.`,
  unknownOption: (option, meant) =>
    `Параметра ${option} нет. ${meant ? `Возможно, вы имели в виду ${meant}. ` : ''}Справка: zontik --help.`,
  missingValue: (option) => `После ${option} нужно указать значение. Справка: zontik --help.`,
  needlessValue: (option) => `После ${option} значение не указывают. Справка: zontik --help.`,
  badValue: (option, value, known) => `${option} не может быть «${value}». Возможно: ${known.join(', ')}.`,
  nothingGiven: 'Укажите файл, папку или шаблон либо «-», чтобы читать стандартный ввод.',
  onePost: 'Укажите один файл с одним постом либо «-», чтобы читать стандартный ввод.',
  onePair: 'Укажите русский файл и его английский перевод или один файл с обоими языками.',
  translationBeside: (text, translation) => `Перевод, похоже, в файле ${translation}: zontik pair ${text} ${translation}`,
  differences: (count) => (count === 0 ? 'Расхождений нет.' : `Расхождений: ${count}.`),
  notFound: (path) => `${path}: такого файла нет. Проверьте путь.`,
  noDictionary: (path) => `${path}: такого словаря нет. Проверьте путь после --dictionary.`,
  noDrafts: (path) => `${path}: черновиков не найдено. Подходят файлы .md, .markdown, .txt и .docx.`,
  noDictionaries: (path) => `${path}: словарей не найдено. Подходят файлы .yaml, .yml, .csv, .tsv и .tbx.`,
  notUtf8: (path) => `${path}: текст не в кодировке UTF-8. Сохраните его в UTF-8 и повторите.`,
  binary: (path) => `${path}: это не текстовый файл. Сохраните его как текст или Markdown и повторите.`,
  tooLarge: (path, megabytes) => `${path}: ${megabytes} МБ — больше 16 МБ. Разделите текст и повторите.`,
  word: (path, problem) =>
    `${path}: ${
      {
        protected: 'документ под паролем или в старом формате .doc. Сохраните его в Word как .docx без пароля и повторите.',
        'not-word': 'это не документ Word. Сохраните его в Word как .docx и повторите.',
        broken: 'документ повреждён. Откройте его в Word, сохраните копию как .docx и повторите.',
        'too-large': 'после распаковки он больше 200 МБ. Уберите картинки или разделите документ и повторите.',
      }[problem]
    }`,
  paragraph: (paragraph, sentence) => `абзац ${paragraph}, предложение ${sentence}`,
  wordIsRead: (path) =>
    `${path}: документы Word только читаются. Что найдено, покажет zontik check; чтобы исправлять, сохраните текст как Markdown.`,
  notWhole: (path, place) => `${path}: проверено не полностью из-за ошибки в самом Зонтике (${place}). Часть замечаний могла потеряться.`,
  unreadable: (path, reason) => `${path}: открыть не удалось (${reason}). Проверьте, что у вас есть к нему доступ.`,
  unwritable: (path, reason) => `${path}: записать не удалось (${reason}). Укажите папку, в которую вам можно писать.`,
  clean: (files) => `Ничего не найдено, проверено файлов: ${files}.`,
  summary: (counts, files) => {
    const names: Record<string, string> = { error: 'ошибки', warning: 'предупреждения', information: 'сведения', hint: 'подсказки' };
    return `${Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([severity, count]) => `${names[severity]}: ${count}`)
      .join(', ')}. Проверено файлов: ${files}.`;
  },
  fixed: (path, count) => `${path}: замен — ${count}.`,
  nothingToFix: 'Замен, которые не требуют решения автора, нет; остальное покажет zontik check.',
  stdioOnly: 'Языковой сервер работает через стандартный ввод и вывод: zontik lsp --stdio.',
  progress: (done, all) => `${done} из ${all}`,
};

let chosen: LanguageCode | undefined;

/** Sets the language of messages for this run. */
export function speakIn(language: LanguageCode): void {
  chosen = language;
}

/** The language of messages: as chosen, or the system's. */
export function displayLanguage(): LanguageCode {
  const system = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return chosen ?? (system.toLowerCase().startsWith('ru') ? 'ru' : 'en');
}

export function speak(): Speech {
  return displayLanguage() === 'ru' ? russian : english;
}
