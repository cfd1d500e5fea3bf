import { writeFile } from 'node:fs/promises';
import { createTwoFilesPatch } from 'diff';
import type { Advice, Edit, PackedTermbase } from '../core/index.js';
import { UsageError } from './errors.js';
import { keptWordings } from './kept.js';
import { parseOptions } from './options.js';
import { readDrafts } from './readFiles.js';
import { readReviewer } from './reviewer.js';
import { speak } from './speech.js';

/** `zontik fix`: applies the suggestions that leave nothing to judge, never inside quotations. */
export async function fix(args: readonly string[], builtIn: PackedTermbase): Promise<number> {
  const { values, positionals } = parseOptions(args, { 'dry-run': { type: 'boolean', default: false } });
  if (positionals.length === 0) throw new UsageError(speak().nothingGiven);
  let status = 0;
  const complain = (line: string): void => {
    status = 2;
    process.stderr.write(`zontik: ${line}\n`);
  };
  const reviewer = await readReviewer(builtIn, (values.dictionary as string[] | undefined) ?? [], complain);
  const kept = keptWordings(complain);
  let changed = 0;
  for (const file of await readDrafts(positionals, complain)) {
    const { path, text, byteOrderMark, fromWord } = file;
    if (fromWord) {
      process.stderr.write(`zontik: ${speak().wordIsRead(path)}\n`);
      continue;
    }
    const edits = readyEdits(reviewer.review(await kept.draftOf(file)));
    const fixed = applyEdits(text, edits);
    if (path === '-' && !values['dry-run']) {
      process.stdout.write(fixed);
      changed++;
      continue;
    }
    if (fixed === text) continue;
    changed++;
    if (values['dry-run']) process.stdout.write(createTwoFilesPatch(path, path, text, fixed));
    else {
      await writeFile(path, (byteOrderMark ? '\uFEFF' : '') + fixed);
      process.stdout.write(speak().fixed(path, edits.length) + '\n');
    }
  }
  if (changed === 0 && status === 0) process.stderr.write(`zontik: ${speak().nothingToFix}\n`);
  return status;
}

/** The first suggestion of each finding in the writer's own voice that is not kept, where it is `ready`; of two that overlap, the earlier. */
function readyEdits(findings: readonly Advice[]): Edit[] {
  const edits: Edit[] = [];
  for (const { context, kept, suggestions } of findings) {
    const [first] = suggestions;
    if (kept || context !== 'narration' || first?.grade !== 'ready') continue;
    if (first.edits.some((edit) => edits.some((other) => edit.start < other.end && edit.end > other.start))) continue;
    edits.push(...first.edits);
  }
  return edits.sort((a, b) => a.start - b.start);
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
