import { createReviewer, type PackedTermbase, type Reviewer } from '../core/index.js';
import { toPosition } from './position.js';
import { readDictionaryFiles } from './readFiles.js';
import { displayLanguage } from './speech.js';

/** A reviewer with the dictionaries named on the command line; what is wrong in them is told, everything else is in force. */
export async function readReviewer(
  loadBuiltIn: () => PackedTermbase,
  dictionaries: readonly string[],
  complain: (line: string) => void,
): Promise<Reviewer> {
  if (dictionaries.length === 0) return createReviewer(loadBuiltIn());
  const files = await readDictionaryFiles(dictionaries, complain);
  const { createTeamReviewer } = await import('../core/teams.js');
  const { reviewer, problems } = createTeamReviewer(loadBuiltIn(), files);
  for (const problem of problems) {
    const text = files.find(({ path }) => path === problem.path)?.text ?? '';
    const { line, column } = toPosition(text, problem.start);
    complain(`${problem.path}:${line}:${column}: ${problem.message[displayLanguage()]}`);
  }
  return reviewer;
}
