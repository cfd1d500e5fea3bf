import type { Passage, SegmentedDraft } from '../draft/segment.js';
import type { Steps } from '../draft/steps.js';
import { lastAt } from '../language/order.js';
import type { Confidentiality } from '../terminology/detailCue.js';
import { createAddressSearch } from './addresses.js';
import { findEmails, findHandles } from './addressesOnline.js';
import { findAppearance } from './appearance.js';
import { findBirths } from './births.js';
import { findCases } from './cases.js';
import { createCueScan } from './cueScan.js';
import type { Detail } from './detail.js';
import { findDocuments } from './documents.js';
import { findFirstNames } from './firstNames.js';
import { createGivenNames } from './givenNames.js';
import { findHours } from './hours.js';
import { findNamedPersons, readJoints } from './namedPersons.js';
import { findMigrationStatus } from './migration.js';
import { Page, type Surroundings } from './page.js';
import { createNameSearch } from './persons.js';
import { findPhones } from './phones.js';
import { createPlaceSearch } from './places.js';
import { createPublicList } from './publicDetails.js';
import { findSchools } from './schools.js';
import { createHitsOf, readSurroundings } from './surroundings.js';
import { findTraces } from './traces.js';
import { createPeople } from './who.js';
import { findWorkplaces } from './workplaces.js';

/** Finds what could expose a person in a draft, block by block. */
export interface DetailSearch {
  /** For each block, what the rest of the draft says that bears on it. */
  surroundings(segmented: SegmentedDraft): Steps<readonly Surroundings[]>;
  /** The details in a block, in the order of the text, not overlapping. Total. */
  search(raw: string, segmented: SegmentedDraft, passage: Passage, surroundings: Surroundings): Steps<Detail[]>;
}

export function createDetailSearch(confidentiality: readonly Confidentiality[]): DetailSearch {
  // Made for the first draft: the words are many, and a start should not wait for them.
  let prepared: DetailSearch | undefined;
  const search = (): DetailSearch => (prepared ??= prepare(confidentiality));
  return {
    surroundings: (segmented) => search().surroundings(segmented),
    search: (...block) => search().search(...block),
  };
}

function prepare(confidentiality: readonly Confidentiality[]): DetailSearch {
  const cues = confidentiality.flatMap((each) => each.cues);
  const wordsOf = (kind: (typeof cues)[number]['kind']): string[] =>
    cues.filter((cue) => cue.kind === kind).flatMap(({ words }) => [...words.en, ...words.ru]);
  const scan = createCueScan(cues);
  const known = createPublicList(
    confidentiality.flatMap((each) => each.public),
    wordsOf('known-person'),
  );
  const mail = {
    mailboxes: new Set(wordsOf('mailbox')),
    services: new Set(wordsOf('mail-service')),
    given: new Set(wordsOf('given-name').map((name) => name.toLowerCase())),
  };
  const findAddresses = createAddressSearch(scan);
  const joints = readJoints(scan);
  const measured = new RegExp(`^\\s*${scan.pattern('measure')}(?!\\p{L})`, 'iu');
  const given = createGivenNames(cues);
  const names = createNameSearch(given, wordsOf('no-surname'));
  const people = createPeople(given);
  const findPlaces = createPlaceSearch(
    confidentiality.flatMap(({ places }) => places),
    people,
  );
  const hitsOf = createHitsOf(scan);
  // What is more particular comes first, and wins: a number of a document may look like a telephone number.
  const kinds: readonly ((page: Page) => Iterable<Detail>)[] = [
    (page) => findDocuments(page, measured),
    (page) => findCases(page, people),
    findBirths,
    (page) => findEmails(page, known, mail),
    (page) => findHandles(page, known, mail),
    findTraces,
    (page) => findPhones(page, known, measured),
    (page) => findAddresses(page, known),
    (page) => findHours(page, people),
    (page) => findWorkplaces(page, people),
    findSchools,
    findAppearance,
    (page) => findNamedPersons(page, names, known, joints),
    (page) => findFirstNames(page, people),
    findPlaces,
    (page) => findMigrationStatus(page, people, names),
  ];
  const search: DetailSearch['search'] = function* (raw, segmented, passage, surroundings) {
    const by = passage.block.start;
    const hits = hitsOf(passage.content).map(({ kind, language, start, end }) => ({ kind, language, start: start + by, end: end + by }));
    const page = new Page(raw, segmented, passage, hits, surroundings);
    const kept: Detail[] = [];
    for (const find of kinds) {
      for (const detail of find(page)) {
        const before = lastAt(kept, detail.end - 1);
        if (before < 0 || kept[before].end <= detail.start) kept.splice(before + 1, 0, detail);
      }
      yield;
    }
    return kept;
  };
  return { surroundings: (segmented) => readSurroundings(segmented, hitsOf), search };
}
