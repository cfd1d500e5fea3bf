import { type PackedTermbase, writeGlossaryCsv, writeGlossaryPages, writeGlossaryTbx } from '../core/index.js';
import { oneOf, parseOptions } from './options.js';
import { readReviewer } from './reviewer.js';

/** `zontik glossary`: prints every concept, for people (Markdown), spreadsheets (CSV) or CAT tools (TBX). */
export async function glossary(args: readonly string[], builtIn: PackedTermbase): Promise<number> {
  const { values } = parseOptions(args, { format: { type: 'string', default: 'markdown' } });
  const format = oneOf('--format', values.format as string, ['markdown', 'csv', 'tbx']);
  let status = 0;
  const { termbase } = await readReviewer(builtIn, (values.dictionary as string[] | undefined) ?? [], (line) => {
    status = 2;
    process.stderr.write(`zontik: ${line}\n`);
  });
  if (format === 'markdown') process.stdout.write([...writeGlossaryPages(termbase).values()].join('\n'));
  else if (format === 'csv') process.stdout.write('\uFEFF' + writeGlossaryCsv(termbase));
  else process.stdout.write(writeGlossaryTbx(termbase));
  return status;
}
