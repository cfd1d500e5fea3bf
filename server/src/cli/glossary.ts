import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PackedTermbase, writeGlossaryCsv, writeGlossaryPages, writeGlossaryTbx } from '../core/index.js';
import { oneOf, parseOptions } from './options.js';
import { UsageError } from './errors.js';
import { readReviewer } from './reviewer.js';
import { speak } from './speech.js';

/**
 * `zontik glossary`: prints every concept, for people (Markdown), spreadsheets (CSV) or CAT tools (TBX). With `--output` it writes files
 * into a folder: a Markdown page for each subject field, or `glossary.csv`, or `glossary.tbx`.
 */
export async function glossary(args: readonly string[], loadBuiltIn: () => PackedTermbase): Promise<number> {
  const { values } = parseOptions(args, { format: { type: 'string', default: 'markdown' }, output: { type: 'string' } });
  const format = oneOf('--format', values.format as string, ['markdown', 'csv', 'tbx']);
  let status = 0;
  const { termbase } = await readReviewer(loadBuiltIn, (values.dictionary as string[] | undefined) ?? [], (line) => {
    status = 2;
    process.stderr.write(`zontik: ${line}\n`);
  });
  const files = new Map(
    format === 'markdown'
      ? [...writeGlossaryPages(termbase)].map(([subject, page]) => [`${subject}.md`, page] as const)
      : // Spreadsheets take a file without the mark for one in the system's old encoding.
        [[`glossary.${format}`, format === 'csv' ? '\uFEFF' + writeGlossaryCsv(termbase) : writeGlossaryTbx(termbase)] as const],
  );
  if (values.output === undefined) {
    process.stdout.write([...files.values()].join('\n'));
    return status;
  }
  try {
    await mkdir(values.output as string, { recursive: true });
    for (const [name, text] of files) await writeFile(join(values.output as string, name), text);
  } catch (error) {
    throw new UsageError(speak().unwritable(values.output as string, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  return status;
}
