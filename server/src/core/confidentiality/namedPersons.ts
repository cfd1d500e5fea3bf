import type { Segment } from '../draft/segment.js';
import type { Detail } from './detail.js';
import type { CueScan, Hit } from './cueScan.js';
import { initialsOf } from './mask.js';
import type { Page } from './page.js';
import type { NameSearch, PersonName } from './persons.js';
import type { PublicList } from './publicDetails.js';

/** A Russian verb in the past or the present, and small words: what parts an office from a name, beside the verbs of the dictionary. */
const PARTING_FORMS = '\\p{Ll}{2,}(?:[аеиыу]л(?:а|и|о)?(?:сь|ся)?)|\\p{Ll}+(?:ает|яет|ует|ит|ют|ят)(?:ся)?';

/** The words that tell of whom sentences go on to speak, and to whom an office belongs. */
export interface Joints {
  /** How a sentence begins that goes on to speak of the same person. */
  readonly goesOn: RegExp;
  /** A verb between an office and a name: «юрист помог Анне», not «юрист фонда Анна». */
  readonly parting: RegExp;
}

export function readJoints(scan: CueScan): Joints {
  return {
    goesOn: new RegExp(`^[\\s«“"—–-]*(?:${scan.pattern('goes-on')})(?!\\p{L})`, 'iu'),
    parting: new RegExp(`(?:^|\\s)(?:${PARTING_FORMS}|${scan.pattern('parting')})(?=\\s|$)`, 'u'),
  };
}

/** Nouns that look like such a verb. */
const NOUNS = /(?:журнал|портал|канал|отдел|зал|трибунал|филиал)\p{Ll}*/giu;

/** A full name beside sex work, or beside what medicine knows of its bearer. Offices, authors and public persons are left alone. */
export function findNamedPersons(page: Page, search: NameSearch, known: PublicList, joints: Joints): Detail[] {
  const cues = { health: page.hits('health-status'), work: [...page.hits('sex-worker'), ...page.hits('sex-workers')] };
  if (cues.health.length + cues.work.length === 0) return [];
  const details: Detail[] = [];
  const bySegment = (hits: readonly Hit[]): Map<number, Hit[]> => {
    const map = new Map<number, Hit[]>();
    for (const hit of hits) {
      const index = page.sentenceOf(hit)?.index;
      if (index !== undefined) map.set(index, [...(map.get(index) ?? []), hit]);
    }
    return map;
  };
  const health = bySegment(cues.health);
  const work = bySegment(cues.work);
  for (const segment of page.segments) {
    const next = page.neighbour(segment, 1);
    const goesOn = next && joints.goesOn.test(page.shown(next.start, next.end)) ? next.index : -1;
    const isIll = health.has(segment.index) || health.has(goesOn);
    const introductions = introductionsIn(page, segment);
    if (!isIll && !work.has(segment.index) && !work.has(goesOn) && introductions.length === 0) continue;
    const names = search.namesIn(segment, page, (place) => isPersonAround(page, segment, place));
    if (names.length === 0 || page.hits('name-changed').length > 0) continue;
    for (const name of names) {
      const isTold = introductions.some(({ end }) => end === name.start - 1);
      if (!isIll && !isTold && !isSaidOf(page, segment, next, name)) continue;
      if (known.hasName(name.words) || isInOffice(page, segment, name, joints) || isCited(page, name)) continue;
      const masked = initialsOf(name.inOrder);
      const { start, end, language } = name;
      details.push({
        start,
        end,
        language,
        id: isIll ? 'health-status-of-person' : 'name-beside-sex-work',
        masked,
        edit: { start, end, text: masked },
      });
    }
  }
  return details;
}

