/**
 * What client and server say to each other beyond LSP: names and plain data only.
 *
 * Both sides import this file, and it imports nothing of ours, so that neither side drags the other into its bundle.
 */

/** One file of a team's dictionary or of its kept wordings, as the client read it. The server never reads files itself. */
export interface DictionaryFile {
  /** Where the file is; problems in it are published as diagnostics of this address. */
  readonly uri: string;
  readonly text: string;
}

/**
 * `initializationOptions` of the `initialize` request.
 *
 * Every field is optional: another editor need not know about them.
 */
export interface InitializationOptions {
  /** The editor's display language as a BCP 47 tag (`ru`, `en-US`): messages are written in it. */
  readonly locale?: string;
  /** The language of messages about drafts: `en`, `ru`, `draft` for that of the wording, or `editor` for `locale`. */
  readonly messages?: string;
  /** The team's dictionaries at the start, so that the first review already knows them. */
  readonly dictionaries?: readonly DictionaryFile[];
  /** The files of wordings that the team keeps (`.zontik/kept.yaml` of each folder), at the start. */
  readonly kept?: readonly DictionaryFile[];
  /**
   * The commands by which this client keeps a wording and saves a file; without them a wording can be kept in Markdown only, without a reason.
   * The first is given `KeepTarget`, the second the address of a file that a quick fix has changed.
   */
  readonly keepCommands?: { readonly keep: string; readonly save: string };
  /**
   * An address at which there is never a file. A client whose preview of changes leaves unticked what is to be confirmed gives one: the
   * confirmation is then asked for deleting it, which does nothing, and the changes themselves are shown ticked.
   */
  readonly previewedBy?: string;
  /**
   * Where this client shows the glossary: a concept's page is this address, its id, and `.md`.
   * Without it diagnostics carry no `codeDescription`, since there is no page to open.
   */
  readonly glossary?: string;
  /** Names of the platforms for which all drafts are written that do not name others (the setting `zontik.posts.platforms`). */
  readonly platforms?: readonly string[];
  /** The commands by which this client mends a pair; without them, what needs one is not offered. */
  readonly pairCommands?: PairCommands;
  /** Part of the address of YAML files whose shape somebody else checks and shows: problems of shape are not told twice. */
  readonly schemasCheckedIn?: string;
}

/** Notification from the client: these are now all files of the team's dictionaries; those sent before no longer count. */
export const dictionariesNotification = 'zontik/dictionaries';

export interface DictionariesParams {
  readonly files: readonly DictionaryFile[];
}

/** Request from the client: the glossary page of a concept or subject field, or the table of contents, as Markdown in both languages. */
export const glossaryRequest = 'zontik/glossary';

export interface GlossaryParams {
  /** The id of a concept or subject field; without it the table of contents is meant. */
  readonly concept?: string;
}

/** The page, or `null` when no concept has that id. */
export type GlossaryResult = string | null;

/** Notification from the client: these are now all files of kept wordings. */
export const keptNotification = 'zontik/kept';

export interface KeptParams {
  readonly files: readonly DictionaryFile[];
}

/** A wording to keep. Lines and characters count as in LSP. */
export interface KeepTarget {
  readonly uri: string;
  readonly range: Range;
  readonly wording: string;
  /** The wording as it may be shown, where it holds a detail that could expose a person. */
  readonly masked?: string;
}

/** As in LSP. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Request from the client: how to write down that a wording is kept. */
export const keepRequest = 'zontik/keep';

/** How far a decision reaches: this place; this wording in the draft; this wording in all drafts of the folder. */
export type KeepReach = 'here' | 'draft' | 'team';

export interface KeepParams extends KeepTarget {
  /** `here` when absent. */
  readonly reach?: KeepReach;
  /** May be empty. */
  readonly reason: string;
  /** Where to write it if the draft cannot hold a comment. Absent for a draft in no folder. */
  readonly entry?: {
    /** The file of kept wordings as it stands; empty when there is none yet. */
    readonly kept: DictionaryFile;
    /** The draft, as a path from the folder that holds `.zontik`. */
    readonly file: string;
  };
}

/**
 * The change to make to the draft or to the file of kept wordings; or a problem to show to the person; or `no-folder` when only such a file
 * would do and none was named; or `null` when the wording is no longer there.
 */
export type KeepResult =
  { readonly uri: string; readonly range: Range; readonly text: string } | { readonly problem: string } | 'no-folder' | null;

/** Request from the client: a page on an open draft, for a person to read, print or send on. */
export const reportRequest = 'zontik/report';

export interface ReportParams {
  readonly uri: string;
  /** The draft as the page calls it. */
  readonly name: string;
  readonly format: 'html' | 'markdown';
}

/** The page, or `null` for a draft that is not open. */
export type ReportResult = string | null;

/** Request from the client: the Markdown draft in a Word document. */
export const wordRequest = 'zontik/word';

export interface WordParams {
  /** The .docx file, in base64. */
  readonly bytes: string;
}

