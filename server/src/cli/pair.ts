import { existsSync } from 'node:fs';
import type { PackedTermbase } from '../core/index.js';
import { readCorrectionsOf } from './corrections.js';
import { UsageError } from './errors.js';
import { oneOf, parseOptions } from './options.js';
import { readDrafts, type TextFile } from './readFiles.js';
import { type ComparedPair, pairToGithub, pairToJson, pairToPretty, pairToSarif } from './report/pair.js';
import { readReviewer } from './reviewer.js';
import { displayLanguage, speak } from './speech.js';
import { loadTranslationData } from '../loadTranslationData.js';
import { placeOf } from '../placeOf.js';

/** How what differs is told. */
const reports = { pretty: pairToPretty, json: pairToJson, sarif: pairToSarif, github: pairToGithub };

/** `zontik pair`: compares a text with its translation, in two files or in one, or hands them on aligned. */
export async function pair(args: readonly string[], loadBuiltIn: () => PackedTermbase, loadData = loadTranslationData): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string', default: 'pretty' },
    source: { type: 'string' },
  });
  const { counterpartPaths, createTranslationReviewer, EXCHANGE_FORMATS, explainNoBitext, exportPair } =
    await import('../core/translations.js');
  const format = oneOf('--format', values.format as string, [...(Object.keys(reports) as (keyof typeof reports)[]), ...EXCHANGE_FORMATS]);
  const told = values.source === undefined ? undefined : oneOf('--source', values.source as string, ['ru', 'en']);
  if (positionals.length < 1 || positionals.length > 2) throw new UsageError(speak().onePair);

  let complaints = 0;
  const complain = (line: string): void => {
    complaints++;
    process.stderr.write(`zontik: ${line}\n`);
  };
  const reviewer = await readReviewer(loadBuiltIn, (values.dictionary as string[] | undefined) ?? [], complain);
  // The same path twice is one file to whoever reads files, and a mistake to whoever compares them.
  const files = await readDrafts(positionals, complain);
  if (complaints > 0) return 2;
  if (positionals.length === 2 && files.length === 1) files.push(files[0]);
  if (files.length !== positionals.length) throw new UsageError(speak().onePair);

  const [one, other] = files.map(toDraft);
  const corrections = await readCorrectionsOf(files, complain);
  const review = createTranslationReviewer(await loadData(), reviewer).review(one, other, { corrections, source: told });
  if (typeof review === 'string') {
    process.stderr.write(`zontik: ${explainNoBitext(review, displayLanguage(), other === undefined)}\n`);
    const beside = other ? undefined : counterpartPaths(files[0].path.replaceAll('\\', '/')).find((path) => existsSync(path));
    if (beside) process.stderr.write(`zontik: ${speak().translationBeside(files[0].path, beside)}\n`);
    return 2;
  }
  // Whichever side was named first.
  const russian = review.drafts.ru.text === files[0].text ? files[0] : files[files.length - 1];
  const english = review.oneFile ? files[0] : russian === files[0] ? files[1] : files[0];
  for (const failure of new Set(review.failures.map(placeOf)))
    complain(speak().notWhole(files.map(({ path }) => path).join(', '), failure));
  const compared: ComparedPair = { review, paths: { ru: russian.path, en: english.path } };
  const status = complaints > 0 ? 2 : undefined;
  if (!isReport(format)) {
    const source = review.source ?? 'ru';
    process.stdout.write(exportPair(review, format, source, compared.paths[source].split(/[\\/]/).at(-1)!));
    return status ?? 0;
  }
  process.stdout.write(reports[format](compared));
  if (status !== undefined) return status;
  return review.findings.some(({ severity }) => severity === 'warning') ? 1 : 0;
}

function isReport(format: string): format is keyof typeof reports {
  return Object.hasOwn(reports, format);
}

function toDraft({ path, text }: TextFile): { text: string; format: 'markdown' | 'plaintext' } {
  return { text, format: /\.(?:md|markdown|docx)$/i.test(path) || path === '-' ? 'markdown' : 'plaintext' };
}
