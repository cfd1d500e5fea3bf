import data from 'zontik:translation';

/** The word lists for comparing translations, loaded when somebody first compares. */
export const translationData = data;
