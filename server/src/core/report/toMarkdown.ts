import { phrasing } from '../advice/phrasing.js';
import type { DraftReport, Item, Report } from './report.js';
import { wording } from './wording.js';

/** The report as CommonMark, to paste into a message or a tracker. */
export function reportAsMarkdown({ display, drafts }: Report): string {
  const words = wording[display];
  const sections = drafts.map((draft) => `## ${escape(draft.name)}\n\n${partsOf(draft, display).join('\n\n')}`);
  return [`# ${words.title}`, ...sections, words.footer].join('\n\n') + '\n';
}

function partsOf(draft: DraftReport, display: Report['display']): string[] {
  const words = wording[display];
  const { toChange, toLookAt, kept, ofOthers, lengths } = draft;
  const rows = lengths.map(({ where, says, isBeyond }) => `- ${isBeyond ? `**${escape(where)}**` : escape(where)}: ${escape(says)}`);
  const part = (title: string, items: readonly Item[]): string[] =>
    items.length === 0 ? [] : [`### ${title} (${items.length})`, items.map((item) => itemAsMarkdown(item, display)).join('\n')];
  return [
    ...(toChange.length + toLookAt.length === 0 ? [words.nothing] : []),
    ...part(words.toChange, toChange),
    ...part(words.toLookAt, toLookAt),
    ...part(words.kept, kept),
    ...(ofOthers > 0 ? [words.ofOthers(ofOthers)] : []),
    ...(rows.length > 0 ? [`### ${words.lengths}`, rows.join('\n')] : []),
  ];
}

function itemAsMarkdown({ line, severity, excerpt, message, sources, reason }: Item, display: Report['display']): string {
  const words = wording[display];
  const { before, wording: flagged, after } = excerpt;
  const lines = [
    `- **${words.line(line)}** (${phrasing[display].severities[severity]})${flagged === '' ? '' : `: ${escape(before)}**${escape(flagged.trim())}**${escape(after)}`}`,
    `  - ${words.why}: ${escape(message)}`,
    ...(reason === undefined ? [] : [`  - ${words.reason}: ${escape(reason || words.noReason)}`]),
    ...(reason === undefined && sources.length > 0 ? [`  - ${words.sources}: ${sources.map(escape).join('; ')}`] : []),
  ];
  return lines.join('\n');
}

function escape(text: string): string {
  return text.replace(/[\\`*_<>[\]|#]/g, '\\$&').replace(/\s+/g, ' ');
}
