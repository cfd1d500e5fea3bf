import { conceal, type Masked } from '../confidentiality/conceal.js';
import type { Draft, KeptWording } from '../draft/draft.js';
import { overlapping } from '../language/order.js';
import { OPAQUE, type Prose, type Span } from '../draft/prose.js';
import { type KeepMark, readMarks } from './marks.js';
import { placesOf } from './quote.js';

/** Why a finding is kept: what the writer wrote in the draft or beside it. */
export interface Kept {
  /** Empty when none was given. */
  readonly reason: string;
  readonly marks: readonly KeepMark[];
  readonly entries: readonly KeptWording[];
}

/** The writer's decisions about the findings of a draft. */
export interface Decisions<Finding> {
  readonly kept: ReadonlyMap<Finding, Kept>;
  /** Marks in the draft that keep nothing. */
  readonly idle: readonly KeepMark[];
  /** Comments addressed to us that cannot be read. */
  readonly unreadable: readonly Span[];
}

/** Applies the decisions that stand in the draft's comments or came with it (`Draft.kept`) to its findings. */
export function decide<Finding extends Span>(
  draft: Draft,
  prose: Prose,
  findings: readonly Finding[],
  details: readonly Masked[] = [],
): Decisions<Finding> {
  const { marks, unreadable } = readMarks(draft.text, prose);
  const kept = new Map<Finding, Kept>();
  const keep = (finding: Finding, reason: string, more: Partial<Kept>): void => {
    const known = kept.get(finding) ?? { reason: '', marks: [], entries: [] };
    kept.set(finding, {
      reason: known.reason || reason,
      marks: [...known.marks, ...(more.marks ?? [])],
      entries: [...known.entries, ...(more.entries ?? [])],
    });
  };
  const idle = marks.filter((mark) => {
    const held = findings
      .filter(({ start, end }) => start >= mark.scope.start && end <= mark.scope.end)
      .filter(names(mark, prose, details));
    for (const finding of held) keep(finding, mark.reason, { marks: [mark] });
    return held.length === 0;
  });
  // Entries quote the draft with its details masked. Those written before there were any details quote it as it is.
  const masked = draft.kept?.length ? conceal(draft.text, details) : undefined;
  const places = masked ? findings.map((finding) => ({ finding, ...masked.place(finding) })) : [];
  for (const entry of draft.kept ?? []) {
    const held = placesOf(entry, masked!.text, places).map(({ finding }) => finding);
    for (const finding of held.length > 0 ? held : placesOf(entry, draft.text, findings)) keep(finding, entry.reason, { entries: [entry] });
  }
  return { kept, idle, unreadable };
}

/** Which of the decisions that came with a draft keep nothing in it, given its review. */
export function idleEntries<Entry extends KeptWording>(entries: readonly Entry[], review: readonly { readonly kept?: Kept }[]): Entry[] {
  const used = new Set(review.flatMap(({ kept }) => kept?.entries ?? []));
  return entries.filter((entry) => !used.has(entry));
}

/** A wording as the reader sees it: without markup, white space as one space, details that could expose a person masked. */
export function shownWording({ text }: Prose, span: Span, details: readonly Masked[] = []): string {
  const { start, end } = span;
  const inside = overlapping(details, span).map((detail) => ({
    ...detail,
    start: Math.max(detail.start - start, 0),
    end: Math.min(detail.end, end) - start,
  }));
  return conceal(text.slice(start, end), inside)
    .text.replace(/[\u0000\u00AD\u0301]/g, '')
    .replace(OBJECT, ELLIPSIS)
    .replace(/\s+/g, ' ');
}

const ELLIPSIS = '…';
const OBJECT = new RegExp(`${OPAQUE}+`, 'g');
const LONGEST = 80;

/** A wording as a comment names it: of a long one the first and last words, with an ellipsis between. */
export function namedWording(prose: Prose, span: Span, details: readonly Masked[] = []): string {
  const wording = shownWording(prose, span, details);
  const words = wording.split(' ');
  return wording.length > LONGEST && words.length > 8 ? `${words.slice(0, 4).join(' ')} ${ELLIPSIS} ${words.slice(-3).join(' ')}` : wording;
}

/** Whether a mark names a wording; a capital makes no difference, and an ellipsis stands for whatever lies between. */
function names({ wording }: KeepMark, prose: Prose, details: readonly Masked[]): (span: Span) => boolean {
  const named = comparable(wording);
  const [first, last, ...more] = named.split(ELLIPSIS).map((part) => part.trim());
  return (span) => {
    const shown = comparable(shownWording(prose, span, details));
    // A writer may have named the detail itself; we never do.
    if (shown === named || (details.length > 0 && comparable(shownWording(prose, span)) === named)) return true;
    if (last === undefined || more.length > 0 || first === '' || last === '') return false;
    return shown.length > first.length + last.length && shown.startsWith(first) && shown.endsWith(last);
  };
}

function comparable(wording: string): string {
  return wording.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
