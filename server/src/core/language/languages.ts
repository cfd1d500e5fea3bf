import { english } from './english/english.js';
import type { Language } from './language.js';
import type { LanguageCode } from './phrase.js';
import { russian } from './russian/russian.js';

/** The languages that are reviewed. */
export const languages: Readonly<Record<LanguageCode, Language>> = { en: english, ru: russian };
