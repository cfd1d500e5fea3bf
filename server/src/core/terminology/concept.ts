import type { Grammar } from '../language/language.js';
import type { LanguageCode } from '../language/phrase.js';
import type { Confidentiality } from './detailCue.js';
import type { Meaning } from './meaning.js';
import type { VoiceCue } from './voiceCue.js';

/** A text that exists in both languages; which one is shown depends on who reads. */
export type Bilingual = Readonly<Record<LanguageCode, string>>;

/** Administrative status of a term, after ISO 30042 (TBX). */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'superseded';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type Because = 'stigma' | 'conflation' | 'coercion' | 'legal' | 'confidentiality' | 'equality' | 'translation' | 'length' | 'kept';

/** How much of a source was read; `usage`: only as an example of wording. */
export type SourceRead = 'full' | 'extract' | 'page' | 'usage' | 'no';

export interface Source {
  readonly title: string;
  readonly by?: string;
  readonly year?: string;
  readonly url?: string;
  readonly read?: SourceRead;
}

/** A wording to offer in place of a deprecated term. An empty `write` deletes the term. */
export interface Substitute {
  readonly write: string;
  readonly grammar: Grammar;
  readonly when?: Bilingual;
  /** `true` when the writer must always look, even where grammar is settled. */
  readonly review: boolean;
}

/** Words and phrases that designate a concept in one language, with one status. */
export interface Term {
  readonly language: LanguageCode;
  /** The wordings as dictionaries write them; the first is the term itself. */
  readonly written: readonly string[];
  /** The same with alternatives spelt out. */
  readonly wordings: readonly string[];
  readonly status: TermStatus;
  readonly grammar: Grammar;
  readonly because?: Because;
  readonly severity?: Severity;
  readonly severityInHeadings?: Severity;
  /** Absent: the preferred and admitted terms are offered. Empty: nothing can be swapped. */
  readonly suggest?: readonly Substitute[];
  readonly merges: readonly string[];
  readonly why?: Bilingual;
  readonly advice?: Bilingual;
  readonly when?: Bilingual;
  readonly near: readonly string[];
  readonly notNear: readonly string[];
  /** Contexts in which the wording is only worth a hint: history, criticism. */
  readonly hintNear: readonly string[];
  readonly unlessIn: readonly string[];
  readonly letterCase?: 'lower' | 'as-written';
  readonly surname: boolean;
  /** Only alone between quotation marks: scare quotes around what may be written plainly. */
  readonly inQuotes: boolean;
}

export interface Example {
  readonly language: LanguageCode;
  readonly kind: 'instead-of' | 'flag' | 'keep';
  readonly text: string;
  /** For `instead-of`: the text after the first suggestion. */
  readonly write?: string;
  /** Where the example stands in its file: UTF-16 offset. */
  readonly offset: number;
}

/** One idea with its terms in both languages: one file of a dictionary. */
export interface Concept {
  readonly id: string;
  readonly subject: string;
  readonly definition: Bilingual;
  readonly why: Bilingual;
  readonly advice?: Bilingual;
  readonly note?: Bilingual;
  readonly because: Because;
  readonly severity: Severity;
  /** The concept whose terms are written instead, when this one has no preferred term of its own (ISO 25964: USE). */
  readonly use?: string;
  /** Contexts near which the terms of this concept are never offered. */
  readonly withholdNear: readonly string[];
  readonly related: readonly string[];
  readonly provisional: boolean;
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
}

/** What a sentence may be about: words that tell it, and which concept takes over near them. */
export interface Context {
  readonly id: string;
  readonly description: Bilingual;
  /** How far a word speaks: for its own sentence, for the next one as well, or for its whole paragraph. */
  readonly scope: 'sentence' | 'neighbours' | 'paragraph';
  /** The concept that takes over when a suggestion is withheld near this context. */
  readonly instead?: string;
  readonly words: Readonly<Record<LanguageCode, readonly string[]>>;
}

/** A pattern of retext-equality that we adopt, with a reason of our own. */
export interface AdoptedPattern {
  readonly pattern: string;
  /** The wordings it matches. */
  readonly words: readonly string[];
  readonly reason: Bilingual;
  readonly severity: Severity;
  readonly suggest?: readonly string[];
}

/** All that dictionaries say, read and checked. */
export interface Dictionary {
  readonly concepts: readonly Concept[];
  readonly contexts: readonly Context[];
  readonly names: Readonly<Record<LanguageCode, readonly string[]>>;
  /** Words that tell whose words a sentence speaks in. */
  readonly voices: readonly VoiceCue[];
  readonly equality: readonly AdoptedPattern[];
  readonly meaning: Meaning;
  /** What tells a detail that could expose a person, and which details are public. */
  readonly confidentiality: Confidentiality;
  /** Names of the subject fields, by their ids. */
  readonly subjects: Readonly<Record<string, Bilingual>>;
  /** Sources that concepts may name by key. */
  readonly sources: Readonly<Record<string, Source>>;
}

/** Something wrong in a dictionary file. */
export interface Problem {
  /** The file it was found in, as whoever read it named it. */
  readonly path: string;
  /** UTF-16 offsets into the file's text. */
  readonly start: number;
  readonly end: number;
  /** The file breaks the rules of YAML or of our schemas: an editor that knows both says so itself. */
  readonly shape?: true;
  /** What is wrong, what is expected, and the nearest valid value. */
  readonly message: Bilingual;
}
