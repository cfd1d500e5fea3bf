import type { Language } from '../language.js';
import { inflectEnglish } from './inflect.js';
import { replaceInEnglish } from './replace.js';

export const english: Language = { code: 'en', inflect: inflectEnglish, replace: replaceInEnglish };
