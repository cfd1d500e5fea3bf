import type { Site, Token } from '../language.js';
import { touches } from './neighbours.js';
import { looksPlural } from './pluralNouns.js';
import { BASE, ING, PAST, PAST_PARTICIPLE, THIRD_PERSON } from './slots.js';
import { BE_FORMS, DO_FORMS, HAVE_FORMS, MODALS, SUBJECT_PRONOUNS, isAdverb, isFunctionWord } from './wordClasses.js';

/** What stands before a verb and decides its form. */
export interface Governor {
  /** `infinitive`: “to”, a modal verb, “make her …”; `subject`: a pronoun or noun; `none`: nothing that tells. */
  readonly kind: 'have' | 'be' | 'do' | 'infinitive' | 'subject' | 'none';
  readonly word?: Token;
  /** Number of the subject, when it is certain. “I” and “you” count by the verb form they take: I was, you were. */
  readonly plural?: boolean;
  /** The subject, when it is a pronoun. */
  readonly subject?: string;
}

/** Reads what governs the verb at a site: adverbs and negation are passed over, in questions the subject too (“had she ever …”). */
export function governorOf(site: Site): Governor {
  let index = previousOf(site, site.first);
  while (index >= 0 && isAdverb(site.tokens[index].norm)) index = previousOf(site, index);
  if (index < 0) return { kind: 'none' };
  const word = site.tokens[index];
  const { norm } = word;
  if (norm === 'to' || MODALS.has(norm)) return { kind: 'infinitive', word };
  if (DO_FORMS.has(norm)) return { ...subjectAt(site, previousOf(site, index)), kind: 'do', word };
  if (HAVE_FORMS.has(norm) && !BE_FORMS.has(norm)) return { kind: 'have', word };
  if (BE_FORMS.has(norm)) return { kind: HAVE_FORMS.has(norm) ? 'have' : 'be', word };
  const inverted = invertedHelper(site, index);
  if (inverted) return { ...inverted, ...numberOf(norm), subject: SUBJECT_PRONOUNS.has(norm) ? norm : undefined };
  if (/^(?:me|him|her|us|them)$/.test(norm) && causes(site, previousOf(site, index))) return { kind: 'infinitive', word };
  if (norm === 'and' || norm === 'or') return { kind: 'none', word };
  const subject = subjectAt(site, index);
  return subject.word ? { kind: 'subject', ...subject } : { kind: 'none', word };
}

/** The slots a verb form can fill at its site, the likelier first. */
export function slotsAt(site: Site, governor: Governor): number[] {
  let mask = site.readings.reduce((all, { slots }) => all | slots, 0) & (BASE | THIRD_PERSON | PAST | PAST_PARTICIPLE | ING);
  const narrow = (wanted: number): void => {
    if (mask & wanted) mask &= wanted;
  };
  if (governor.kind === 'infinitive' || governor.kind === 'do') narrow(BASE);
  else if (governor.kind === 'have' || governor.kind === 'be') narrow(PAST_PARTICIPLE | ING);
  else if (mask & PAST) {
    if (governor.kind === 'subject' && governor.plural === false && governor.subject !== 'i') narrow(PAST | THIRD_PERSON);
    if (mask & (PAST | BASE)) mask &= ~PAST_PARTICIPLE;
    // “The woman put herself …”: the pronoun tells that the subject is one person, whose present would end in -s.
    if (mask & PAST && site.words.some((word) => /^(?:herself|himself|itself)$/.test(site.tokens[word].norm))) mask &= ~BASE;
  }
  const slots = [BASE, THIRD_PERSON, PAST, PAST_PARTICIPLE, ING].filter((slot) => mask & slot);
  return slots.includes(PAST) && slots.includes(BASE) && tellsPast(site) ? [PAST, ...slots.filter((slot) => slot !== PAST)] : slots;
}

/** Index of the word before `index` that touches it, or -1. */
function previousOf(site: Site, index: number): number {
  const before = site.tokens[index - 1];
  const right = index === site.first ? site.start : site.tokens[index].start;
  return before && before.start >= site.segmentStart && touches(site.text, before.end, right) ? index - 1 : -1;
}

/** “had she ever …”, “did the women …”: the helping verb before a subject that follows it. */
function invertedHelper(site: Site, subject: number): Pick<Governor, 'kind' | 'word'> | undefined {
  if (!SUBJECT_PRONOUNS.has(site.tokens[subject].norm)) return undefined;
  const index = previousOf(site, subject);
  if (index < 0) return undefined;
  const word = site.tokens[index];
  if (DO_FORMS.has(word.norm)) return { kind: 'do', word };
  if (/^(?:has|have|had)(?:n't)?$/.test(word.norm)) return { kind: 'have', word };
  if (/^(?:is|are|was|were|am)(?:n't)?$/.test(word.norm)) return { kind: 'be', word };
  return MODALS.has(word.norm) ? { kind: 'infinitive', word } : undefined;
}

/** Verbs after whose object a bare infinitive stands: made her …, let them …, saw him …. */
function causes(site: Site, index: number): boolean {
  return (
    index >= 0 &&
    /^(?:make|makes|made|making|let|lets|letting|help|helps|helped|helping|see|saw|seen|watch|watched|had|have)$/.test(
      site.tokens[index].norm,
    )
  );
}

function subjectAt(site: Site, index: number): Pick<Governor, 'word' | 'plural' | 'subject'> {
  if (index < 0) return {};
  let at = index;
  let word = site.tokens[at];
  if (/^(?:who|which|that)$/.test(word.norm)) {
    at = previousOf(site, at);
    if (at < 0) return { word, plural: undefined };
    word = site.tokens[at];
  }
  if (SUBJECT_PRONOUNS.has(word.norm)) return { word, ...numberOf(word.norm), subject: word.norm };
  if (/^(?:some|many|most|others|several|few|both|these|those|all)$/.test(word.norm)) return { word, plural: true };
  if (isFunctionWord(word.norm)) return {};
  return { word, ...numberOf(word.norm) };
}

/** Number of a pronoun for certain, of a noun in the plural by its form; a noun in the singular may be the last of several. */
function numberOf(norm: string): Pick<Governor, 'plural'> {
  if (/^(?:he|she|it|i)$/.test(norm)) return { plural: false };
  if (/^(?:you|we|they)$/.test(norm) || looksPlural(norm)) return { plural: true };
  return {};
}

/** Whether other verbs of the sentence tell that it is about the past. */
function tellsPast(site: Site): boolean {
  return site.tokens.some(
    (token, index) => (index < site.first || index > site.last) && /^(?:was|were|had|did|yesterday|ago|then|[a-z]{3,}ed)$/.test(token.norm),
  );
}
