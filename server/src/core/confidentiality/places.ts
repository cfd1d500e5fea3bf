import type { Detail } from './detail.js';
import type { Page } from './page.js';
import { createWordScan } from './cueScan.js';
import type { PlaceList } from '../terminology/detailCue.js';
import { around, isAboutSexWork, type People } from './who.js';
import type { Span } from '../draft/prose.js';

/** What a place is, in the forms that follow «в», «в» with motion, «из», and the preposition for «на Урале». */
const KINDS = {
  city: { one: 'один из городов', inOne: 'одном из городов', of: 'города', en: 'a city' },
  town: { one: 'один из городов', inOne: 'одном из городов', of: 'города', en: 'a town' },
  village: { one: 'одно из сёл', inOne: 'одном из сёл', of: 'села', en: 'a village' },
} as const;

/** How a sentence comes to its place: «в Ревде», «из Ревды», «под Ревдой». */
const PREPOSITION = /(?:^|[\s(«])(в|во|из|до|от|под|около|возле|близ|за)\s$/iu;
const MOTION = /(?:переех|приех|уех|поех|верн[уё]|перебра|отправ|увез|привез|перевез|выслал|ездит|езди)\p{L}*\s(?:\p{L}+\s){0,3}$/iu;
/** A place at the head of a report is its dateline: “REVDA, 14 May –”. */
const DATELINE = /^(?:\s\([^)\n]{2,30}\))?(?:,\s\d{1,2}|\s?[.,]?\s?[—–]\s)/u;
/** A settlement named behind its kind: «в посёлке Заречный», “the village of Hope Cove”. */
const NAME = /^\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?/u;

interface Place extends Span {
  readonly list?: PlaceList;
}

/** Finds small places beside one person and sex work, or beside what medicine knows of that person. */
export function createPlaceSearch(lists: readonly PlaceList[], people: People): (page: Page) => Detail[] {
  const scan = createWordScan(lists.flatMap((list) => [...list.places.ru, ...list.places.en].map((written) => ({ written, value: list }))));

  return (page) => {
    const about = (['sex-worker', 'sex-workers', 'health-status', 'working', 'migration-status'] as const).some(
      (kind) => page.hits(kind).length > 0,
    );
    if (!about) return [];
    const details: Detail[] = [];
    for (const segment of page.segments) {
      const found: Place[] = [];
      scan(segment.tokens, (list, first, last) => {
        const [start, end] = [segment.tokens[first].start, segment.tokens[last].end];
        if (/^\p{Lu}/u.test(page.shown(start, end))) found.push({ start, end, list });
      });
      for (const hit of page.hits('village')) {
        if (hit.start < segment.start || hit.end > segment.end) continue;
        const name = NAME.exec(page.shown(hit.end, hit.end + 40));
        if (name) found.push({ start: hit.start, end: hit.end + name[0].length });
      }
      if (found.length === 0) continue;
      const near = around(page, segment);
      const isExposed =
        near.some((each) => people.speaksOfOne(page, each)) &&
        near.some(
          (each) => isAboutSexWork(page, each) || page.inSentence('health-status', each) || page.inSentence('migration-status', each),
        );
      if (!isExposed) continue;
      for (const place of found) {
        if (details.some(({ start, end }) => start < place.end && end > place.start) || isPublic(page, place)) continue;
        details.push(detailOf(page, place));
      }
    }
    return details;
  };
}

/** Whether the place belongs to an institution, or stands at the head of a report. */
function isPublic(page: Page, place: Span): boolean {
  const sentence = page.sentenceOf(place)!;
  const before = page.shown(sentence.start, place.start);
  if (before.trim() === '' && DATELINE.test(page.shown(place.end, place.end + 40))) return true;
  const text = page.shown(place.start, place.end);
  if (text.length > 3 && text === text.toUpperCase()) return true;
  return page.near('institution', place, { before: 30 }) !== undefined || page.near('organisation', place, { before: 30 }) !== undefined;
}

function detailOf(page: Page, { start, end, list }: Place): Detail {
  const written = page.shown(start, end);
  const language = /[а-яё]/i.test(written) ? 'ru' : 'en';
  const make = (from: number, text: string, masked = text): Detail => ({
    start,
    end,
    id: 'place-beside-person',
    language,
    masked,
    edit: { start: from, end, text },
  });
  if (!list) {
    if (language === 'ru') {
      const kind = written.split(/\s/)[0];
      return make(start, kind);
    }
    const the = /(?:the|a)\s$/i.exec(page.shown(Math.max(0, start - 4), start))?.[0].length ?? 0;
    return make(start - the, `a ${written.split(' ')[0]}`);
  }
  const { region, kind } = list;
  if (language === 'en') return make(start, `${KINDS[kind].en} ${region.en.in}`);
  const head = page.shown(Math.max(0, start - 70), start);
  const preposition = PREPOSITION.exec(head)?.[1].toLowerCase();
  const before = preposition === undefined ? 0 : preposition.length + 1;
  if (preposition === 'в' || preposition === 'во') {
    const isThere = /[еиоы]$|[ая]х$/u.test(written) && !(/[оы]$/u.test(written) && MOTION.test(head.slice(0, -before)));
    const one = `${isThere ? KINDS[kind].inOne : KINDS[kind].one} ${region.ru.of}`;
    return make(start - before, `${head.at(-before) === 'В' ? 'В' : 'в'} ${one}`, one);
  }
  if (preposition === 'под' || preposition === 'около' || preposition === 'возле' || preposition === 'близ' || preposition === 'за') {
    const there = /^\p{Lu}/u.test(head.slice(-before)) ? region.ru.in.replace(/^./, (first) => first.toUpperCase()) : region.ru.in;
    return make(start - before, there, region.ru.in);
  }
  return make(start, `${KINDS[kind].of} ${region.ru.in}`);
}
