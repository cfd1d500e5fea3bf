import { type Connection, TextDocuments, type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Advice,
  type AgreedTerm,
  collectReport,
  createReviewer,
  type Fix,
  type LanguageCode,
  lengthsOf,
  type PackedTermbase,
  reportAsHtml,
  reportAsMarkdown,
  phrasing,
  type Problem,
  type Reviewer,
  type Steps,
  writeGlossaryContents,
  writeGlossaryPage,
} from '../core/index.js';
import type { TranslationData } from '../core/translations.js';
import { placeOf } from '../placeOf.js';
import { fixesOfAll, type Preview, toEverywhereActions, toFixAllActions, toWorkspaceEdit } from './bulkEdits.js';
import { isTooLong, reviewDocument, reviewedDrafts, type ReviewedDrafts, toDraft } from './drafts.js';
import { toReviewedFindings } from './findings.js';
import { guard } from './guard.js';
import { FIX_ALL, type Greeting, namesIn } from './initialize.js';
import { keep, stopActions, toKeepActions, toStopActions } from './keep.js';
import { keptInDraft, keptInFile } from './keptWordings.js';
import { isKeptFile, keptFiles } from './keptFiles.js';
import { lookUp } from './lookUp.js';
import { postLengths, toSplitActions } from './posts.js';
import {
  type DictionariesParams,
  type DictionaryFile,
  dictionariesNotification,
  type DraftParams,
  findingsRequest,
  type FindingsResult,
  fixAllRequest,
  type FixAllResult,
  type GlossaryParams,
  glossaryRequest,
  type GlossaryResult,
  keepRequest,
  type KeepParams,
  type KeepResult,
  keptNotification,
  type KeptParams,
  reportRequest,
  type ReportParams,
  type ReportResult,
  wordRequest,
  type WordParams,
  type WordResult,
  keptWordingsRequest,
  type KeptWordingsResult,
  type LengthsParams,
  lengthsRequest,
  type LengthsResult,
  type PlatformsParams,
  platformsNotification,
  comparedNotification,
  type ComparedParams,
  comparisonRequest,
  sentencesRequest,
  type ComparisonParams,
  correctRequest,
  type CorrectParams,
  counterpartsRequest,
  type CounterpartsParams,
  type CounterpartsResult,
  type ExportPairParams,
  exportPairRequest,
  lookUpRequest,
  type LookUpParams,
  type LookUpResult,
  pairsNotification,
  type PairsParams,
} from './requests.js';
import { reviewerWhenAsked } from './reviewerWhenAsked.js';
import { toCodeActions } from './toCodeAction.js';
import { problemToDiagnostic, toDiagnostic } from './toDiagnostic.js';
import { toHover } from './toHover.js';
import { comparedTranslations } from './translations.js';
import type { Turns } from './turns.js';

/** How long typing must rest before findings are pushed to a client that cannot pull them, in milliseconds. */
const REST = 120;

/**
 * The review of a longer draft, in UTF-16 code units, waits until the changes that have arrived meanwhile are read: otherwise whoever types in it fast
 * would have each letter reviewed.
 */
const LONG = 20_000;

/** What the server gets from the program that it runs in. */
export interface Host {
  /** Gives the built-in dictionaries, when the first draft is reviewed or the client has heard that the server is ready. */
  loadBuiltIn(): PackedTermbase;
  /** Gives the word lists for comparing translations, when the first pair is compared. */
  loadTranslationData(): Promise<TranslationData>;
}

/** Where the server hears and speaks. */
export interface Line {
  /** Guarded (`guard.ts`). */
  readonly connection: Connection;
  /** Says a line in the client's log. */
  readonly tell: (line: string) => void;
  readonly turns: Turns;
  /** Told of each request that the guarded connection does not see; throws when there are to be none any longer. */
  readonly admitRequest: () => void;
}

/**
 * The language server for a client whose greeting has been answered (`serve.ts`). It keeps nothing that cannot be rebuilt from open documents and
 * dictionaries, reads no file and opens no socket.
 */
