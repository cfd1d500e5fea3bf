import { writeFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import { type Advice, applyEdits, concealed, type Edit, editsOf, type PackedTermbase, settledFixes } from '../core/index.js';
import { UsageError } from './errors.js';
import { keptWordings } from './kept.js';
import { parseOptions } from './options.js';
import { readDrafts } from './readFiles.js';
import { readReviewer } from './reviewer.js';
import { reviewWhole } from './reviewWhole.js';
import { speak } from './speech.js';

/** `zontik fix`: applies the suggestions that leave nothing to judge, never inside quotations. */
export async function fix(args: readonly string[], loadBuiltIn: () => PackedTermbase): Promise<number> {
  const { values, positionals } = parseOptions(args, { 'dry-run': { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new UsageError(speak().nothingGiven);
  let status = 0;
  const complain = (line: string): void => {
    status = 2;
    process.stderr.write(`zontik: ${line}\n`);
  };
  const reviewer = await readReviewer(loadBuiltIn, (values.dictionary as string[] | undefined) ?? [], complain);
  const kept = keptWordings(complain);
  let changed = 0;
  for (const file of await readDrafts(positionals, complain)) {
    const { path, text, byteOrderMark, fromWord } = file;
    if (fromWord) {
      process.stderr.write(`zontik: ${speak().wordIsRead(path)}\n`);
      continue;
    }
    const draft = await kept.draftOf(file);
    const { findings, failures } = reviewWhole(reviewer, draft);
    for (const failure of failures) complain(speak().notWhole(path, failure));
    const fixes = settledFixes(text, findings, (changedText) => reviewer.review({ ...draft, text: changedText }));
    const fixed = applyEdits(text, editsOf(fixes));
    if (path === '-' && !values['dry-run']) {
      process.stdout.write(fixed);
      changed++;
      continue;
    }
    if (fixed === text) continue;
    changed++;
    if (values['dry-run']) process.stdout.write(shownPatch(path, text, findings, editsOf(fixes)));
    else if (await write(path, (byteOrderMark ? '\uFEFF' : '') + fixed, complain)) {
      process.stdout.write(speak().fixed(path, fixes.length) + '\n');
    }
  }
  if (changed === 0 && status === 0) process.stderr.write(`zontik: ${speak().nothingToFix}\n`);
  return status;
}

/** @param complain is told why a file cannot be written; the other files are mended all the same */
async function write(path: string, text: string, complain: (line: string) => void): Promise<boolean> {
  try {
    await writeFile(path, text);
    return true;
  } catch (error) {
    complain(speak().unwritable(path, (error as NodeJS.ErrnoException).code ?? String(error)));
    return false;
  }
}

/** The changes as lines to read: what could expose a person is masked in them, since terminals and build logs keep what is printed. */
function shownPatch(path: string, text: string, findings: readonly Advice[], edits: readonly Edit[]): string {
  const shown = concealed(text, findings);
  const moved = edits
    .map((edit) => ({ ...shown.place(edit), text: edit.text }))
    .filter((edit, index, all) => !index || edit.start >= all[index - 1].end);
  return createTwoFilesPatch(path, path, shown.text, applyEdits(shown.text, moved));
}
