/** What kind of error it is and where in our code it arose: neither its message, which may quote the draft, nor folders of this computer. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const head = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  // A message may look like the lines behind it, so it has to be known where it ends.
  const lines = stack.startsWith(head) ? stack.slice(head.length).split('\n') : [];
  const frames = lines.flatMap((line) => {
    const [, called, file] = /^\s+at (?:([\w.<>$ [\]]+) \()?(?:.*[\\/])?([\w.-]+:\d+:\d+)\)?$/.exec(line) ?? [];
    return file ? [called ? `${called} ${file}` : file] : [];
  });
  return [error.name.replace(/\W/g, ''), ...frames.slice(0, MOST_FRAMES)].join(' < ');
}

const MOST_FRAMES = 8;