export function startServer(
  { connection, tell, turns, admitRequest }: Line,
  greeting: Greeting,
  { loadBuiltIn, loadTranslationData }: Host,
): void {
  const documents = new TextDocuments(TextDocument);
  const { options, display, messages, pulls, refreshes, markdownHover, previews } = greeting;
  const { glossary: glossaryAddress, schemasCheckedIn, keepCommands } = options;
  const preview: Preview = { isSupported: previews, by: options.previewedBy };
  const kept = keptFiles(
    (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
    schemasCheckedIn !== undefined,
    display,
  );
  let { platforms } = greeting;
  let reviewer = builtInAlone();
  let drafts = newDrafts();
  /** Dictionary files with problems on show, to be cleared when they are mended. */
  let faulty: readonly string[] = [];
  /** Places in our code that were told to have failed. */
  const failures = new Set<string>();
  /** Settled when the dictionaries and kept wordings last sent are in force; whoever asks meanwhile waits for them. */
  let inForce: Promise<void> = Promise.resolve();
  const follow = (what: string, step: () => void | Promise<void>): Promise<void> => (inForce = inForce.then(guard(what, step, tell)));
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const translations = comparedTranslations(
    {
      display,
      languageFor: (side) => (messages === 'draft' ? side : messages),
      commands: options.pairCommands,
      turns,
      openDocument: (uri) => documents.get(uri),
      loadData: loadTranslationData,
      show: showCompared,
      showProblems: (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
      tell,
      noteFailure,
    },
    reviewer,
  );

  connection.onNotification(dictionariesNotification, async ({ files }: DictionariesParams) => {
    await follow(dictionariesNotification, () => takeDictionaries(files));
    reviewAgain();
  });

  connection.onNotification(keptNotification, async ({ files }: KeptParams) => {
    await follow(keptNotification, () => takeKept(files));
    reviewAgain();
  });

  connection.onNotification(platformsNotification, async (params: PlatformsParams) => {
    platforms = namesIn(params.platforms);
    await follow(platformsNotification, renewDrafts);
    reviewAgain();
  });

  connection.onRequest(lengthsRequest, ({ uri }: LengthsParams): LengthsResult => {
    const document = documents.get(uri);
    return document && !isKeptFile(uri) && !isTooLong(document) ? postLengths(document, platforms, display) : null;
  });

  connection.onNotification(pairsNotification, ({ pairs }: PairsParams) => translations.take(pairs));

  connection.onRequest(counterpartsRequest, async ({ uri, path }: CounterpartsParams): Promise<CounterpartsResult> => {
    const document = await upToDate(uri);
    return document && !isKeptFile(uri) ? translations.counterparts(document, path) : null;
  });

  connection.onRequest(comparisonRequest, async ({ uri }: ComparisonParams) => {
    await inForce;
    return translations.comparison(uri);
  });

  connection.onRequest(sentencesRequest, ({ uri }: ComparisonParams) => translations.sentences(uri));

  connection.onRequest(exportPairRequest, (params: ExportPairParams) => translations.export(params));

  connection.onRequest(correctRequest, (params: CorrectParams) => translations.correct(params));

  connection.onRequest(keepRequest, async (params: KeepParams): Promise<KeepResult> => {
    const document = documents.get(params.uri);
    return keep(params, document, display, document ? await adviceOn(document) : []);
  });

  connection.onRequest(findingsRequest, async (params: DraftParams): Promise<FindingsResult> => {
    await inForce;
    const document = params.text === undefined ? await upToDate(params.uri) : documentOf(params);
    if (!document || isKeptFile(document.uri)) return null;
    const advice = await (params.text === undefined ? adviceOn(document) : reviewUnopened(document));
    return { version: document.version, findings: toReviewedFindings(advice, document, reviewer.termbase.subjects, display, languageFor) };
  });

  connection.onRequest(fixAllRequest, async (params: DraftParams): Promise<FixAllResult> => {
    await inForce;
    const document = documents.get(params.uri);
    if (!document || isKeptFile(document.uri)) return null;
    const fixes = await fixesOf(document);
    return fixes ? { count: fixes.length, edit: toWorkspaceEdit(document, fixes, phrasing[display].fixAll, preview) } : null;
  });

  connection.onRequest(keptWordingsRequest, async (params: DraftParams): Promise<KeptWordingsResult> => {
    await inForce;
    const document = documentOf(params);
    if (isKeptFile(params.uri)) return keptInFile(kept.entriesIn(params.uri));
    return document ? keptInDraft(document, await (params.text === undefined ? adviceOn(document) : reviewUnopened(document))) : [];
  });

  connection.onRequest(glossaryRequest, async ({ concept }: GlossaryParams): Promise<GlossaryResult> => {
    await inForce;
    const address = glossaryAddress ?? '';
    return concept === undefined
      ? writeGlossaryContents(reviewer.termbase, address)
      : (writeGlossaryPage(reviewer.termbase, concept, address) ?? null);
  });

  connection.onRequest(reportRequest, async ({ uri, name, format }: ReportParams): Promise<ReportResult> => {
    await inForce;
    const document = documents.get(uri);
    if (!document || isKeptFile(uri)) return null;
    const findings = await adviceOn(document);
    const lengths = isTooLong(document) ? [] : lengthsOf({ ...toDraft(document), platforms });
    const report = collectReport([{ name, text: document.getText(), findings, lengths }], display);
    return format === 'html' ? reportAsHtml(report) : reportAsMarkdown(report);
  });

  connection.onRequest(wordRequest, async ({ bytes }: WordParams): Promise<WordResult> => {
    const { readWord } = await import('../word/readWord.js');
    return readWord(Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)));
  });

  connection.languages.diagnostics.on(
    guard('textDocument/diagnostic', async ({ textDocument }) => {
      admitRequest();
      const document = await upToDate(textDocument.uri);
      return { kind: DocumentDiagnosticReportKind.Full, items: document && !isKeptFile(document.uri) ? await diagnosticsOf(document) : [] };
    }),
  );

  connection.onCodeAction(async ({ textDocument, range, context: { only } }) => {
    const document = await upToDate(textDocument.uri);
    if (!document) return [];
    if (only?.some((kind) => kind !== '' && isKindOf(FIX_ALL, kind)) && !isKeptFile(document.uri)) {
      const fixes = await fixesOf(document);
      return fixes ? toFixAllActions(document, fixes, display) : [];
    }
    // Nothing can be fixed in it, and only looking for kept wordings would take longer than a person waits.
    const all = isKeptFile(document.uri) || isTooLong(document) ? [] : await adviceOn(document);
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const touches = ({ start, end }: { start: number; end: number }): boolean => start <= to && end >= from;
    if (isKeptFile(document.uri))
      return kept
        .entriesIn(document.uri)
        .filter((entry) => touches(entry) && entry.in.text === document.getText())
        .flatMap((entry) => stopActions(entry, display, undefined));
    if (isTooLong(document)) return [];
    const touched = all
      .filter(touches)
      .map((advice) => ({ advice, diagnostic: toDiagnostic(advice, document, languageFor(advice), glossaryAddress) }));
    return [
      ...translations.actionsFor(document, { start: from, end: to }),
      ...touched.flatMap(({ advice, diagnostic }) => (advice.kept ? [] : toCodeActions(advice, diagnostic, document, display))),
      ...touched.flatMap(({ advice, diagnostic }) => toEverywhereActions(advice, all, diagnostic, document, display, preview)),
      ...toSplitActions(
        document,
        touched.map(({ advice }) => advice),
        platforms,
        display,
      ),
      ...touched.flatMap(({ advice, diagnostic }) => toKeepActions(advice, diagnostic, document, display, keepCommands, all)),
      ...toStopActions(document, touches, touched, display, keepCommands),
    ];
  });

  connection.onHover(async ({ textDocument, position }) => {
    const document = await upToDate(textDocument.uri);
    if (!document || isKeptFile(document.uri)) return null;
    const review = await reviewOf(document);
    const offset = document.offsetAt(position);
    const isHere = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset <= end;
    const advice = review.advice.find(isHere) ?? review.agreed.find(isHere);
    if (!advice) return null;
    const rendering = translations.renderingOf(document, advice);
    return toHover(advice, document, languageFor(advice), glossaryAddress, markdownHover, rendering);
  });

  connection.onCompletion(async ({ textDocument, position }) => {
    await inForce;
    const document = documents.get(textDocument.uri);
    return document && !isKeptFile(document.uri) ? translations.complete(document, document.offsetAt(position)) : null;
  });

  connection.onRequest(lookUpRequest, async (params: LookUpParams): Promise<LookUpResult> => {
    await inForce;
    const document = params.uri === undefined ? undefined : documents.get(params.uri);
    const isDraft = document && !isKeptFile(document.uri) && !isTooLong(document);
    const advice = isDraft ? await adviceOn(document) : [];
    const place = isDraft ? { document, side: translations.sideOf(document.uri), advice } : undefined;
    return lookUp(reviewer, params, place, display);
  });

  const prepare = guard('initialize', () => void reviewer.termbase, tell);

  const pushLater = guard('textDocument/publishDiagnostics', push, tell);

  documents.onDidChangeContent(({ document }) => {
    translations.noteChange(document.uri);
    if (pulls) return;
    clearTimeout(waiting.get(document.uri));
    waiting.set(
      document.uri,
      setTimeout(() => void inForce.then(() => pushLater(document)), REST),
    );
  });

  documents.onDidClose(({ document }) => {
    clearTimeout(waiting.get(document.uri));
    waiting.delete(document.uri);
    drafts.forget(document.uri);
    kept.noteReview(document.uri);
    translations.noteChange(document.uri);
    if (!pulls && !isKeptFile(document.uri)) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  if (options.dictionaries?.length) void follow(dictionariesNotification, () => takeDictionaries(options.dictionaries!));
  if (options.kept?.length) void follow(keptNotification, () => takeKept(options.kept!));
  documents.listen(connection);
  // Until the client sends a draft, there may be time for the dictionaries.
  setTimeout(prepare);

  /** An open document as it stands when dictionaries and changes that have arrived are in force. */
  async function upToDate(uri: string): Promise<TextDocument | undefined> {
    await inForce;
    const document = documents.get(uri);
    if (!document || document.getText().length < LONG) return document;
    await turns.caughtUp();
    return documents.get(uri);
  }

  /** The language in which a finding is explained. */
  function languageFor(advice: Advice | AgreedTerm): LanguageCode {
    if (messages !== 'draft') return messages;
    return 'language' in advice ? advice.language : display;
  }

  /** What was found in an open document, with the dictionaries in force. Others are answered until it is reviewed, and it may have changed by then. */
  async function reviewOf(document: TextDocument) {
    for (;;) {
      const inUse = drafts;
      const review = await inUse.review(document);
      if (inUse === drafts || documents.get(document.uri) !== document) return review;
    }
  }

  async function adviceOn(document: TextDocument): Promise<readonly Advice[]> {
    return (await reviewOf(document)).advice;
  }

  async function diagnosticsOf(document: TextDocument): Promise<Diagnostic[]> {
    return (await workOut(document, (advice) => diagnose(advice, document))) ?? [];
  }

  /** What follows from the review of an open document as it stands when both are done, with all that is in force; `undefined` if it is closed meanwhile. */
  async function workOut<Result>(
    document: TextDocument,
    follow: (advice: readonly Advice[]) => Steps<Result>,
  ): Promise<Result | undefined> {
    for (;;) {
      const advice = await adviceOn(document);
      const text = document.getText();
      const inUse = drafts;
      const isOpen = (): boolean => documents.get(document.uri) === document;
      const result = await turns.run(follow(advice), () => isOpen() && inUse === drafts && document.getText() === text);
      if (result !== undefined || !isOpen()) return result;
    }
  }

  /** Step by step: the messages of a long draft take as long as its review. */
  function* diagnose(review: readonly Advice[], document: TextDocument): Steps<Diagnostic[]> {
    const diagnostics: Diagnostic[] = [];
    for (const advice of review) {
      if (advice.kept) continue;
      diagnostics.push(toDiagnostic(advice, document, languageFor(advice), glossaryAddress));
      yield;
    }
    return diagnostics;
  }

  /** What can be fixed without anybody's judgement; `undefined` in a document that is closed meanwhile. */
  function fixesOf(document: TextDocument): Promise<Fix<Advice>[] | undefined> {
    return workOut(document, (advice) => fixesOfAll(reviewer, { ...toDraft(document), kept: kept.entriesFor(document.uri) }, advice));
  }

  /** An open document, or one that is not open and comes with its text. */
  function documentOf({ uri, text, languageId }: DraftParams): TextDocument | undefined {
    return text === undefined ? documents.get(uri) : TextDocument.create(uri, languageId ?? 'plaintext', 0, text);
  }

  /** A review that is not remembered, since nothing tells when the text changes. */
  async function reviewUnopened(document: TextDocument): Promise<readonly Advice[]> {
    for (;;) {
      const inUse = reviewer;
      const review = await reviewDocument(
        turns,
        inUse,
        document,
        { kept: kept.entriesFor(document.uri) },
        noteFailure,
        () => inUse === reviewer,
      );
      if (review) return review;
    }
  }

  /** Has all open drafts looked at again, after something in force has changed. */
  function reviewAgain(): void {
    if (!pulls) documents.all().forEach(pushLater);
    else if (refreshes) void connection.languages.diagnostics.refresh();
  }

  /** The same passage fails again with each key; once is enough for a log that names no draft. */
  function noteFailure(thrown: unknown): void {
    const place = placeOf(thrown);
    if (!failures.has(place)) tell(`reading or reviewing a passage failed: ${place}`);
    failures.add(place);
  }

  function newDrafts(): ReviewedDrafts {
    return reviewedDrafts(turns, reviewer, kept.entriesFor, kept.noteReview, noteFailure, platforms);
  }

  function renewDrafts(): void {
    drafts.forgetAll();
    drafts = newDrafts();
  }

  /** Sends the findings of a document as it stands now; one that was closed meanwhile gets none, and one that has changed is sent after that change. */
  async function push({ uri }: TextDocument): Promise<void> {
    const document = documents.get(uri);
    if (!document || isKeptFile(uri)) return;
    const { version } = document;
    const diagnostics = await diagnosticsOf(document);
    if (documents.get(uri) !== document || document.version !== version) return;
    void connection.sendDiagnostics({ uri, version, diagnostics: [...diagnostics, ...translations.diagnosticsFor(uri)] });
  }

  /**
   * Shows how drafts compare with their translations. Comparing takes too long for a client to wait for when it pulls; that it gets them pushed beside
   * what it pulls, in a collection of their own, lets both sides have them, a draft that is not open, too.
   */
  function showCompared(uris: readonly string[]): void {
    for (const uri of uris) {
      const document = documents.get(uri);
      if (document && !pulls) pushLater(document);
      else void connection.sendDiagnostics({ uri, diagnostics: translations.diagnosticsFor(uri) });
    }
    void connection.sendNotification(comparedNotification, { uris } satisfies ComparedParams);
  }

  function builtInAlone(): Reviewer {
    return reviewerWhenAsked(() => createReviewer(loadBuiltIn()));
  }

  async function takeDictionaries(files: readonly DictionaryFile[]): Promise<void> {
    let problems: readonly Problem[] = [];
    if (files.length === 0) reviewer = builtInAlone();
    else {
      const { createTeamReviewer } = await import('../core/teams.js');
      const team = files.map(({ uri, text }) => ({ path: uri, text }));
      ({ reviewer, problems } = createTeamReviewer(loadBuiltIn(), team));
    }
    translations.renew(reviewer);
    renewDrafts();
    showProblems(files, problems);
  }

  async function takeKept(files: readonly DictionaryFile[]): Promise<void> {
    await kept.take(files);
    renewDrafts();
  }

  function isCheckedElsewhere(uri: string): boolean {
    return schemasCheckedIn !== undefined && uri.includes(schemasCheckedIn) && /\.ya?ml$/i.test(uri);
  }

  /** Shows what is wrong in the team's dictionaries, in the files where it is, and clears what was mended. */
  function showProblems(files: readonly DictionaryFile[], problems: readonly Problem[]): void {
    const shown = files.map(({ uri, text }) => ({
      uri,
      diagnostics: problems
        .filter(({ path, shape }) => path === uri && !(shape && isCheckedElsewhere(uri)))
        .map((problem) => problemToDiagnostic(problem, text, display)),
    }));
    const wrong = shown.filter(({ diagnostics }) => diagnostics.length > 0);
    for (const uri of faulty) if (!wrong.some((file) => file.uri === uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const file of wrong) void connection.sendDiagnostics(file);
    faulty = wrong.map(({ uri }) => uri);
  }
}

/** Whether a kind of code action lies within another one, as LSP counts: `source.fixAll` within `source`. */
function isKindOf(kind: string, wider: string): boolean {
  return kind === wider || kind.startsWith(`${wider}.`);
}