/** The draft, or what is the matter with the document. */
export type WordResult = { readonly text: string } | { readonly problem: 'protected' | 'not-word' | 'broken' | 'too-large' };
/** A draft to review: an open one by its address alone, any other with its text. The server reads no file. */
export interface DraftParams {
  readonly uri: string;
  /** The text of a draft that is not open, without a byte order mark. */
  readonly text?: string;
  /** Needed with `text`: `markdown` or `plaintext`. */
  readonly languageId?: string;
}

/** Request from the client: what is left to do in a draft. */
export const findingsRequest = 'zontik/findings';

/** `null` for an open draft that the server does not know. */
export type FindingsResult = {
  /** The version that was reviewed; of a text that came with the request, 0. */
  readonly version: number;
  /** In the order a person would fix them: severity, then place. What may stand (hints) is left out. */
  readonly findings: readonly ReviewedFinding[];
} | null;

export interface ReviewedFinding {
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'information';
  readonly concept: string;
  /** The subject field, with its name in the display language. */
  readonly subject: { readonly id: string; readonly name: string };
  /** As the reader sees it: without markup, white space as one space. */
  readonly wording: string;
  /** The same where it is a detail that could expose a person: what may be shown and written down. */
  readonly masked?: string;
  /** The first sentence of the reason. */
  readonly gist: string;
  /** All that a diagnostic says. */
  readonly message: string;
  /** The sentence it stands in. */
  readonly sentence: Range;
  /** Best first. */
  readonly suggestions: readonly ReviewedSuggestion[];
  /** Whether the writer may keep it: a decision that keeps nothing cannot itself be kept. */
  readonly canBeKept: boolean;
}

export interface ReviewedSuggestion {
  /** The new wording alone; empty where the wording is left out. */
  readonly label: string;
  readonly title: string;
  /** `ready` when nothing is left to judge. */
  readonly grade: string;
  readonly edits: readonly PlacedEdit[];
  /** The sentence as it would read, without line breaks; of a long one a few words before the change and all that follows. */
  readonly preview: string;
}

export interface PlacedEdit {
  readonly range: Range;
  readonly text: string;
}

/** Request from the client: the change that fixes all that needs no judgement in an open draft, to be previewed. Takes `DraftParams`. */
export const fixAllRequest = 'zontik/fixAll';

/** How many places change, and how: a `WorkspaceEdit` of LSP. `null` for a draft that the server does not know. */
export type FixAllResult = { readonly count: number; readonly edit: object } | null;

/** Request from the client: the decisions that keep wordings in a draft, or those in a file of kept wordings. Takes `DraftParams`. */
export const keptWordingsRequest = 'zontik/keptWordings';

export interface KeptWordingItem {
  readonly wording: string;
  /** Empty when none was given. */
  readonly reason: string;
  readonly reach: KeepReach;
  /** Where to go: the wording where it stands, otherwise the decision. */
  readonly uri: string;
  readonly range: Range;
  /** Whether it keeps something there. */
  readonly holds: boolean;
  /** Which decision it is, the same wherever it holds. */
  readonly decision: { readonly uri: string; readonly range: Range };
  /** The change that takes it back; absent where only a person can make it. */
  readonly undo?: { readonly uri: string } & PlacedEdit;
}

export type KeptWordingsResult = readonly KeptWordingItem[];
/** Notification from the client: drafts that name no platform are now written for these. */
export const platformsNotification = 'zontik/platforms';

export interface PlatformsParams {
  readonly platforms: readonly string[];
}

/** Request from the client: how long the posts of an open draft are. */
export const lengthsRequest = 'zontik/lengths';

export interface LengthsParams {
  readonly uri: string;
}

/** The fullest first; empty for a draft that is written for no platform, `null` for a document that is not open. */
export type LengthsResult = readonly PostLength[] | null;

/** How long a post is on a platform; of a thread, its fullest post. Texts are in the display language. */
export interface PostLength {
  readonly platform: string;
  readonly name: string;
  readonly count: number;
  readonly limit: number;
  /** “214 of 280 characters, 66 left”. */
  readonly says: string;
  /** “part 2 of 3”, in a thread. */
  readonly part?: string;
  /** What does not fit: characters, or hashtags beyond those allowed. */
  readonly beyond?: Range;
}

/** Request from the client: where the translation of an open draft may be found. */
export const counterpartsRequest = 'zontik/counterparts';

export interface CounterpartsParams {
  readonly uri: string;
  /** The draft's path with slashes, as people write it. */
  readonly path: string;
}

export type CounterpartsResult = {
  /** What the draft itself names, a path from its folder. */
  readonly named?: string;
  /** Paths at which a translation of this name usually stands, best first. Many of them do not exist. */
  readonly paths: readonly string[];
  /** Whether the draft holds both languages, so that it needs no other file. */
  readonly holdsBoth: boolean;
} | null;

/** Notification from the client: these drafts are now compared with their translations; those sent before no longer are. */
export const pairsNotification = 'zontik/pairs';

export interface PairsParams {
  readonly pairs: readonly PairParams[];
}

