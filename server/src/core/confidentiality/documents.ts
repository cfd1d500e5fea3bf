import type { DetailCueKind } from '../terminology/detailCue.js';
import { isIban, isLuhn, isSnils } from './checksums.js';
import type { Detail, DetailId } from './detail.js';
import { maskAll } from './mask.js';
import type { Page } from './page.js';

/**
 * A number as documents have them: groups of figures and capital letters, perhaps with № between. Small letters end it, so that no word is
 * taken for one.
 */
const NUMBER =
  /(?<![\p{L}\d•.,/-]|\d[.,])(?:\p{Lu}{1,5}[-–/ ]?)?\d[\p{Lu}\d]*(?:(?:[ \u00a0/–-]{1,2}|,?\s?(?:№|No\.?|N[ºo°]\.?|номер|number)\s?)\p{Lu}{0,3}\d[\p{Lu}\d]*|[ -]\p{Lu}{1,2}(?![\p{L}\d]))*(?![\p{L}\d•])/gu;

interface Document {
  readonly id: DetailId;
  readonly cue: DetailCueKind;
  /** The cue must stand this near before the number. */
  readonly before: number;
  readonly fits: (figures: string, text: string) => boolean;
  /** № or “number” stands right before the number. */
  readonly marked?: boolean;
  /** No other figure stands between the cue and the number. */
  readonly direct?: boolean;
  /** The number speaks for itself. */
  readonly alone?: (figures: string, text: string) => boolean;
}

const between =
  (least: number, most: number) =>
  (figures: string): boolean =>
    figures.length >= least && figures.length <= most;

/** The first that fits names the number: the more particular ones stand first. */
const DOCUMENTS: readonly Document[] = [
  {
    id: 'insurance-account-number',
    cue: 'insurance-account',
    before: 35,
    fits: (figures, text) =>
      figures.length === 11 || /^\d{3}-\d{2}-\d{4}$/.test(text) || /^\p{Lu}{2} ?\d{2} ?\d{2} ?\d{2} ?\p{Lu}$/u.test(text),
    alone: (figures, text) => /^\d{3}-\d{3}-\d{3}[ -]\d{2}$/.test(text) && isSnils(figures),
  },
  {
    id: 'medical-record-number',
    cue: 'medical-record',
    before: 45,
    direct: true,
    fits: (figures, text) => between(4, 12)(figures) && !/^(?:19|20)\d{2}$/.test(text),
  },
  { id: 'health-policy-number', cue: 'health-policy', before: 40, fits: between(9, 16) },
  { id: 'taxpayer-number', cue: 'taxpayer', before: 40, fits: (figures) => figures.length === 12 },
  { id: 'advert-number', cue: 'advert', before: 60, marked: true, fits: between(5, 12) },
  { id: 'identity-document-number', cue: 'identity-document', before: 45, fits: between(6, 14) },
  {
    id: 'passport-number',
    cue: 'passport',
    before: 45,
    fits: (figures, text) => between(6, 10)(figures) || /^[\p{Lu}\d]{8,9}$/u.test(text),
  },
  {
    id: 'bank-card-number',
    cue: 'bank-card',
    before: 40,
    fits: (figures) => figures.length === 16,
    alone: (figures) => /^(?:4|5[1-5]|2[2-7]|6)/.test(figures) && figures.length === 16 && isLuhn(figures),
  },
];

/** An account as banks write it; whether it is one, its check figures tell. */
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,3})?(?![\p{L}\d])/gu;

/** Numbers of documents, policies, cards and accounts that lead to one person. */
export function findDocuments(page: Page, measured: RegExp): Detail[] {
  if (!page.hasFigures) return [];
  const details: Detail[] = [];
  const { block } = page;
  for (const match of page.shown(block.start, block.end).matchAll(IBAN)) {
    const place = { start: block.start + match.index, end: block.start + match.index + match[0].length };
    // Organisations give theirs to everybody who wants to donate.
    if (!isIban(match[0]) || !page.near('owner', place, { before: 60 }) || page.near('organisation', place, { before: 60 })) continue;
    const masked = maskAll(match[0]);
    details.push({ ...place, id: 'bank-card-number', language: page.languageAt(place), masked, edit: { ...place, text: masked } });
  }
  for (const match of page.shown(block.start, block.end).matchAll(NUMBER)) {
    // A word such as «ИНН» before the number is none of its letters.
    const word = /^(?:\p{Lu}{3,}|ID|NO)[ \u00a0]/u.exec(match[0])?.[0].length ?? 0;
    const text = match[0].slice(word);
    const start = block.start + match.index + word;
    const figures = text.replace(/\D/g, '');
    if (figures.length < 4 && !/^(?=.*\d.*\d.*\d)[\p{Lu}\d]{8,}$/u.test(text)) continue;
    if (DATES.test(text) || measured.test(page.shown(start + text.length, start + text.length + 12))) continue;
    const place = { start, end: start + text.length };
    const document = documentOf(page, place, figures, text);
    if (!document) continue;
    const masked = maskAll(text.replace(/\s?(?:номер|number|No\.?)\s?/g, (sign) => (sign.includes('№') ? sign : ' ')));
    details.push({ ...place, id: document, language: page.languageAt(place), masked, edit: { ...place, text: masked } });
  }
  return details;
}

function documentOf(page: Page, place: { start: number; end: number }, figures: string, text: string): DetailId | undefined {
  const named = DOCUMENTS.flatMap((document) => {
    if (document.marked && !MARK.test(page.shown(Math.max(0, place.start - 16), place.start))) return [];
    const hit = document.fits(figures, text) ? page.near(document.cue, place, { before: document.before }) : undefined;
    if (hit && document.direct && /[\d•]/.test(page.shown(hit.end, place.start))) return [];
    return hit ? [{ document, at: hit.end }] : [];
  }).sort((a, b) => b.at - a.at);
  const other = page.near('other-number', place, { before: 25 });
  const [nearest] = named;
  // «ИНН» names organisations' numbers as well, but those have ten figures.
  if (nearest && (!other || other.end <= nearest.at)) return nearest.document.id;
  return other ? undefined : DOCUMENTS.find(({ alone }) => alone?.(figures, text))?.id;
}

/** What announces a number. */
const MARK = /(?:№|номер\p{L}*|number|no\.?|ID)[:\s]*$/iu;

const DATES = /^\d{1,2}[-/ ]\d{1,2}[-/ ](?:19|20)\d{2}$|^(?:19|20)\d{2}(?:[-–/ ](?:19|20)?\d{2})+$/;
