import { Validator, type Schema } from '@cfworker/json-schema';
import { closest } from 'fastest-levenshtein';
import { isMap, isNode, isPair, isScalar, type Document, type Node } from 'yaml';
import type { Bilingual, Problem } from './concept.js';

/** Part of a JSON schema; `x-ru` is the Russian text beside `description`. */
type Shape = Schema & {
  description?: string;
  'x-ru'?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  $defs?: Record<string, Shape>;
};

/** Keywords whose errors only repeat what a part inside already says. */
const CONTAINERS = new Set(['properties', 'items', '$ref', 'anyOf', 'additionalProperties', 'false']);

/**
 * Compares a YAML document with a JSON schema.
 *
 * @param value what the document says, as plain data; nothing where it says nothing
 * @param path the name of the file, for the problems
 * @returns every problem, each with its place in the file, what is expected there (the schema's own description) and the nearest
 *   valid value
 */
export function checkShape(document: Document, value: unknown, schema: Shape, path: string): Problem[] {
  const { errors } = new Validator(schema, '2020-12', false).validate(value ?? null);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const error of errors) {
    const { steps, member } = whereIs(error);
    if (CONTAINERS.has(error.keyword) && member === undefined) continue;
    const key = [...steps, member ?? ''].join('/');
    if (seen.has(key)) continue;
    seen.add(key);
    const expected = shapeAt(schema, steps);
    const [start, end] = placeOf(document, steps, member);
    problems.push({ path, start, end, shape: true, message: describe(error.keyword, document, steps, member, expected, error.error) });
  }
  return problems.filter((problem) => !problems.some((other) => other !== problem && isInside(other, problem)));
}

/** Path to the faulty value, and the name of a member that should not be there or is missing. */
function whereIs(error: { keyword: string; instanceLocation: string; error: string }): { steps: string[]; member?: string } {
  const steps = error.instanceLocation
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replace(/~1/g, '/').replace(/~0/g, '~'));
  if (error.keyword === 'additionalProperties' || error.keyword === 'required')
    return { steps, member: /"([^"]+)"/.exec(error.error)?.[1] };
  return { steps };
}

function describe(
  keyword: string,
  document: Document,
  steps: string[],
  member: string | undefined,
  expected: Shape | undefined,
  fallback: string,
): Bilingual {
  const value = document.getIn(steps);
  const text = { en: expected?.description ?? fallback, ru: expected?.['x-ru'] ?? expected?.description ?? fallback };
  if (keyword === 'required') {
    const missing = expected?.properties?.[member ?? ''];
    return {
      en: `“${member}” is missing: ${missing?.description ?? 'add it'}.`,
      ru: `Не хватает «${member}»: ${missing?.['x-ru'] ?? 'добавьте'}.`,
    };
  }
  if (keyword === 'additionalProperties' && member !== undefined) {
    const names = Object.keys(expected?.properties ?? {});
    const near = names.length > 0 ? closest(member, names) : undefined;
    return {
      en: `“${member}” is not known here.${near ? ` Nearest: “${near}”.` : ''}`,
      ru: `«${member}» здесь не предусмотрено.${near ? ` Ближайшее: «${near}».` : ''}`,
    };
  }
  if (keyword === 'enum' && expected?.enum) {
    const near = closest(String(value), expected.enum.map(String));
    return {
      en: `“${String(value)}” is not valid; expected: ${text.en}. Nearest: “${near}”.`,
      ru: `«${String(value)}» не подходит; ожидается: ${text.ru}. Ближайшее: «${near}».`,
    };
  }
  if (!expected?.description) {
    const kind = KINDS[String(expected?.type)] ?? KINDS.string;
    return { en: `Expected: ${kind.en}.`, ru: `Ожидается: ${kind.ru}.` };
  }
  return { en: `Expected: ${text.en}.`, ru: `Ожидается: ${text.ru}.` };
}

const KINDS: Readonly<Record<string, Bilingual>> = {
  string: { en: 'a text', ru: 'текст' },
  array: { en: 'a list', ru: 'список' },
  object: { en: 'fields with values', ru: 'поля со значениями' },
  boolean: { en: 'true or false', ru: 'true или false' },
  integer: { en: 'a whole number', ru: 'целое число' },
};

/** The part of the schema that describes the value at `steps`. */
function shapeAt(schema: Shape, steps: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = resolve(schema, schema);
  for (const step of steps) {
    if (!shape) return undefined;
    const inner: Shape | undefined = /^\d+$/.test(step) && shape.items ? shape.items : memberOf(schema, shape, step);
    shape = inner && resolve(schema, inner);
  }
  return shape;
}

function memberOf(schema: Shape, shape: Shape, name: string): Shape | undefined {
  if (shape.properties?.[name]) return shape.properties[name];
  if (typeof shape.additionalProperties === 'object') return shape.additionalProperties as Shape;
  for (const branch of shape.anyOf ?? []) {
    const found = resolve(schema, branch).properties?.[name];
    if (found) return found;
  }
  return undefined;
}

/** Follows `$ref`; the description beside a reference wins over the one behind it. */
function resolve(schema: Shape, shape: Shape): Shape {
  if (!shape.$ref) return shape;
  const target = shape.$ref
    .split('/')
    .slice(1)
    .reduce<unknown>((part, step) => (part as Record<string, unknown>)?.[step], schema) as Shape;
  return { ...resolve(schema, target), ...(shape.description ? { description: shape.description, 'x-ru': shape['x-ru'] } : {}) };
}

/** Offsets of a value, or of the name of a member of it. */
function placeOf(document: Document, steps: readonly string[], member?: string): [number, number] {
  for (let length = steps.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(steps.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    if (member !== undefined && length === steps.length && isMap(node)) {
      const key = node.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === member)?.key as Node | undefined;
      if (key?.range) return [key.range[0], key.range[1]];
      return [node.range[0], Math.min(node.range[1], node.range[0] + 1)];
    }
    return [node.range[0], node.range[1]];
  }
  return [0, 0];
}

function isInside(inner: Problem, outer: Problem): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}
