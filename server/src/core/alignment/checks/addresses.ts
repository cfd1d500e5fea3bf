import { type Address, addressesOf } from '../addresses.js';
import type { Bitext } from '../bitext.js';
import type { Difference, Pair } from './difference.js';

/** Addresses that differ, and addresses that one side has lost. */
export function compareAddresses(pair: Pair, { ru, en }: Bitext): Difference[] {
  const russian = pair.ru.flatMap(({ start, end }) => addressesOf(ru.text.draft.text, start, end));
  const english = pair.en.flatMap(({ start, end }) => addressesOf(en.text.draft.text, start, end));
  const has = (list: readonly Address[], { key }: Address): boolean => list.some((other) => sameAddress(other.key, key));
  const onlyRussian = russian.filter((address) => !has(english, address));
  const onlyEnglish = english.filter((address) => !has(russian, address));
  const differences: Difference[] = [];
  // Those most alike belong together.
  for (const one of onlyRussian) {
    const nearest = onlyEnglish.reduce<Address | undefined>(
      (best, other) => (!best || alike(one, other) > alike(one, best) ? other : best),
      undefined,
    );
    if (nearest && isMailbox(one) === isMailbox(nearest)) {
      onlyEnglish.splice(onlyEnglish.indexOf(nearest), 1);
      differences.push({
        type: 'url',
        detail: 'address',
        language: 'en',
        places: { ru: one, en: nearest },
        fixes: {
          ru: { start: one.start, end: one.end, text: en.text.draft.text.slice(nearest.start, nearest.end) },
          en: { start: nearest.start, end: nearest.end, text: ru.text.draft.text.slice(one.start, one.end) },
        },
      });
    } else differences.push({ type: 'url', detail: 'address-lost', language: 'ru', places: { ru: one }, fixes: {} });
  }
  for (const one of onlyEnglish) differences.push({ type: 'url', detail: 'address-lost', language: 'en', places: { en: one }, fixes: {} });
  return differences;
}

/** Placeholders («ваша-почта@…») are translated like words, and so is the path below a language: `/ru/kontakty` and `/en/contact`. */
function sameAddress(one: string, other: string): boolean {
  const [first, second] = [withoutLanguage(one), withoutLanguage(other)];
  if (first === second) return true;
  if (hostOf(first) !== hostOf(second)) return false;
  if (/[а-яё]/.test(first + second)) return true;
  return first !== one && second !== other && !/@/.test(first + second) && shapeOf(first) === shapeOf(second);
}

/** What translating the words of a path leaves as it was: its depth and its figures. */
function shapeOf(key: string): string {
  return key
    .replace(/[^/\d]+/g, ' ')
    .replace(/ *(\d+) */g, '$1 ')
    .replace(/ (?=\/|$)/g, '');
}

function hostOf(key: string): string {
  return key.replace(/^.*@/, '').replace(/[/?#].*$/, '');
}

/** Pages in two languages: `/ru/…` and `/en/…`, `ru.` and `en.`, `?lang=`. */
function withoutLanguage(key: string): string {
  return key
    .replace(/^(?:ru|en|eng)\./, '')
    .replace(/([/=_-])(?:ru|rus|en|eng)(?=[/.&#?_-]|$)/g, '$1*')
    .replace(/\/\*$/, '')
    .replace(/\/\*\//, '/')
    .replace(/^((?:[a-z]+\.)?wikipedia)/, 'wikipedia');
}

function isMailbox({ key }: Address): boolean {
  return /.@./.test(key);
}

/** How many letters two addresses share at their beginning. */
function alike(one: Address, other: Address): number {
  let at = 0;
  while (at < one.key.length && one.key[at] === other.key[at]) at++;
  return at;
}
