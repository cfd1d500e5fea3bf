import { parseArgs, type ParseArgsConfig } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import type { LanguageCode } from '../core/index.js';
import { UsageError } from './errors.js';
import { speak, speakIn } from './speech.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command has. */
const COMMON = { language: { type: 'string' }, dictionary: { type: 'string', multiple: true } } as const satisfies Options;

const LANGUAGES = ['en', 'ru'] as const satisfies readonly LanguageCode[];

/** Speaks the language that `--language` names, before anything else is read, so that mistakes in the command are told in it, too. */
export function speakAsAsked(args: readonly string[]): void {
  const { language } = parseArgs({ args: [...args], options: COMMON, allowPositionals: true, strict: false }).values;
  const known = LANGUAGES.find((each) => each === language);
  if (known) speakIn(known);
}

/**
 * Parses the arguments of a command, `--language` and `--dictionary` included.
 *
 * @throws UsageError for an option that does not exist, lacks its value or takes none
 */
export function parseOptions<T extends Options>(args: readonly string[], options: T) {
  const known = { ...COMMON, ...options };
  checkOptions(args, known);
  const parsed = parseArgs({ args: [...args], options: known, allowPositionals: true });
  const { language } = parsed.values as { language?: string };
  if (language !== undefined) oneOf('--language', language, LANGUAGES);
  return parsed;
}

/** What `parseArgs` would refuse, told in our own words: its own are English, and for programmers. */
function checkOptions(args: readonly string[], known: Options): void {
  for (const token of parseArgs({ args: [...args], options: known, allowPositionals: true, strict: false, tokens: true }).tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!Object.hasOwn(known, name)) throw new UsageError(speak().unknownOption(rawName, nearest(name, Object.keys(known))));
    const takesValue = known[name].type === 'string';
    if (!takesValue && value !== undefined) throw new UsageError(speak().needlessValue(rawName));
    // A value that looks like an option is the next option, and the value was forgotten.
    if (takesValue && (value === undefined || (!inlineValue && /^-./.test(value)))) throw new UsageError(speak().missingValue(rawName));
  }
}

/** The option that somebody may have meant. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const found = closest(name, known);
  return distance(name, found) <= name.length / 3 || (name.length > 2 && found.startsWith(name)) ? `--${found}` : undefined;
}

/** @throws UsageError when the value is not one of those known */
export function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  if ((known as readonly string[]).includes(value)) return value as T;
  throw new UsageError(speak().badValue(option, value, known));
}
