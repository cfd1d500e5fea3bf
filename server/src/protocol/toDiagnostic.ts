import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Advice, LanguageCode, Problem, Severity } from '../core/index.js';

/** The name that editors show beside a message. */
const SOURCE = 'Zontik';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** @param glossary where this editor shows glossary pages; without it the code is no link */
export function toDiagnostic(advice: Advice, document: TextDocument, display: LanguageCode, glossary: string | undefined): Diagnostic {
  return {
    range: { start: document.positionAt(advice.start), end: document.positionAt(advice.end) },
    severity: SEVERITIES[advice.severity],
    code: advice.concept,
    ...(glossary && advice.article(display) && { codeDescription: { href: `${glossary}${advice.concept}.md` } }),
    source: SOURCE,
    message: advice.message(display),
    ...(advice.related.length > 0 && { relatedInformation: advice.related.map((other) => toRelated(other, document, display)) }),
  };
}

/** The other half of what belongs together: the sentence, or a wording in it. */
function toRelated(advice: Advice, document: TextDocument, display: LanguageCode): DiagnosticRelatedInformation {
  const range = { start: document.positionAt(advice.start), end: document.positionAt(advice.end) };
  return { location: { uri: document.uri, range }, message: advice.message(display) };
}

/** A mistake in a team's dictionary, shown in the file where it is. */
export function problemToDiagnostic(problem: Problem, text: string, display: LanguageCode): Diagnostic {
  const document = TextDocument.create('', 'yaml', 0, text);
  return {
    range: { start: document.positionAt(problem.start), end: document.positionAt(problem.end) },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: problem.message[display],
  };
}
