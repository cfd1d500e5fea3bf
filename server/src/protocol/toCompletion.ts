import { type CompletionItem, CompletionItemKind, type CompletionList, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { gistOfDefinition, type LanguageCode, type OfferedTerm, type Opening, phrasing } from '../core/index.js';
import { toRange } from './positions.js';

/** A term to offer, and how the counterpart words its concept. */
export interface CompletedTerm extends OfferedTerm {
  readonly counterpart: string;
}

/**
 * The terms whose words begin as the person has begun. Others are left out here: an editor that is given any item no longer offers words of its own.
 *
 * @param terms best first
 */
export function toCompletions(
  terms: readonly CompletedTerm[],
  { begun }: Opening,
  document: TextDocument,
  display: LanguageCode,
): CompletionList {
  const items = terms
    .filter((term) => isBegunBy(term, begun))
    .map((term, index): CompletionItem => {
      const { text, lemma, when, concept, counterpart } = term;
      const { quote } = phrasing[display];
      const told = [gistOfDefinition(concept, display), when ? phrasing[display].translation.fits(when[display]) : ''];
      return {
        label: text,
        ...(when && { labelDetails: { description: when[display] } }),
        kind: CompletionItemKind.Value,
        detail: quote(counterpart.replace(/\s+/g, ' ')),
        documentation: { kind: MarkupKind.PlainText, value: told.filter(Boolean).join('\n\n') },
        // The word as it stands, so that an editor finds it there; then all by which it goes on.
        filterText: `${document.getText(toRange(document, term))} ${text} ${lemma}`,
        sortText: String(index).padStart(3, '0'),
        textEdit: { range: toRange(document, term), newText: text },
        ...(term.around.length > 0 && {
          additionalTextEdits: term.around.map((edit) => ({ range: toRange(document, edit), newText: edit.text })),
        }),
      };
    });
  // What fits depends on the letters that are typed next.
  return { isIncomplete: true, items };
}

/** Whether a word of the term, in this form or another, begins so; an ending that differs is written anew. */
function isBegunBy({ text, lemma, start, end }: OfferedTerm, begun: string): boolean {
  if (begun === '' || end - start > begun.length) return true;
  const typed = fold(begun);
  const stem = typed.length > SHORTEST_STEM + LONGEST_ENDING ? typed.slice(0, -LONGEST_ENDING) : typed;
  return [text, lemma].some((wording) => fold(wording).startsWith(stem));
}

const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[‐‑]/g, '-');
}
