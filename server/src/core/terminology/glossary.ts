import type { LanguageCode } from '../language/phrase.js';
import { phrasing } from '../advice/phrasing.js';
import type { Concept, Source, Term } from './concept.js';
import type { Termbase } from './termbase.js';
