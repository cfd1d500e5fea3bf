import type { Masked } from '../confidentiality/conceal.js';
import { overlapping } from '../language/order.js';
import type { Edit } from '../language/language.js';
import type { Suggestion } from './suggest.js';

/**
 * Suggestions that repeat nothing of what could expose a person: a change that would write a detail anew, because it stands among the words that
 * are moved, leaves it where it is, and a label shows it masked. The changed draft is the same.
 *
 * @param details what could expose a person, in the order of the text
 */
export function sparing(suggestions: readonly Suggestion[], text: string, details: readonly Masked[]): readonly Suggestion[] {
  if (details.length === 0) return suggestions;
  return suggestions.map((suggestion) => {
    const touched = suggestion.edits.flatMap((edit) => overlapping(details, edit));
    if (touched.length === 0) return suggestion;
    const edits = suggestion.edits.flatMap((edit) => around(edit, text, overlapping(details, edit)));
    const label = touched.reduce((shown, { start, end, masked }) => shown.replaceAll(text.slice(start, end), masked), suggestion.label);
    return { ...suggestion, label, edits };
  });
}

/** The same change in pieces, with the details that it writes again left out of them. */
function around(edit: Edit, text: string, details: readonly Masked[]): Edit[] {
  const pieces: Edit[] = [];
  let { start } = edit;
  let rest = edit.text;
  for (const detail of details) {
    const written = text.slice(detail.start, detail.end);
    const at = rest.indexOf(written);
    if (detail.start < start || detail.end > edit.end || at < 0) continue;
    pieces.push({ start, end: detail.start, text: rest.slice(0, at) });
    start = detail.end;
    rest = rest.slice(at + written.length);
  }
  pieces.push({ start, end: edit.end, text: rest });
  return pieces.length === 1 ? [edit] : pieces.filter((piece) => piece.end > piece.start || piece.text !== '');
}
