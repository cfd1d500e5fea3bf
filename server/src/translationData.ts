import loadData from 'zontik:translation';

export const translationData = loadData();
