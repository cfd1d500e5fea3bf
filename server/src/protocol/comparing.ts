import { type Reviewer, phrasing } from '../core/index.js';
import type { Corrections, TranslationReview, TranslationReviewer } from '../core/translations.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isTooLong, toDraft } from './drafts.js';
import { guard } from './guard.js';
import { comparedNotification, type DraftParams, type PairParams } from './requests.js';
import type { Sides } from './toComparison.js';
import { problemToDiagnostic } from './toDiagnostic.js';
import type { TranslationsHost } from './translations.js';

/** How long typing must rest before a pair is compared again, in milliseconds; longer for texts that take longer to compare. */
const REST = 300;
const PATIENCE = 3;

export interface ComparedPair {
  readonly pair: PairParams;
  timer?: ReturnType<typeof setTimeout>;
  /** How long the last comparison took, in milliseconds. */
  took: number;
  last?: Compared;
  /** Settled when the two are compared as they stand then. */
  running?: Promise<Compared | undefined>;
}

export interface Compared {
  /** The texts that were compared, as they were. */
  readonly documents: readonly TextDocument[];
  /** What came of it, or why the texts are no translations. */
  readonly result: { readonly review: TranslationReview; readonly sides: Sides } | { readonly problem: string };
}

/** Which drafts are compared with which, and what came of it. */
export interface Comparing {
  take(pairs: readonly PairParams[]): void;
  noteChange(uri: string): void;
  renew(reviewer: Reviewer): void;
  /** The reviewer in force. */
  readonly reviewer: Reviewer;
  /** Compares texts with their translations, with the dictionaries in force. */
  translationReviewer(): Promise<TranslationReviewer>;
  pairWith(uri: string): ComparedPair | undefined;
  /** Whether a pair has not changed since it was compared. */
  isCurrent(pair: ComparedPair): boolean;
  /** What comes of a pair as it stands now. */
  compare(pair: ComparedPair): Promise<Compared | undefined>;
}

