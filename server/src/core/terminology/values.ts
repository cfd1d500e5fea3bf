import type { Bilingual } from './concept.js';
import { expandAlternatives } from './wording.js';

/** Values of a dictionary file, read totally: what is of the wrong kind counts as missing. */

export function bilingual(value: unknown): Bilingual | undefined {
  const object = value as Partial<Bilingual> | undefined;
  if (!object || typeof object !== 'object') return undefined;
  const en = text(object.en)?.trim();
  const ru = text(object.ru)?.trim();
  return en || ru ? { en: en ?? ru!, ru: ru ?? en! } : undefined;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function strings(value: unknown): string[] {
  return list(value).filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}

/** Wordings with their alternatives spelt out. */
export function words(value: unknown): string[] {
  return strings(value).flatMap(expandAlternatives);
}
