import * as vscode from 'vscode';
import type { ReviewedFinding } from '../../../server/src/protocol/requests.js';

/** How much is left in one draft or in several. */
export interface LeftToDo {
  /** Errors and warnings. */
  readonly toChange: number;
  /** What depends on context that only a person can see. */
  readonly toLookAt: number;
}

/** What is underlined in a draft, in order of place. Hints may stand, and are not counted. */
export function findingsIn(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === 'Zontik' && severity !== vscode.DiagnosticSeverity.Hint)
    .sort((a, b) => a.range.start.compareTo(b.range.start) || a.range.end.compareTo(b.range.end));
}

/** How much of its own wording is left to do in a draft; how it differs from its translation is told elsewhere. */
export function leftToDoIn(uri: vscode.Uri): LeftToDo {
  const findings = findingsIn(uri).filter(({ code }) => !String(code).startsWith('translation-'));
  const toLookAt = findings.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Information).length;
  return { toChange: findings.length - toLookAt, toLookAt };
}

/** How much is left among some findings. */
export function countLeft(findings: readonly ReviewedFinding[]): LeftToDo {
  const toLookAt = findings.filter(({ severity }) => severity === 'information').length;
  return { toChange: findings.length - toLookAt, toLookAt };
}

/** “3 to change · 2 to look at”; `undefined` when nothing is left. */
export function sayLeftToDo({ toChange, toLookAt }: LeftToDo): string | undefined {
  const parts = [
    toChange > 0 ? vscode.l10n.t('{0} to change', toChange) : '',
    toLookAt > 0 ? vscode.l10n.t('{0} to look at', toLookAt) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** How urgent a finding is, in words: nothing is told by colour alone. */
export function sayUrgency(severity: ReviewedFinding['severity']): string {
  return severity === 'information' ? vscode.l10n.t('To look at') : vscode.l10n.t('To change');
}
