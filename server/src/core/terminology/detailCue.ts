import type { LanguageCode } from '../language/phrase.js';
import { list } from './values.js';
import { expandAlternatives } from './wording.js';

/** What words tell about details that could expose a person. What each kind does stands in `confidentiality/`, its words in `dictionaries/confidentiality/cues/`. */
export const detailCueKinds = [
  'public-contact',
  'contacts-heading',
  'own-channel',
  'owner',
  'phone',
  'messenger',
  'mailbox',
  'mail-service',
  'other-number',
  'passport',
  'insurance-account',
  'taxpayer',
  'health-policy',
  'identity-document',
  'bank-card',
  'birth',
  'organisation',
  'street',
  'home-part',
  'flat',
  'residence',
  'institution',
  'plate',
  'device',
  'workplace',
  'working',
  'mark',
  'body',
  'guidance',
  'sex-worker',
  'sex-workers',
  'health-status',
  'illness-of',
  'office',
  'name-changed',
  'given-name',
  'known-person',
  'no-surname',
  'case',
  'case-of-person',
  'public-case',
  'medical-record',
  'advert',
  'person',
  'naming',
  'introduction',
  'child',
  'school',
  'migration-status',
  'near-home',
  'village',
  'measure',
  'goes-on',
  'parting',
] as const;
export type DetailCueKind = (typeof detailCueKinds)[number];

/** Words of one kind; `улиц…` stands for every word that begins so. */
export interface DetailCue {
  readonly kind: DetailCueKind;
  /** Alternatives spelt out. */
  readonly words: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** What a team has already made public, so that it may stand in a draft. */
export interface PublicDetails {
  /** Of spokespeople: first name and surname, in the nominative. */
  readonly names: readonly string[];
  readonly phones: readonly string[];
  /** E-mail addresses; `@fond.org` stands for all of them at that domain. */
  readonly emails: readonly string[];
  /** `@name`, or the link to a profile or channel. */
  readonly handles: readonly string[];
  /** Of offices: street and house as drafts write them. */
  readonly addresses: readonly string[];
}

/** Places so small that they lead to a person, and how to speak of the region instead. */
export interface PlaceList {
  readonly region: {
    /** «Урала» and «на Урале»: what a city is of, and where something is. */
    readonly ru: { readonly of: string; readonly in: string };
    /** “in the Urals”. */
    readonly en: { readonly in: string };
  };
  /** What the places are. */
  readonly kind: PlaceKind;
  /** As words of cues: «нижн… тагил…». English ones are compared with their capitals. */
  readonly places: Readonly<Record<LanguageCode, readonly string[]>>;
}

export const placeKinds = ['city', 'town', 'village'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What dictionaries say about confidentiality. */
export interface Confidentiality {
  readonly cues: readonly DetailCue[];
  readonly public: readonly PublicDetails[];
  readonly places: readonly PlaceList[];
}

/** A file of detail cues made ready for use. Total: a value of the wrong kind counts as missing, a kind nobody knows yields no cue. */
export function toDetailCue(raw: Record<string, unknown>): DetailCue | undefined {
  const kind = detailCueKinds.find((known) => known === raw['detail-cue']);
  const words = (language: LanguageCode): string[] => texts(raw[language]).flatMap((word) => expandAlternatives(word));
  return kind && { kind, words: { en: words('en'), ru: words('ru') } };
}

/** A team's list of public details. Total: a value of the wrong kind counts as missing. */
export function toPublicDetails(raw: unknown): PublicDetails {
  const of = (key: keyof PublicDetails): string[] => texts((raw as Record<string, unknown> | null)?.[key]);
  return { names: of('names'), phones: of('phones'), emails: of('emails'), handles: of('handles'), addresses: of('addresses') };
}

/** A file of places. Total: a list without a region, or of a kind nobody knows, yields nothing. */
export function toPlaceLists(raw: unknown): PlaceList[] {
  return list(raw).flatMap((entry): PlaceList[] => {
    const { region, kind, en, ru } = (entry ?? {}) as { region?: Partial<PlaceList['region']>; kind?: unknown; en?: unknown; ru?: unknown };
    const known = placeKinds.find((each) => each === kind);
    const [of, where, english] = [region?.ru?.of, region?.ru?.in, region?.en?.in];
    if (!known || ![of, where, english].every((text) => typeof text === 'string')) return [];
    return [{ region: { ru: { of: of!, in: where! }, en: { in: english! } }, kind: known, places: { en: texts(en), ru: texts(ru) } }];
  });
}

function texts(value: unknown): string[] {
  return list(value).flatMap((entry) => (typeof entry === 'string' || typeof entry === 'number' ? [String(entry)] : []));
}
