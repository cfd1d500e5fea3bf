import type { PackedTermbase, Severity } from '../core/index.js';
import { UsageError } from './errors.js';
import { keptWordings } from './kept.js';
import { oneOf, parseOptions } from './options.js';
import { readDrafts } from './readFiles.js';
import { toGithub } from './report/github.js';
import { toJson } from './report/json.js';
import { toHtml, toMarkdown } from './report/page.js';
import { toPretty } from './report/pretty.js';
import type { ReviewedFile } from './report/reviewedFile.js';
import { toSarif } from './report/sarif.js';
import { readReviewer } from './reviewer.js';
import { reviewMany } from './reviewMany.js';
import { speak } from './speech.js';

const reports = { pretty: toPretty, json: toJson, sarif: toSarif, github: toGithub, markdown: toMarkdown, html: toHtml };
const LOUDNESS: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** `zontik check`: reviews files and prints a report. */
export async function check(args: readonly string[], loadBuiltIn: () => PackedTermbase): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    format: { type: 'string', default: 'pretty' },
    'fail-on': { type: 'string', default: 'warning' },
  });
  const format = oneOf('--format', values.format as string, Object.keys(reports) as (keyof typeof reports)[]);
  const failOn = oneOf('--fail-on', values['fail-on'] as string, ['error', 'warning', 'information', 'never']);
  if (positionals.length === 0) throw new UsageError(speak().nothingGiven);

  let complaints = 0;
  const complain = (line: string): void => {
    complaints++;
    process.stderr.write(`zontik: ${line}\n`);
  };
  const dictionaries = (values.dictionary as string[] | undefined) ?? [];
  const reviewer = await readReviewer(loadBuiltIn, dictionaries, complain);
  const drafts = await readDrafts(positionals, complain);
  const kept = keptWordings(complain);
  const decided = await Promise.all(drafts.map((file) => kept.draftOf(file)));
  const reviewed = await reviewMany(decided, reviewer, dictionaries, (done) => showProgress(done, drafts.length));
  showProgress(drafts.length, drafts.length);
  const files = drafts.map(({ path, text, fromWord }, place): ReviewedFile => {
    const { findings, lengths, failures } = reviewed[place];
    for (const failure of failures) complain(speak().notWhole(path, failure));
    return { path, text, fromWord, findings, lengths };
  });
  files.push(...(await kept.idle(files)));
  if (files.length > 0 || format !== 'pretty') process.stdout.write(reports[format](files));

  if (complaints > 0) return 2;
  const isLoud = (severity: Severity): boolean => failOn !== 'never' && LOUDNESS.indexOf(severity) >= LOUDNESS.indexOf(failOn);
  return files.some(({ findings }) => findings.some(({ severity }) => isLoud(severity))) ? 1 : 0;
}

/** Progress of long work, on a terminal only; the line is wiped at the end. */
function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY || all < 50) return;
  process.stderr.write(done < all ? `\r${speak().progress(done, all)}` : '\r\u001b[K');
}
