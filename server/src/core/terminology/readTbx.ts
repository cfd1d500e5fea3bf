import { SaxesParser } from 'saxes';
import type { Grammar } from '../language/language.js';
import type { Gender, LanguageCode, PartOfSpeech } from '../language/phrase.js';
import type { Bilingual, Problem, TermStatus } from './concept.js';
import type { ListedTerm, TermList } from './termList.js';

/**
 * Reads a TBX file (ISO 30042): TBX-Core, -Min and -Basic of the 2019 edition in both styles (DCA: data categories in attributes,
 * DCT: as elements), and the `martif` files of the 2008 edition that many CAT tools still write. Languages other than English and Russian
 * are passed over. Total: a broken file yields problems, and the terms before the break count.
 *
 * @param path the file's name, for problems
 * @param text the file's text without a byte order mark; offsets of problems are UTF-16 code units into it
 */
export function readTbx(path: string, text: string): TermList {
  const terms: ListedTerm[] = [];
  const problems: Problem[] = [];
  const complain = (start: number, end: number, message: Bilingual): void => void problems.push({ path, start, end, message });

  let concept: { id?: string; number: number; subject?: string; definition?: string } | undefined;
  let language: { code?: LanguageCode; definition?: string; start: number } | undefined;
  let term: { text?: string; status?: TermStatus; grammar?: Grammar; faulty?: boolean; start: number } = { start: 0 };
  let numberOfConcepts = 0;
  let isTbx = false;
  /** The data category of the element being read, and its text. */
  let category = '';
  let content = '';
  let tagStart = 0;

  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('opentagstart', ({ name }) => {
    tagStart = Math.max(text.lastIndexOf(`<${name}`, parser.position), 0);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    // Markup inside a term (“<hi>”) is part of it.
    if (local === 'hi') return;
    category = attributes.type ?? local;
    content = '';
    if (local === 'tbx' || local === 'martif') isTbx = true;
    else if (local === 'conceptEntry' || local === 'termEntry') concept = { id: attributes.id, number: numberOfConcepts++ };
    else if (local === 'langSec' || local === 'langSet') {
      const code = attributes['xml:lang']?.slice(0, 2).toLowerCase();
      if (code === undefined) complain(tagStart, parser.position, NO_LANGUAGE);
      language = { code: code === 'en' || code === 'ru' ? code : undefined, start: tagStart };
    } else if (TERM_SECTIONS.has(local)) term = { start: tagStart };
  });
  parser.on('text', (characters) => void (content += characters));
  parser.on('cdata', (characters) => void (content += characters));
  parser.on('closetag', ({ name }) => {
    const local = localName(name);
    if (local === 'hi') return;
    const value = content.replace(/\s+/g, ' ').trim();
    const closed = category;
    content = '';
    category = '';
    if (local === 'term') term.text = value;
    else if (TERM_SECTIONS.has(local)) finishTerm();
    else if (local === 'langSec' || local === 'langSet') language = undefined;
    else if (local === 'conceptEntry' || local === 'termEntry') concept = undefined;
    else if (closed === 'definition' && language) language.definition ??= value;
    else if (closed === 'definition' && concept) concept.definition ??= value;
    else if (closed === 'subjectField' && concept) concept.subject ??= value;
    else if (closed === 'administrativeStatus' || closed === 'normativeAuthorization') readStatus(value);
    else if (closed === 'partOfSpeech') term.grammar = { ...term.grammar, partOfSpeech: PARTS_OF_SPEECH[value] ?? 'fixed' };
    else if (closed === 'grammaticalGender' && GENDERS[value]) term.grammar = { ...term.grammar, gender: GENDERS[value] };
  });
  parser.on('error', (error) => {
    const at = Math.min(parser.position, text.length);
    const reason = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    if (problems.every(({ message }) => !message.en.startsWith('This is not valid XML')))
      complain(Math.max(at - 1, 0), at, {
        en: `This is not valid XML: ${reason}. What stands before it was read.`,
        ru: `Здесь нарушена разметка XML (${reason}). То, что стоит выше, прочитано.`,
      });
  });
  parser.write(text).close();
  if (!isTbx) complain(0, Math.min(text.length, 1), NOT_TBX);
  return { terms, problems };

  function finishTerm(): void {
    if (!concept || !language?.code) return;
    if (!term.text) return complain(term.start, parser.position, { en: 'This entry has no term.', ru: 'В этой записи нет термина.' });
    // A term of a status that nobody knows must not be offered to a writer.
    if (term.faulty) return;
    terms.push({
      concept: concept.id,
      group: `entry ${concept.number}`,
      // A subject field in words is for people; ours are folders.
      subject: concept.subject && /^[a-z0-9-]+$/.test(concept.subject) ? concept.subject : undefined,
      language: language.code,
      wordings: [term.text],
      status: term.status ?? 'preferred',
      grammar: term.grammar ?? {},
      definition: language.definition ?? concept.definition,
    });
  }

  function readStatus(value: string): void {
    const status = STATUSES[value.replace(/(Term)?(-admn-sts)?$/, '')];
    if (status) {
      term.status = status;
      return;
    }
    term.faulty = true;
    complain(tagStart, parser.position, {
      en: `“${value}” is no administrative status of TBX; expected: preferredTerm-admn-sts, admittedTerm-admn-sts, deprecatedTerm-admn-sts or supersededTerm-admn-sts.`,
      ru: `«${value}» — не статус термина TBX; ожидается preferredTerm-admn-sts, admittedTerm-admn-sts, deprecatedTerm-admn-sts или supersededTerm-admn-sts.`,
    });
  }
}

/** Where a term with its notes stands: 2019, and the two forms of 2008. */
const TERM_SECTIONS = new Set(['termSec', 'tig', 'ntig']);

const STATUSES: Readonly<Record<string, TermStatus>> = {
  preferred: 'preferred',
  admitted: 'admitted',
  deprecated: 'deprecated',
  superseded: 'superseded',
};

const PARTS_OF_SPEECH: Readonly<Record<string, PartOfSpeech>> = { noun: 'noun', properNoun: 'noun', verb: 'verb', adjective: 'adjective' };

const GENDERS: Readonly<Record<string, Gender>> = { masculine: 'm', feminine: 'f', neuter: 'n' };

const NO_LANGUAGE: Bilingual = {
  en: 'This language section does not say its language (xml:lang); its terms were passed over.',
  ru: 'В этом разделе не указан язык (xml:lang); его термины пропущены.',
};

const NOT_TBX: Bilingual = {
  en: 'This file is not TBX: its outermost element should be “tbx” or “martif”.',
  ru: 'Это не файл TBX: внешним элементом должен быть «tbx» или «martif».',
};

/** A name without its namespace prefix: in the DCT style data categories are elements such as `min:administrativeStatus`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
