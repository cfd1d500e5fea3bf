import * as vscode from 'vscode';
import type { PlacedEdit, Range } from '../../../server/src/protocol/requests.js';

/** A place as the server tells it, for the editor. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** A place in the editor, for the server: the editor's own ranges and positions become something else when they are sent. */
export function toPlainRange({ start, end }: vscode.Range): Range {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

/** A change to one file, for the editor. */
export function toWorkspaceEdit(uri: vscode.Uri, edits: readonly PlacedEdit[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  for (const { range, text } of edits) change.replace(uri, toRange(range), text);
  return change;
}
