import data from 'zontik:translation';

export const translationData = data;
