import * as vscode from 'vscode';
import { type Comparison, comparisonRequest, type ComparisonResult, type Range } from '../../../server/src/protocol/requests.js';
import type { ReviewServer } from '../reviewServer.js';
import { toRange } from '../triage/ranges.js';
import type { Pairs } from './pairs.js';

export type Side = 'ru' | 'en';
export const SIDES: readonly Side[] = ['ru', 'en'];

export function otherSide(side: Side): Side {
  return side === 'ru' ? 'en' : 'ru';
}

/** How the drafts on show compare with their translations. */
export interface Comparisons extends vscode.Disposable {
  /** What is known of a draft, maybe of the text before the last letters were typed. */
  latest(uri: vscode.Uri): ComparisonResult | undefined;
  /** As both drafts stand now. */
  now(uri: vscode.Uri): Promise<ComparisonResult | undefined>;
  /** Fires when something became known about one of these drafts. */
  readonly onDidChange: vscode.Event<void>;
}

/** Asks the server about the drafts on show whenever it has compared them, and remembers what it said. */
export function watchComparisons(server: Pick<ReviewServer, 'ask' | 'onDidCompare'>, pairs: Pairs): Comparisons {
  const changed = new vscode.EventEmitter<void>();
  const known = new Map<string, ComparisonResult>();

  const now = async (uri: vscode.Uri) => {
    if (!pairs.pairOf(uri)) return undefined;
    const result = await server.ask<ComparisonResult>(comparisonRequest, { uri: uri.toString() });
    if (result !== undefined) known.set(uri.toString(), result);
    return result;
  };
  const refresh = async (uris: readonly string[]) => {
    const shown = vscode.window.visibleTextEditors.map(({ document }) => document.uri);
    for (const uri of shown) if (uris.includes(uri.toString())) await now(uri);
    changed.fire();
  };
  const listening = vscode.Disposable.from(
    changed,
    server.onDidCompare((uris) => void refresh(uris)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      const fresh = editors.map(({ document }) => document.uri).filter((uri) => pairs.pairOf(uri) && !known.has(uri.toString()));
      if (fresh.length > 0) void refresh(fresh.map((uri) => uri.toString()));
    }),
    pairs.onDidChange(() => {
      for (const address of known.keys()) if (!pairs.pairOf(vscode.Uri.parse(address))) known.delete(address);
      changed.fire();
    }),
  );
  return { latest: (uri) => known.get(uri.toString()), now, onDidChange: changed.event, dispose: () => listening.dispose() };
}

/** The comparison of a draft with its translation, if they can be compared. */
export function comparisonIn(result: ComparisonResult | undefined): Comparison | undefined {
  return result && 'segments' in result ? result : undefined;
}

/** Whether places of a comparison are those of the drafts as they stand in the editor. */
export function isCurrent({ uris, versions }: Comparison): boolean {
  return SIDES.every((side) => {
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === uris[side]);
    return !open || versions[side] === 0 || open.version === versions[side];
  });
}

/** The side of a comparison on which a place of a draft lies; in a draft that holds both that whose sentence is nearest. */
export function sideAt({ uris, segments }: Comparison, uri: vscode.Uri, position: vscode.Position): Side {
  if (uris.ru !== uris.en) return uris.ru === uri.toString() ? 'ru' : 'en';
  const distance = (side: Side) => Math.min(...segments.flatMap((segment) => segment[side].map((range) => linesBetween(range, position))));
  return distance('ru') <= distance('en') ? 'ru' : 'en';
}

function linesBetween(range: Range, { line, character }: vscode.Position): number {
  const { start, end } = range;
  if (toRange(range).contains(new vscode.Position(line, character))) return 0;
  return line < start.line ? start.line - line : line > end.line ? line - end.line : 0.5;
}

/** The number of the group of sentences at a place, or of the last one that begins before it; −1 when there is none. */
export function segmentAt({ segments }: Comparison, side: Side, position: vscode.Position): number {
  let best = -1;
  let begins: vscode.Position | undefined;
  segments.forEach((segment, index) => {
    for (const range of segment[side]) {
      const { start } = toRange(range);
      if (!start.isAfter(position) && (!begins || start.isAfter(begins))) [best, begins] = [index, start];
    }
  });
  return best >= 0 ? best : segments.findIndex((segment) => segment[side].length > 0);
}

/** Where a group that lacks a counterpart on a side would have it: after the sentence before it, or at the very beginning. */
export function gapPosition(
  { segments }: Comparison,
  index: number,
  side: Side,
): { readonly after?: vscode.Range; readonly position: vscode.Position } {
  for (let before = index - 1; before >= 0; before--) {
    const last = segments[before][side].at(-1);
    if (last) return { after: toRange(last), position: toRange(last).end };
  }
  const first = segments.slice(index + 1).find((segment) => segment[side].length > 0)?.[side][0];
  return { position: first ? toRange(first).start : new vscode.Position(0, 0) };
}
