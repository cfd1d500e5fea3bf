import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Advice, keepMarks, withoutMark } from '../core/index.js';
import { toDraft } from './drafts.js';
import type { PlacedEntry } from './keptFiles.js';
import { toRange } from './positions.js';
import type { KeepReach, KeptWordingItem } from './requests.js';

/** The decisions that concern a draft: its comments, whether they keep something or not, and the entries that keep something in it. */
export function keptInDraft(document: TextDocument, advice: readonly Advice[]): KeptWordingItem[] {
  const text = document.getText();
  const placeOf = (isIt: (kept: NonNullable<Advice['kept']>) => boolean) => advice.find(({ kept }) => kept && isIt(kept));
  const inText = keepMarks(toDraft(document)).map((mark): KeptWordingItem => {
    const held = placeOf(({ marks }) => marks.some(({ start }) => start === mark.start));
    const removal = withoutMark(text, mark);
    return {
      wording: mark.wording,
      reason: mark.reason,
      reach: mark.wholeDraft ? 'draft' : 'here',
      uri: document.uri,
      range: toRange(document, held ?? mark.comment),
      holds: held !== undefined,
      decision: { uri: document.uri, range: toRange(document, mark) },
      undo: { uri: document.uri, range: toRange(document, removal), text: removal.text },
    };
  });
  const entries = [...new Set(advice.flatMap(({ kept }) => (kept?.entries ?? []) as readonly PlacedEntry[]))];
  const elsewhere = entries.map((entry): KeptWordingItem => {
    const held = placeOf((kept) => (kept.entries as readonly PlacedEntry[]).includes(entry))!;
    return { ...toItem(entry), uri: document.uri, range: toRange(document, held), holds: true };
  });
  return [...inText, ...elsewhere];
}

/** The entries of a file of kept wordings, each at its own place: which drafts they hold in is not known here. */
export function keptInFile(entries: readonly PlacedEntry[]): KeptWordingItem[] {
  return entries.map(toItem);
}

function toItem(entry: PlacedEntry): KeptWordingItem {
  const file = TextDocument.create(entry.in.uri, 'yaml', 0, entry.in.text);
  const { removal } = entry;
  const decision = { uri: file.uri, range: toRange(file, entry) };
  return {
    wording: entry.exact,
    reason: entry.reason,
    reach: reachOf(entry),
    ...decision,
    holds: false,
    decision,
    ...(removal && { undo: { uri: file.uri, range: toRange(file, removal), text: removal.text } }),
  };
}

function reachOf({ file, prefix, suffix }: PlacedEntry): KeepReach {
  if (file === '') return 'team';
  return prefix === '' && suffix === '' ? 'draft' : 'here';
}
