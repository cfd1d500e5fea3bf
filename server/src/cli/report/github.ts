import type { Severity } from '../../core/index.js';
import { toPosition } from '../position.js';
import { displayLanguage } from '../speech.js';
import type { ReviewedFile } from './reviewedFile.js';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands, which GitHub shows beside the lines of a pull request. Hints are left out. */
export function toGithub(files: readonly ReviewedFile[]): string {
  const display = displayLanguage();
  return files
    .flatMap(({ path, text, findings }) =>
      findings
        .filter(({ severity }) => severity !== 'hint')
        .map(({ start, end, severity, concept, message }) =>
          toCommand(path, text, { start, end, severity, title: concept, message: message(display) }),
        ),
    )
    .join('');
}

/** What to show beside a passage. Offsets are UTF-16 code units. */
interface Note {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
}

/** A note beside a passage of a file, as one line. */
export function toCommand(path: string, text: string, { start, end, severity, title, message }: Note): string {
  const from = toPosition(text, start);
  const to = toPosition(text, end);
  const place = `file=${property(path)},line=${from.line},col=${from.column},endLine=${to.line},endColumn=${to.column},title=${property(title)}`;
  return `::${COMMANDS[severity]} ${place}::${data(message)}\n`;
}

/** Escapes of the workflow command format. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