/** A draft and its translation, in any order; a draft alone holds both languages. */
export interface PairParams {
  readonly one: DraftParams;
  readonly other?: DraftParams;
  /** The file in which the alignment was corrected, if there is one. */
  readonly corrections?: DictionaryFile;
}

/** Notification from the server: these drafts have been compared anew. */
export const comparedNotification = 'zontik/compared';

export interface ComparedParams {
  readonly uris: readonly string[];
}

/** Request from the client: how a draft and its translation compare, as both stand now. */
export const comparisonRequest = 'zontik/comparison';

export interface ComparisonParams {
  readonly uri: string;
}

/** `null` for a draft that is compared with nothing; a problem, in the display language, when the two are no translations. */
export type ComparisonResult = Comparison | { readonly problem: string } | null;

export interface Comparison {
  /** Where the sides stand: the same twice when one draft holds both. */
  readonly uris: BySide<string>;
  /** The versions compared; of a draft that is not open, 0. */
  readonly versions: BySide<number>;
  /** In the order of the Russian. */
  readonly segments: readonly SegmentPair[];
  readonly differences: readonly TranslationDifference[];
  /** Whether something was decided by hand. */
  readonly isCorrected: boolean;
}

export interface BySide<Value> {
  readonly ru: Value;
  readonly en: Value;
}

/** Sentences that correspond; none on a side that lacks a counterpart. */
export interface SegmentPair extends BySide<readonly Range[]> {
  readonly byHand: boolean;
}

export interface TranslationDifference {
  readonly severity: 'warning' | 'information';
  readonly message: string;
  /** The side it is shown on first, and where each side says it. */
  readonly side: 'ru' | 'en';
  readonly ranges: Partial<BySide<Range>>;
}

/** Request from the client: the sentences of both sides for a list. Its answer is a `SentencesResult`, its params a `ComparisonParams`. */
export const sentencesRequest = 'zontik/sentences';

/** In the order of `Comparison.segments`; `null` for a draft that is compared with nothing. */
export type SentencesResult = BySide<readonly ShownSentence[]> | null;

export interface ShownSentence {
  readonly range: Range;
  /** On one line, with details that could expose a person masked: a list is seen by whoever looks over the writer's shoulder. */
  readonly text: string;
}

/** Request from the client: how the file of corrections reads after a decision. */
export const correctRequest = 'zontik/correct';

/** Counterparts; no counterparts; counterparts that may differ; or nothing decided about these sentences any more. */
export type CorrectionKind = 'together' | 'apart' | 'mayDiffer' | 'undone';

/** The sentences that a decision is about: those that the ranges touch. */
export interface CorrectParams extends Partial<BySide<Range>> {
  readonly uri: string;
  readonly correction: CorrectionKind;
  /** The file as it stands; empty when there is none yet. */
  readonly text: string;
}

/** The file's new text, or what is in the way; `null` where there are no such sentences, or nothing to undo. */
export type CorrectResult = { readonly text: string } | { readonly problem: string } | null;

/** Request from the client: the aligned sentences of a draft and its translation, as a file. */
export const exportPairRequest = 'zontik/exportPair';

export interface ExportPairParams {
  readonly uri: string;
  readonly format: 'tmx' | 'xliff' | 'markdown' | 'csv';
  /** The language that was translated from. */
  readonly source: 'ru' | 'en';
  /** The file of the source. */
  readonly name: string;
}

/** The file's text; `null` for a draft that is compared with nothing. */
export type ExportPairResult = string | null;

/** Commands that a client offers for pairs. Both are given `CorrectionTarget`. */
export interface PairCommands {
  /** Writes a decision down. */
  readonly correct: string;
  /** Inserts an empty counterpart where a side lacks one. */
  readonly insert: string;
}

export type CorrectionTarget = Omit<CorrectParams, 'text'>;

/** Request from the server to a client that runs it where no file can be read: the word lists for translations, as JSON. */
export const translationDataRequest = 'zontik/translationData';

/** Request from the client: concepts that a word may stand for, in all dictionaries in force. */
export const lookUpRequest = 'zontik/lookUp';

export interface LookUpParams {
  /** A word or phrase in either language and any form, or its beginning. */
  readonly query: string;
  readonly limit: number;
  /** Where the term would be written: an open draft, and what it would replace there. */
  readonly uri?: string;
  readonly range?: Range;
}

/** The likeliest first. */
export type LookUpResult = readonly LookedUpConcept[];

export interface LookedUpConcept {
  readonly concept: string;
  /** The wording by which it was found, in its base form; `agreed` tells whether it may be written. */
  readonly wording: string;
  readonly agreed: boolean;
  /** What the concept is, in the display language. */
  readonly definition: string;
  /** The terms to write, best first. */
  readonly recommended: BySide<readonly string[]>;
  /** The language of the draft, or the one that the wording is not in; and the terms to write in it. */
  readonly language: 'ru' | 'en';
  readonly choices: readonly TermChoice[];
}

export interface TermChoice {
  readonly term: string;
  /** When it is the one to write, in the display language. */
  readonly when?: string;
  /** How the draft changes when it is written there, in the form that fits; absent where no place was named. */
  readonly edits?: readonly PlacedEdit[];
}
