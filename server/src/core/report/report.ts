import { lastAt } from '../language/order.js';
import type { Excerpt } from '../advice/excerpt.js';
import { describeSource } from '../advice/glossary.js';
import { phrasing } from '../advice/phrasing.js';
import type { LanguageCode } from '../language/phrase.js';
import type { PlatformLength } from '../posts/lengths.js';
import type { Because, Severity, Source } from '../terminology/concept.js';

/** A draft with everything that was found in it. */
export interface ReportedDraft {
  /** As the reader knows it: a path, or the name of an unsaved document. */
  readonly name: string;
  readonly text: string;
  readonly findings: readonly ReportedFinding[];
  /** On the platforms that it is written for. */
  readonly lengths?: readonly PlatformLength[];
}

/** What a report needs of a finding. */
export interface ReportedFinding {
  readonly start: number;
  readonly severity: Severity;
  readonly because: Because;
  readonly language: LanguageCode;
  readonly kept?: { readonly reason: string };
  readonly excerpt: Excerpt;
  message(display: LanguageCode): string;
  article(display: LanguageCode): { readonly sources: readonly Source[] } | undefined;
}

/** What there is to say of some drafts, in the order in which a person would take it up. Plain text; the writers below give it a form. */
export interface Report {
  readonly display: LanguageCode;
  readonly drafts: readonly DraftReport[];
}

export interface DraftReport {
  readonly name: string;
  /** Errors and warnings, the loudest first; in the order of the text among equals. */
  readonly toChange: readonly Item[];
  readonly toLookAt: readonly Item[];
  /** Kept by the writer, with the reason given. */
  readonly kept: readonly Item[];
  /** Wording of others, of laws, of old times: rightly there, so only counted. */
  readonly ofOthers: number;
  /** In the order of the platforms; empty for a draft that is written for none. */
  readonly lengths: readonly LengthRow[];
}

/** How long a post is on one platform, in words. */
export interface LengthRow {
  /** With the part, in a thread. */
  readonly where: string;
  readonly says: string;
  /** Whether something does not fit. */
  readonly isBeyond: boolean;
}

export interface Item {
  /** From 1. */
  readonly line: number;
  readonly severity: Severity;
  readonly because: Because;
  readonly language: LanguageCode;
  readonly excerpt: Excerpt;
  /** What is the matter, and what to write. */
  readonly message: string;
  readonly sources: readonly string[];
  /** Why it is kept; may be empty. */
  readonly reason?: string;
}

const LOUDNESS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** @param display the language of the report; excerpts stay in the language of the draft */
export function collectReport(drafts: readonly ReportedDraft[], display: LanguageCode): Report {
  return { display, drafts: drafts.map((draft) => reportOf(draft, display)) };
}

function reportOf({ name, text, findings, lengths = [] }: ReportedDraft, display: LanguageCode): DraftReport {
  const lines = lineStarts(text);
  const items = findings.map((finding) => ({ finding, item: itemOf(finding, lines, display) }));
  const of = (...severities: Severity[]): Item[] =>
    items.filter(({ finding }) => !finding.kept && severities.includes(finding.severity)).map(({ item }) => item);
  return {
    name,
    toChange: of('error', 'warning').sort((a, b) => LOUDNESS.indexOf(a.severity) - LOUDNESS.indexOf(b.severity)),
    toLookAt: of('information'),
    kept: items.filter(({ finding }) => finding.kept).map(({ item }) => item),
    ofOthers: of('hint').length,
    lengths: lengths.flatMap((length) => rowsOf(length, display)),
  };
}

/** Of a thread the parts that do not fit; where all do, the fullest, since the others have more room. */
function rowsOf({ platform, limit, parts, fullest }: PlatformLength, display: LanguageCode): LengthRow[] {
  const { posts } = phrasing[display];
  const beyond = parts.filter((part) => part.beyond ?? part.hashtags?.beyond);
  return (beyond.length > 0 ? beyond : [fullest]).map(({ number, count, hashtags, ...part }) => {
    const name = posts.platforms[platform];
    const says = posts.length(count, limit);
    return {
      where: parts.length > 1 ? `${name}, ${posts.part(number, parts.length)}` : name,
      says: hashtags?.beyond ? `${says}; ${posts.hashtags(hashtags.count, hashtags.limit)}` : says,
      isBeyond: (part.beyond ?? hashtags?.beyond) !== undefined,
    };
  });
}

/** More would bury the page. */
const MOST_SOURCES = 2;
/** Sources that argue come before those that only show how a word is used. */
const READ: readonly Source['read'][] = ['full', 'extract', 'page', undefined, 'no', 'usage'];

/** The best read first, among those in the reader's language where there are any. */
function bestOf(sources: readonly Source[], display: LanguageCode): Source[] {
  const rank = ({ read }: Source): number => READ.indexOf(read);
  const isForeign = ({ title }: Source): boolean => /[а-яё]/i.test(title) !== (display === 'ru');
  const isWeak = (source: Source): boolean => rank(source) > READ.indexOf('page');
  return [...sources]
    .sort((a, b) => Number(isWeak(a)) - Number(isWeak(b)) || Number(isForeign(a)) - Number(isForeign(b)) || rank(a) - rank(b))
    .slice(0, MOST_SOURCES);
}

/** The wording stands in the sentence above; a message need not begin with it. */
function withoutWording(message: string, wording: string, display: LanguageCode): string {
  const named = `${phrasing[display].quote(wording)}: `;
  if (!message.startsWith(named)) return message;
  const rest = message.slice(named.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Where the lines of a text begin, as places. */
function lineStarts(text: string): { start: number; end: number }[] {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: mark, index }) => index + mark.length);
  return [0, ...ends].map((start) => ({ start, end: start }));
}

function itemOf(finding: ReportedFinding, lines: ReturnType<typeof lineStarts>, display: LanguageCode): Item {
  const { severity, because, language, excerpt, start, kept } = finding;
  return {
    line: lastAt(lines, start) + 1,
    severity,
    because,
    language,
    excerpt,
    message: withoutWording(finding.message(display), excerpt.wording, display),
    sources: bestOf(finding.article(display)?.sources ?? [], display).map((source) => describeSource(source, display)),
    reason: kept?.reason,
  };
}
