import { csvField, markdownText, notFormula, xmlText } from '../text/escape.js';
import { type Gender, type LanguageCode, languageCodes } from '../language/phrase.js';
import type { Concept, Source, Term, TermStatus } from '../terminology/concept.js';
import { isRecommended, severityOf } from '../terminology/status.js';
import type { Termbase } from '../terminology/termbase.js';
import { expandAlternatives, plainWording } from '../terminology/wording.js';
import { phrasing } from './phrasing.js';

/**
 * The glossary as Markdown: one page for each subject field, English beside Russian. The heading of an entry is the id of its
 * concept, so the id is its anchor; pages lie side by side, named after their subject fields.
 *
 * @returns pages by subject field, in alphabetical order
 */
export function writeGlossaryPages(termbase: Termbase): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [subject, concepts] of bySubject(termbase)) {
    const linkTo = ({ id, subject: other }: Concept): string => (other === subject ? `#${id}` : `${other}.md#${id}`);
    const entries = concepts.map((concept) => writeEntry(termbase, concept, linkTo));
    pages.set(subject, [`# ${titleOf(termbase, subject)}`, ...entries].join('\n\n') + '\n');
  }
  return pages;
}

/**
 * The glossary page of one concept, or of a subject field: a list of its concepts. `undefined` when there is neither.
 *
 * @param address where pages are shown: a page is this address, an id and `.md`
 */
export function writeGlossaryPage(termbase: Termbase, id: string, address: string): string | undefined {
  const linkTo = (name: string): string => `${address}${name}.md`;
  const concept = termbase.concepts.get(id);
  if (concept) {
    const { subject } = concept;
    return `${writeEntry(termbase, concept, (other) => linkTo(other.id))}\n\n[${titleOf(termbase, subject)}](${linkTo(subject)})\n`;
  }
  const concepts = bySubject(termbase).get(id);
  return (
    concepts && `# ${titleOf(termbase, id)}\n\n${concepts.map((each) => `- ${summarize(termbase, each, linkTo(each.id))}`).join('\n')}\n`
  );
}