/** Where people who tell of their own sex work in this paragraph say their name. Whoever holds an office may speak of others. */
function introductionsIn(page: Page, segment: Segment): readonly Hit[] {
  const within = ({ start, end }: Hit, span: { start: number; end: number }): boolean => start >= span.start && end <= span.end;
  const introductions = page.hits('introduction').filter((hit) => within(hit, segment));
  if (introductions.length === 0 || !page.hits('sex-worker').some((hit) => within(hit, segment.block))) return [];
  return page.hits('office').some((hit) => within(hit, segment.block)) ? [] : introductions;
}

/** What only a person's name stands before: “[Janelle Abbott], who”, «[Лиля Хасанова], 27 лет». */
const PERSON_AFTER = /^(?:,\s(?:who(?:se)?\s|котор\p{L}+\s|[1-6]\d(?=[,.\s]))|\s\((?:born|aged|[1-6]\d\b))/u;

/** From a name to what its bearer is said to do: “has worked as an”, «— ». */
const PREDICATE =
  /^\s(?:[—–-]\s)?(?:(?:is|was|has|had|been|works?|worked|as|an?|the|уже|больше|давно|год|лет|[а-яё]+(?:ет|ит|ла|л)|в|на)\s)*$/u;

/** Whether the words around two capitals say that they name a person: “our client …”, “sex worker …”, “…, who”. */
function isPersonAround(page: Page, segment: Segment, place: { start: number; end: number }): boolean {
  if (PERSON_AFTER.test(page.shown(place.end, Math.min(place.end + 16, segment.end)))) return true;
  // “Ines Kobos has worked as an escort”: what only people are follows at once.
  const said = page.near('sex-worker', place, { after: 32 });
  if (said && PREDICATE.test(page.shown(place.end, said.start))) return true;
  return (['person', 'naming', 'introduction', 'sex-worker', 'sex-workers'] as const).some((kind) => {
    const hit = page.near(kind, place, { before: 25 });
    // “Sex Worker Implementation Tool” is a title.
    return hit?.end === place.start - 1 && !/\s\p{Lu}\p{Ll}+$/u.test(page.shown(hit.start, hit.end));
  });
}

/** Whether the work is said of one person. A form that may be a plural («секс-работницы») must stand right beside the name. */
function isSaidOf(page: Page, segment: Segment, next: Segment | undefined, { start, end }: PersonName): boolean {
  const to = next?.end ?? segment.end;
  if (page.hits('sex-worker').some((hit) => hit.start >= segment.start && hit.end <= to)) return true;
  return page.hits('sex-workers').some((hit) => {
    const between = hit.end <= start ? page.shown(hit.end, start) : page.shown(end, hit.start);
    return hit.end <= start ? /^\s+$/.test(between) : /^\s*[,(—–-]\s*$/.test(between);
  });
}

/** Whether the name stands beside an office: before it, with nothing between but what belongs to the office, or right after a comma. */
function isInOffice(page: Page, segment: Segment, name: PersonName, { parting }: Joints): boolean {
  const offices = page.hits('office').filter(({ start, end }) => start >= segment.start && end <= segment.end);
  return offices.some((office) => {
    if (office.end <= name.start) {
      const between = page.shown(office.end, name.start);
      if (between.length > 90) return false;
      if (
        page
          .hits('sex-worker')
          .some(({ start, end }) => start >= office.end && end <= name.start && name.start - end < 3 && between.trim().includes(' '))
      )
        return false;
      return !parting.test(between.replace(NOUNS, ''));
    }
    if (office.start < name.end) return false;
    const between = page.shown(name.end, office.start);
    // An apposition, or what the bearer of the name is or did: “Anna P., a lawyer”, “Anna P. wrote”, «Анна П. — юристка».
    return /^\s*(?:[,—–(:-]+\s*(?:[\p{L}-]+\s){0,4}|(?:[\p{L}-]+\s){0,1})$/u.test(between);
  });
}

/** Whether a year in brackets or the name of a work shows that the name is an author's: “Petrova (2019)”. */
function isCited(page: Page, { end }: PersonName): boolean {
  return /^\s*\((?:19|20)\d{2}/.test(page.shown(end, end + 8));
}
