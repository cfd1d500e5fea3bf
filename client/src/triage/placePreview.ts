import * as vscode from 'vscode';
import type { PlacedEdit } from '../../../server/src/protocol/requests.js';
import { toRange } from './ranges.js';

/** Marks a place in the text, and shows what it would become. */
export interface PlacePreview extends vscode.Disposable {
  /** @param edits the change to show; without it only the place is marked */
  show(editor: vscode.TextEditor, place: vscode.Range, edits?: readonly PlacedEdit[]): void;
  clear(): void;
}

export function placePreview(): PlacePreview {
  const place = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.findMatchBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  // Struck through and added, as a proofreader marks it: colour alone would tell nothing to some.
  const removed = vscode.window.createTextEditorDecorationType({ textDecoration: 'line-through', opacity: '0.7' });
  const added = vscode.window.createTextEditorDecorationType({
    // High-contrast themes have no background for it.
    after: {
      backgroundColor: new vscode.ThemeColor('diffEditor.insertedTextBackground'),
      textDecoration: 'underline',
      margin: '0 0 0 0.25em',
    },
  });
  let shownIn: vscode.TextEditor | undefined;
  const clear = () => {
    for (const type of [place, removed, added]) shownIn?.setDecorations(type, []);
    shownIn = undefined;
  };
  return {
    show(editor, range, edits = []) {
      if (editor !== shownIn) clear();
      shownIn = editor;
      const changes = edits.map((edit) => ({ range: toRange(edit.range), text: edit.text }));
      editor.setDecorations(place, [range]);
      editor.setDecorations(
        removed,
        changes.map((change) => change.range).filter(({ isEmpty }) => !isEmpty),
      );
      editor.setDecorations(
        added,
        changes
          .filter(({ text }) => text !== '')
          .map(({ range: { end }, text }) => ({ range: new vscode.Range(end, end), renderOptions: { after: { contentText: text } } })),
      );
      // Never only at the top, which the list covers.
      editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
    },
    clear,
    dispose() {
      clear();
      for (const type of [place, removed, added]) type.dispose();
    },
  };
}