/** The whole glossary as a table of contents. */
export function writeGlossaryContents(termbase: Termbase, address: string): string {
  return [...bySubject(termbase)]
    .map(([subject, concepts]) => {
      const lines = concepts.map((concept) => `- ${summarize(termbase, concept, `${address}${concept.id}.md`)}`);
      return `## ${titleOf(termbase, subject)}\n\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function titleOf(termbase: Termbase, subject: string): string {
  const title = termbase.subjects.get(subject);
  return markdownText(title ? `${title.en} · ${title.ru}` : subject);
}

/** A concept in one line: its link and the terms to write. */
function summarize(termbase: Termbase, concept: Concept, link: string): string {
  const [en, ru] = languageCodes.map((language) => termbase.recommended(concept, language)[0]?.wordings[0] ?? '');
  return [`[${markdownText(concept.id)}](${link})`, markdownText(plainWording(en)), markdownText(plainWording(ru))]
    .filter(Boolean)
    .join(' · ');
}

/**
 * The glossary for a spreadsheet: one row for each term, RFC 4180, with a heading row. `readCsv` takes it in again: a changed copy can
 * serve as a team's dictionary.
 */
export function writeGlossaryCsv(termbase: Termbase): string {
  const rows = [
    ['concept', 'subject', 'language', 'term', 'also', 'status', 'severity', 'because', 'part of speech', 'gender', 'definition', 'why'],
  ];
  for (const [subject, concepts] of bySubject(termbase)) {
    for (const concept of concepts) {
      for (const term of concept.terms) {
        const flagged = !isRecommended(term);
        const [wording, ...also] = exportedWordings(term);
        rows.push([
          concept.id,
          subject,
          term.language,
          wording,
          also.join('; '),
          term.status,
          flagged ? severityOf(concept, term) : '',
          flagged ? (term.because ?? concept.because) : '',
          term.grammar.partOfSpeech ?? '',
          term.grammar.gender ? GENDERS[term.grammar.gender] : '',
          concept.definition[term.language],
          (term.why ?? concept.why)[term.language],
        ]);
      }
    }
  }
  return rows.map((row) => row.map((field) => csvField(notFormula(field))).join(',') + '\r\n').join('');
}

/** The glossary as TBX-Basic (ISO 30042:2019, DCA style), to import into a CAT tool. */
export function writeGlossaryTbx(termbase: Termbase): string {
  const entries = [...bySubject(termbase)].flatMap(([subject, concepts]) => {
    const title = termbase.subjects.get(subject)?.en ?? subject;
    return concepts.map((concept) => {
      const sections = languageCodes.map((language) => {
        const terms = concept.terms
          .filter((term) => term.language === language)
          .flatMap((term) => exportedWordings(term).map((wording) => tbxTerm(term, wording)));
        if (terms.length === 0) return '';
        return `        <langSec xml:lang="${language}">\n          <descripGrp>\n            <descrip type="definition">${xmlText(concept.definition[language])}</descrip>\n          </descripGrp>\n${terms.join('')}        </langSec>\n`;
      });
      if (sections.every((section) => section === '')) return '';
      return `      <conceptEntry id="${xmlText(concept.id)}">\n        <descrip type="subjectField">${xmlText(title)}</descrip>\n${sections.join('')}      </conceptEntry>\n`;
    });
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Zontik glossary</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${entries.join('')}    </body>
  </text>
</tbx>
`;
}

function writeEntry(termbase: Termbase, concept: Concept, linkTo: (concept: Concept) => string): string {
  const parts = languageCodes.map((language) => {
    const speak = phrasing[language];
    const lines = [`**${speak.languages[language]}.** ${markdownText(concept.definition[language])}`];
    const write = termbase
      .recommended(concept, language)
      .map((term) => `**${markdownText(plainWording(term.wordings[0]))}**` + (term.when ? ` (${markdownText(term.when[language])})` : ''));
    if (write.length > 0) lines.push(`- ${speak.sections.write}: ${write.join('; ')}`);
    const avoided = concept.terms.filter((term) => term.language === language && !isRecommended(term));
    if (avoided.length > 0) lines.push(`- ${speak.glossary.avoid}: ${markdownText(avoided.map(shownWordings).join('; '))}`);
    lines.push(`- ${speak.sections.why}: ${markdownText(concept.why[language])}`);
    if (concept.advice) lines.push(`- ${speak.glossary.advice}: ${markdownText(concept.advice[language])}`);
    if (concept.note) lines.push(`- ${speak.glossary.note}: ${markdownText(concept.note[language])}`);
    return [lines[0], lines.slice(1).join('\n')].join('\n\n');
  });
  const sources = concept.sources.map((source) => `- ${markdownText(describeSource(source, 'en'))}`);
  const related = concept.related.flatMap((id) => termbase.concepts.get(id) ?? []);
  const both = (name: 'sources' | 'related'): string => `${phrasing.en.sections[name]} · ${phrasing.ru.sections[name]}`;
  const seeAlso = related.map((other) => `[${markdownText(other.id)}](${linkTo(other)})`).join(', ');
  return [
    `## ${markdownText(concept.id)}`,
    ...parts,
    ...(related.length > 0 ? [`${both('related')}: ${seeAlso}`] : []),
    ...(sources.length > 0 ? [both('sources'), sources.join('\n')] : []),
  ].join('\n\n');
}

/** One wording for each way in which a term is written: alternatives are spelt out for recognising, not for reading. */
function exportedWordings({ written }: Term): string[] {
  return [...new Set(written.map((each) => plainWording(expandAlternatives(each)[0])))];
}

/** What a reader needs of the wordings of a term: the first few; a term may stand for hundreds. */
function shownWordings({ written, wordings }: Term): string {
  const shown = [...new Set([...written.map((each) => expandAlternatives(each)[0]), ...wordings.slice(0, MOST_WORDINGS)])].slice(
    0,
    MOST_WORDINGS,
  );
  return shown.map(plainWording).join('; ') + (wordings.length > shown.length ? '; …' : '');
}

const MOST_WORDINGS = 4;

/** A source with the honest mark of how much of it was read. */
export function describeSource(source: Source, display: LanguageCode): string {
  const where = [source.by, source.title, source.year].filter(Boolean).join(', ');
  return source.read ? `${where} (${phrasing[display].read[source.read]})` : where;
}

function bySubject(termbase: Termbase): Map<string, Concept[]> {
  const subjects = new Map<string, Concept[]>();
  for (const concept of [...termbase.concepts.values()].sort((a, b) => a.subject.localeCompare(b.subject) || a.id.localeCompare(b.id))) {
    subjects.set(concept.subject, [...(subjects.get(concept.subject) ?? []), concept]);
  }
  return subjects;
}

/** TBX picklist values for administrative status and part of speech. */
const TBX_STATUS: Record<TermStatus, string> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  deprecated: 'deprecatedTerm-admn-sts',
  superseded: 'supersededTerm-admn-sts',
};
const GENDERS: Record<Gender, string> = { m: 'masculine', f: 'feminine', n: 'neuter', c: 'common' };
const TBX_PART_OF_SPEECH = { noun: 'noun', verb: 'verb', adjective: 'adjective', fixed: 'other' } as const;

function tbxTerm(term: Term, wording: string): string {
  return `          <termSec>
            <term>${xmlText(wording)}</term>
            <termNote type="partOfSpeech">${TBX_PART_OF_SPEECH[term.grammar.partOfSpeech ?? 'noun']}</termNote>
            <termNote type="administrativeStatus">${TBX_STATUS[term.status]}</termNote>
${term.grammar.gender ? `            <termNote type="grammaticalGender">${term.grammar.gender === 'c' ? 'other' : GENDERS[term.grammar.gender]}</termNote>\n` : ''}          </termSec>
`;
}
