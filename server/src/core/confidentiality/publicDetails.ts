import type { Span } from '../draft/prose.js';
import type { PublicDetails } from '../terminology/detailCue.js';
import type { Hit } from './cueScan.js';
import type { Page } from './page.js';

/** What a team has made public, ready to be compared. */
export interface PublicList {
  hasPhone(text: string): boolean;
  hasEmail(address: string): boolean;
  hasHandle(handle: string): boolean;
  hasAddress(text: string): boolean;
  /** @param words of a name, in any case and order */
  hasName(words: readonly string[]): boolean;
}

export function createPublicList(lists: readonly PublicDetails[], known: readonly string[]): PublicList {
  const phones = new Set(lists.flatMap((list) => list.phones.map(figuresOf)));
  const emails = new Set(lists.flatMap((list) => list.emails.map((email) => email.toLowerCase())));
  const handles = new Set(lists.flatMap((list) => list.handles.map(handleOf)));
  const addresses = lists.flatMap((list) => list.addresses.map(wordsOf));
  const names = [...known, ...lists.flatMap(({ names }) => names)].map((name) => name.split(/\s+/).map(stemOf));
  return {
    hasPhone: (text) => phones.has(figuresOf(text)),
    hasEmail: (address) => emails.has(address.toLowerCase()) || emails.has(address.slice(address.indexOf('@')).toLowerCase()),
    hasHandle: (handle) => handles.has(handleOf(handle)),
    hasAddress: (text) => addresses.some((address) => address !== '' && wordsOf(text).includes(address)),
    hasName(words) {
      const stems = words.map(stemOf);
      return names.some((name) => name.every((stem) => stems.includes(stem)));
    },
  };
}

/**
 * Whether a number or address is one that an organisation gives to everybody: in its contacts, or beside “hotline”, «пресс-служба». Words such
 * as “her” directly before it say that it is not.
 */
export function isPublicContact(page: Page, place: Span): boolean {
  if (page.surroundings.amongContacts) return true;
  const open = page.near('public-contact', place, { before: 90, after: 50 }) ?? titled(page, place);
  if (!open) return false;
  const owner = page.near('owner', place, { before: 40 });
  // Of the two, what stands nearer says whose it is.
  return !owner || open.start >= owner.start || open.end > place.start;
}

/** An office right before a number is what the number belongs to: “Duty solicitor: …”, «Юристка Анна Ривина, …». */
function titled(page: Page, place: Span): Hit | undefined {
  const office = page.near('office', place, { before: 45 });
  const sentence = page.sentenceOf(place);
  if (!office || page.hits('owner').some(({ start }) => start >= (sentence?.start ?? 0) && start < office.start)) return undefined;
  return TITLED.test(page.shown(office.end, place.start)) ? office : undefined;
}

const TITLED = /^(?:\s\p{Lu}\p{L}+){0,2}\s?[:,—–-]\s?(?:(?:тел|т|tel|ph|моб|e-mail|email)[.:]*\s?)?$/iu;

/** The last ten figures: the same in the national and the international form. */
function figuresOf(phone: string): string {
  return phone.replace(/\D/g, '').slice(-10);
}

function handleOf(handle: string): string {
  return handle
    .toLowerCase()
    .replace(/[/?].*$/, (path) => path.replace(/[/?].*(?=[/=])/, ''))
    .replace(/^.*[/=@]/, '');
}

function wordsOf(address: string): string {
  return (
    address
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]{1,}/gu)
      ?.filter((word) => !/^(?:д|дом|ул|улица|г)$/.test(word))
      .join(' ') ?? ''
  );
}

/** A name without its case ending: Russian names differ in no more than that. */
export function stemOf(word: string): string {
  const small = word.toLowerCase().replaceAll('ё', 'е');
  return small.length < 4
    ? small.replace(/[аеиоуыюяйь]$/, '')
    : small.replace(/(?:ого|ому|ой|ей|ою|ею|ым|им|ом|ем|ую|ая|ий|ый|ые|ых|[аеиоуыюяйь])$/, '');
}
