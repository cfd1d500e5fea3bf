import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { LanguageCode } from '../core/index.js';
import { UsageError } from './errors.js';
import { speak, speakIn } from './speech.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command has. */
const COMMON = { language: { type: 'string' }, dictionary: { type: 'string', multiple: true } } as const satisfies Options;

/**
 * Parses the arguments of a command, `--language` and `--dictionary` included.
 *
 * @throws UsageError for an option that does not exist
 */
export function parseOptions<T extends Options>(args: readonly string[], options: T) {
  const parse = () => parseArgs({ args: [...args], options: { ...COMMON, ...options }, allowPositionals: true });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new UsageError(speak().unknownOption((error as Error).message.replace(/\.?$/, '.')));
  }
  const { language } = parsed.values as { language?: string };
  if (language !== undefined) speakIn(oneOf('--language', language, ['en', 'ru'] as const satisfies readonly LanguageCode[]));
  return parsed;
}

/** @throws UsageError when the value is not one of those known */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  if ((known as readonly string[]).includes(value)) return value as T;
  throw new UsageError(speak().badValue(option, value, known));
}