/** Compares pairs when typing rests or somebody asks, once for each version of their texts. */
export function createComparing(host: TranslationsHost, first: Reviewer): Comparing {
  let reviewer = first;
  let pairs: readonly ComparedPair[] = [];
  let made: Promise<TranslationReviewer> | undefined;
  const door = () => import('../core/translations.js');
  const translationReviewer = (): Promise<TranslationReviewer> => {
    const dictionaries = reviewer;
    return (made ??= Promise.all([door(), host.loadData()]).then(([{ createTranslationReviewer }, data]) =>
      createTranslationReviewer(data, dictionaries),
    ));
  };

  const documentOf = ({ uri, text, languageId }: DraftParams): TextDocument | undefined => {
    const open = host.openDocument(uri);
    // A copy: an open document changes in place, and places found in it would no longer be true.
    if (open) return TextDocument.create(uri, open.languageId, open.version, open.getText());
    return text === undefined ? undefined : TextDocument.create(uri, languageId ?? 'plaintext', 0, text);
  };
  const documentsOf = ({ one, other }: PairParams): (TextDocument | undefined)[] => (other ? [one, other] : [one]).map(documentOf);
  /** Whether documents are what they were: one that was closed and opened again begins with the same version, and whatever text. */
  const areAsTheyWere = (known: readonly TextDocument[], pair: PairParams): boolean =>
    documentsOf(pair).every((now, index) => now !== undefined && isSame(now, known[index]));
  const isCurrent = ({ last, pair }: ComparedPair): boolean => last !== undefined && areAsTheyWere(last.documents, pair);
  const compare = async (compared: ComparedPair): Promise<Compared | undefined> =>
    isCurrent(compared) ? compared.last : (compared.running ??= compareNow(compared).finally(() => (compared.running = undefined)));
  const compareNow = async (compared: ComparedPair): Promise<Compared | undefined> => {
    const dictionaries = reviewer;
    const { explainNoBitext } = await door();
    const comparer = await translationReviewer();
    const corrections = await correctionsOf(compared.pair);
    // Dictionaries came meanwhile: what the old ones say would be kept as if it were current.
    if (dictionaries !== reviewer) return compareNow(compared);
    const documents = documentsOf(compared.pair);
    if (!documents.every((document) => document !== undefined))
      return (compared.last = { documents: [], result: { problem: phrasing[host.display].translation.unreadable } });
    if (documents.some(isTooLong)) return (compared.last = { documents, result: { problem: phrasing[host.display].translation.tooLong } });
    const began = performance.now();
    const [text, translation] = documents.map(toDraft);
    const isThere = (): boolean => pairs.includes(compared);
    const isWanted = (): boolean => isThere() && dictionaries === reviewer && areAsTheyWere(documents, compared.pair);
    const comparison = function* () {
      const review = yield* comparer.steps(text, translation, { corrections, unfinished: true });
      if (typeof review !== 'string') yield* review.prepareMessages();
      return review;
    };
    const review = await host.turns.run(comparison(), isWanted);
    // A newer version, or newer dictionaries, take its place.
    if (review === undefined) return isThere() ? compareNow(compared) : undefined;
    compared.took = performance.now() - began;
    if (typeof review === 'string')
      return (compared.last = { documents, result: { problem: explainNoBitext(review, host.display, translation === undefined) } });
    review.failures.forEach(host.noteFailure);
    const ru = documents.find((document) => document.getText() === review.drafts.ru.text)!;
    const en = documents.find((document) => document !== ru) ?? ru;
    return (compared.last = { documents, result: { review, sides: { ru, en } } });
  };
  const compareAndShow = guard(
    comparedNotification,
    async (compared: ComparedPair): Promise<void> => {
      await compare(compared);
      if (pairs.includes(compared)) host.show(urisOf(compared.pair));
    },
    host.tell,
  );
  const compareSoon = (compared: ComparedPair, rest: number): void => {
    clearTimeout(compared.timer);
    compared.timer = setTimeout(() => void compareAndShow(compared), rest);
  };
  const pairWith = (uri: string): ComparedPair | undefined => pairs.find(({ pair }) => urisOf(pair).includes(uri));

  return {
    take(next) {
      const before = pairs;
      pairs = next.map((pair) => before.find((known) => JSON.stringify(known.pair) === JSON.stringify(pair)) ?? { pair, took: 0 });
      for (const gone of before.filter((pair) => !pairs.includes(pair))) clearTimeout(gone.timer);
      const left = before.flatMap(({ pair }) => urisOf(pair)).filter((uri) => !pairWith(uri));
      if (left.length > 0) host.show(left);
      for (const pair of pairs) if (!pair.last) compareSoon(pair, 0);
    },
    noteChange(uri) {
      const pair = pairWith(uri);
      if (pair) compareSoon(pair, Math.max(REST, PATIENCE * pair.took));
    },
    renew(now) {
      reviewer = now;
      made = undefined;
      for (const pair of pairs) {
        pair.last = undefined;
        compareSoon(pair, REST);
      }
    },
    get reviewer() {
      return reviewer;
    },
    translationReviewer,
    pairWith,
    isCurrent,
    compare,
  };

  /** What was decided about a pair; what is wrong in the file is shown there. */
  async function correctionsOf({ corrections: file }: PairParams): Promise<Corrections | undefined> {
    if (!file) return undefined;
    const { readCorrections } = await import('../core/teams.js');
    const { corrections, problems } = readCorrections({ path: file.uri, text: file.text });
    host.showProblems(
      file.uri,
      problems.map((problem) => problemToDiagnostic(problem, file.text, host.display)),
    );
    return corrections;
  }
}

function isSame(one: TextDocument, other: TextDocument | undefined): boolean {
  return one.version === other?.version && one.languageId === other.languageId && one.getText() === other.getText();
}

function urisOf({ one, other }: PairParams): string[] {
  return other ? [one.uri, other.uri] : [one.uri];
}
