import type { TranslationData } from './core/translations.js';

/** Gives the word lists for comparing translations, which are read when somebody first compares. */
export async function loadTranslationData(): Promise<TranslationData> {
  return (await import('./translationData.js')).translationData;
}
