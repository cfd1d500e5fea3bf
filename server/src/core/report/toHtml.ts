import { phrasing } from '../advice/phrasing.js';
import type { DraftReport, Item, Report } from './report.js';
import { wording } from './wording.js';

/**
 * The report as one page that needs nothing else: no script, no font, no picture from elsewhere; readable on paper, in the dark and with a
 * screen reader. What a reader must know is told in words, never by colour alone.
 */
export function reportAsHtml({ display, drafts }: Report): string {
  const words = wording[display];
  return `<!DOCTYPE html>
<html lang="${display}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(titleOf(drafts, display))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
${drafts.map((draft) => draftAsHtml(draft, display)).join('\n')}
</main>
<footer><p>${words.footer}</p></footer>
</body>
</html>
`;
}

function titleOf(drafts: readonly DraftReport[], display: Report['display']): string {
  const [draft, ...others] = drafts;
  return draft && others.length === 0 ? `${wording[display].title}: ${draft.name}` : wording[display].title;
}

function draftAsHtml(draft: DraftReport, display: Report['display']): string {
  const words = wording[display];
  const { name, toChange, toLookAt, kept, ofOthers } = draft;
  return `<section>
<h2>${escape(name)}</h2>
${toChange.length + toLookAt.length === 0 ? `<p>${words.nothing}</p>` : glance(draft, display)}
${part(words.toChange, toChange, display)}
${part(words.toLookAt, toLookAt, display)}
${part(words.kept, kept, display)}
${ofOthers > 0 ? `<p>${words.ofOthers(ofOthers)}</p>` : ''}
${lengthsAsHtml(draft, display)}
</section>`;
}

/** How many there are of each kind of reason. */
function glance({ toChange, toLookAt }: DraftReport, display: Report['display']): string {
  const words = wording[display];
  const counts = new Map<string, number>();
  for (const { because } of [...toChange, ...toLookAt]) counts.set(because, (counts.get(because) ?? 0) + 1);
  const rows = [...counts].map(
    ([because, count]) => `<tr><th scope="row">${escape(phrasing[display].because[because as Item['because']])}</th><td>${count}</td></tr>`,
  );
  return `<table><caption>${words.contents}: ${words.toChange.toLowerCase()} — ${toChange.length}, ${words.toLookAt.toLowerCase()} — ${toLookAt.length}</caption>
<thead><tr><th scope="col">${words.why}</th><th scope="col">${words.count}</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>`;
}

/** What does not fit has the sign that warnings have; the words beside it say how much. */
function lengthsAsHtml({ lengths }: DraftReport, display: Report['display']): string {
  if (lengths.length === 0) return '';
  const words = wording[display];
  const rows = lengths.map(
    ({ where, says, isBeyond }) =>
      `<tr><th scope="row">${escape(where)}</th><td${isBeyond ? ' class="beyond"' : ''}>${escape(says)}</td></tr>`,
  );
  return `<h3>${words.lengths}</h3>
<table>
<thead><tr><th scope="col">${words.platform}</th><th scope="col">${words.length}</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>`;
}

function part(title: string, items: readonly Item[], display: Report['display']): string {
  if (items.length === 0) return '';
  return `<h3>${title} (${items.length})</h3>\n<ol>\n${items.map((item) => itemAsHtml(item, display)).join('\n')}\n</ol>`;
}

function itemAsHtml({ line, severity, because, language, excerpt, message, sources, reason }: Item, display: Report['display']): string {
  const words = wording[display];
  const { severities, because: reasons } = phrasing[display];
  const { before, wording: flagged, after } = excerpt;
  const label = reason === undefined ? `${severities[severity]}, ${reasons[because]}` : phrasing[display].kept.label.toLowerCase();
  return `<li class="${reason === undefined ? severity : 'kept'}">
<p class="place">${words.line(line)} · ${escape(label)}</p>
${flagged === '' ? '' : `<blockquote lang="${language}">${escape(before)}<mark>${escape(flagged)}</mark>${escape(after)}</blockquote>`}
<p>${escape(message)}</p>
${reason === undefined ? '' : `<p><strong>${words.reason}:</strong> ${escape(reason || words.noReason)}</p>`}
${reason === undefined && sources.length > 0 ? `<p class="sources">${words.sources}: ${sources.map(escape).join('; ')}</p>` : ''}
</li>`;
}

// The classes are those that VS Code gives to the pages in it: its theme need not be that of the system. It colours quotations as well.
const STYLE = `
:root { color-scheme: light dark; --line: #b9b3b0; --soft: #6b6360; --mark: #ffe3a8; --ink: #211c1a; --paper: #fff; --red: #a4161a; }
@media (prefers-color-scheme: dark) { :root { --line: #5c5552; --soft: #b8b0ac; --mark: #5a4310; --ink: #f1ecea; --paper: #1d1a19; --red: #ff8f86; } }
body.vscode-light { color-scheme: light; --line: #b9b3b0; --soft: #6b6360; --mark: #ffe3a8; --ink: #211c1a; --paper: #fff; --red: #a4161a; }
body.vscode-dark { color-scheme: dark; --line: #5c5552; --soft: #b8b0ac; --mark: #5a4310; --ink: #f1ecea; --paper: #1d1a19; --red: #ff8f86; }
body.vscode-high-contrast { color-scheme: dark; --line: #fff; --soft: #fff; --mark: #000; --ink: #fff; --paper: #000; --red: #ff8f86; }
body.vscode-high-contrast-light { color-scheme: light; --line: #000; --soft: #000; --mark: #fff; --ink: #000; --paper: #fff; --red: #a4161a; }
body { margin: 0 auto; padding: 2rem 1.25rem 3rem; max-width: 46rem; font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.7rem; margin: 0 0 1.5rem; border-bottom: 3px solid var(--red); padding-bottom: .5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
table { border-collapse: collapse; margin: 0 0 1rem; }
caption { text-align: left; white-space: nowrap; padding-bottom: .4rem; }
th, td { text-align: left; font-weight: normal; padding: .2rem 1.5rem .2rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); }
ol { padding-left: 1.6rem; }
li { margin: 0 0 1.4rem; break-inside: avoid; }
li p { margin: .35rem 0; }
.place, .sources, footer { color: var(--soft); font-size: .875rem; }
.error .place::before, .warning .place::before, .beyond::before { content: "▲ " / ""; color: var(--red); }
blockquote { background: none; margin: .35rem 0; padding: .25rem 0 .25rem .9rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; text-decoration: underline; text-underline-offset: .15em; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); }
@media print { body { padding: 0; max-width: none; } mark { background: none; } }
`;

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
