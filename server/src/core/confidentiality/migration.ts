import type { Detail } from './detail.js';
import type { Page } from './page.js';
import type { NameSearch } from './persons.js';
import type { People } from './who.js';

const HIDDEN = { ru: 'статус •••', en: 'status •••' } as const;

/** That one person has no papers, where that person can be recognised. Groups and statements about law are left alone. */
export function findMigrationStatus(page: Page, people: People, names: NameSearch): Detail[] {
  const details: Detail[] = [];
  for (const hit of page.hits('migration-status')) {
    const sentence = page.sentenceOf(hit);
    if (!sentence || !people.speaksOfOne(page, sentence)) continue;
    if (page.inSentence('name-changed', sentence)) continue;
    if (details.some(({ start, end }) => start < hit.end && end > hit.start)) continue;
    const { start, end } = hit;
    const language = page.languageAt(hit);
    // A first name may be a pseudonym; a full name or sex work in the same sentence makes it worse.
    const isNamed = names.namesIn(sentence, page).length > 0 || page.inSentence('sex-worker', sentence);
    details.push({ start, end, id: 'migration-status-of-person', language, masked: HIDDEN[language], ...(!isNamed && { slight: true }) });
  }
  return details;
}
