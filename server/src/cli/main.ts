import { isMainThread } from 'node:worker_threads';
import loadBuiltIn from 'zontik:termbase';
import { UsageError } from './errors.js';
import { speakAsAsked } from './options.js';
import { speak } from './speech.js';

/** Each command brings its own libraries, so only the one that was asked for is loaded. */
const commands = {
  check: async () => (await import('./check.js')).check,
  fix: async () => (await import('./fix.js')).fix,
  glossary: async () => (await import('./glossary.js')).glossary,
  lsp: async () => (await import('./lsp.js')).lsp,
  pair: async () => (await import('./pair.js')).pair,
  post: async () => (await import('./post.js')).post,
};

/** Exit status: 0 nothing to report, 1 something at or above `--fail-on`, 2 bad usage or input that could not be read or reviewed completely. */
async function main(args: readonly string[]): Promise<number> {
  speakAsAsked(args);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(speak().usage);
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(commands, name)) throw new UsageError(speak().unknownCommand(name, Object.keys(commands)));
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(speak().usage);
    return 0;
  }
  const command = await commands[name as keyof typeof commands]();
  return command(rest, loadBuiltIn);
}

// Whoever reads our output may stop early (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

if (isMainThread)
  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      process.stderr.write(`zontik: ${message}\n`);
      process.exitCode = 2;
    },
  );
// `check` starts this program again in threads, to review on all processors.
else void import('./reviewThread.js').then(({ reviewForParent }) => reviewForParent(loadBuiltIn));
