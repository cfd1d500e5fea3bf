import assert from 'node:assert/strict';
import type { Advice } from '../../server/src/core/index.js';
import { formsOf, type LanguageCode } from '../../server/src/core/language/phrase.js';
import { checkReferences } from '../../server/src/core/terminology/checkReferences.js';
import type { Example, Term } from '../../server/src/core/terminology/concept.js';
import { isRecommended } from '../../server/src/core/terminology/status.js';
import type { Designation } from '../../server/src/core/terminology/designations.js';
import { applyEdits } from '../applyEdits.js';
import { builtInDictionary, builtInFiles, builtInRecognition, builtInReviewer } from '../builtIn.js';

/** Promises that hold across all concepts. */
describe('termbase', () => {
  const dictionary = builtInDictionary();
  const { concepts, examples } = dictionary;
  const { termbase, termsFoundIn, termsKeptIn } = builtInRecognition();

  it('has no problem in any file', () => {
    assert.deepEqual(
      dictionary.problems.map(({ path, start, message }) => `${path}:${start} ${message.en}`),
      [],
    );
  });

  it('has every concept in a file of its own, named after it, in the folder of its subject field', () => {
    const paths = new Set(builtInFiles().map(({ path }) => path));
    const misplaced = concepts.filter(({ id, subject }) => !paths.has(`${subject}/${id}.yaml`)).map(({ id }) => id);
    assert.deepEqual(misplaced, []);
  });

  it('names every subject field in both languages', () => {
    assert.deepEqual(
      [...new Set(concepts.map(({ subject }) => subject))].filter((subject) => !termbase.subjects.has(subject)),
      [],
    );
  });

  it('has no reference that leads nowhere', () => {
    assert.deepEqual(checkReferences(termbase.concepts, termbase.concepts, termbase.contexts), []);
  });

  for (const concept of concepts) {
    describe(concept.id, () => {
      for (const language of ['en', 'ru'] as const) {
        const own = concept.terms.filter((term) => term.language === language);

        it(`has one preferred ${language} term, or the id of the concept that has, or no terms at all`, () => {
          const preferred = own.filter(({ status }) => status === 'preferred').length;
          assert.equal(preferred, concept.use === undefined && concept.terms.length > 0 ? 1 : 0);
        });

        it(`has two ${language} examples to change and two to keep`, () => {
          const kinds = (examples.get(concept.id) ?? []).filter((example) => example.language === language).map(({ kind }) => kind);
          if (own.some((term) => !isRecommended(term))) assert.ok(kinds.filter((kind) => kind !== 'keep').length >= 2, 'to change');
          assert.ok(kinds.filter((kind) => kind === 'keep').length >= 2, 'to keep');
        });

        it(`shows every deprecated ${language} term in an example`, () => {
          const shown = new Set(textsOf(concept.id, language, isToChange).flatMap(termsFoundIn));
          assert.deepEqual(own.filter((term) => !isRecommended(term) && !shown.has(term)).map(nameOf), []);
        });

        it(`guards every condition of a ${language} term with a sentence to keep`, () => {
          const guarded = new Set(textsOf(concept.id, language, isToKeep).flatMap(termsKeptIn));
          const conditional = own.filter(
            (term) => !isRecommended(term) && term.near.length + term.notNear.length + term.unlessIn.length > 0,
          );
          assert.deepEqual(conditional.filter((term) => !guarded.has(term)).map(nameOf), []);
        });
      }

      if (concept.terms.length === 0) {
        it('says what to write, since it has no terms', () => {
          assert.ok(concept.advice);
        });
      }

      it('recommends nothing that is flagged, in any form', () => {
        const own = new Set(concept.terms.filter(isRecommended));
        const texts = designationsOf(own).flatMap(({ phrase }) => plainForms(phrase).map((form) => carrier(phrase.language, form)));
        assert.deepEqual(alarmsIn(texts), []);
      });

      it('suggests nothing that is newly flagged once it is applied', () => {
        const flagged = (examples.get(concept.id) ?? []).filter(isToChange).flatMap(({ text }) => {
          const before = new Set(adviceOn(text).map((finding) => finding.concept));
          const written = adviceOn(text).flatMap(({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits)));
          return written.flatMap((result) =>
            adviceOn(result)
              // What a sentence claims may come to light when a word in it is mended; it is then worth a look.
              .filter(({ severity, because }) => severity !== 'hint' && !(severity === 'information' && because === 'conflation'))
              .filter((finding) => !before.has(finding.concept))
              .map((finding) => `${result}: ${finding.concept}`),
          );
        });
        assert.deepEqual(flagged, []);
      });
    });
  }

  it('deprecates no term in one concept that another recommends', () => {
    const recommended = new Set(
      concepts.flatMap(({ terms }) =>
        terms.filter(isRecommended).flatMap((term) => term.wordings.map((wording) => `${term.language} ${wording}`)),
      ),
    );
    const torn = concepts.flatMap(({ id, terms }) =>
      terms
        .filter((term) => !isRecommended(term) && term.near.length === 0 && !term.inQuotes)
        .flatMap((term) =>
          term.wordings.filter((wording) => recommended.has(`${term.language} ${wording}`)).map((wording) => `${id}: ${wording}`),
        ),
    );
    assert.deepEqual(torn, []);
  });

  function textsOf(id: string, language: LanguageCode, kind: (example: Example) => boolean): string[] {
    return (examples.get(id) ?? []).filter((example) => example.language === language && kind(example)).map(({ text }) => text);
  }

  function designationsOf(terms: ReadonlySet<Term>): readonly Designation[] {
    return [...termbase.designations].flatMap((each) => (each.role.kind === 'term' && terms.has(each.role.term) ? each : []));
  }
});

const isToKeep = ({ kind }: Example): boolean => kind === 'keep';
const isToChange = ({ kind }: Example): boolean => kind !== 'keep';
const nameOf = ({ wordings }: Term): string => wordings[0];

function adviceOn(text: string): Advice[] {
  return builtInReviewer().review({ text, format: 'plaintext' });
}

function alarmsIn(texts: readonly string[]): string[] {
  const isAlarm = ({ severity }: Advice): boolean => severity !== 'hint';
  return [...new Set(texts)].flatMap((text) => {
    const concepts = adviceOn(text)
      .filter(isAlarm)
      .map(({ concept }) => concept);
    return concepts.length === 0 ? [] : [`${text}: ${concepts.join(', ')}`];
  });
}

/** Every form of a phrase, with its pieces in the same slot. */
function plainForms(
  phrase: Parameters<typeof formsOf>[0] extends never ? never : { pieces: readonly Parameters<typeof formsOf>[0][]; head: number },
): string[] {
  const head = phrase.pieces[phrase.head];
  if (!head) return [];
  const texts = new Set<string>();
  for (const { series, slots } of formsOf(head)) {
    for (let bit = 0; bit < 31; bit++) {
      if (!(slots & (1 << bit))) continue;
      const pieces = phrase.pieces.map((piece) => {
        const form = formsOf(piece).find(
          (candidate) => (candidate.series === series || candidate.series < 0 || series < 0) && candidate.slots & (1 << bit),
        );
        return form && piece.before + form.text;
      });
      if (pieces.every((piece) => piece !== undefined)) texts.add(pieces.join(''));
    }
  }
  return [...texts];
}

/** A plain sentence around a wording, so that the language is clear. */
function carrier(language: 'en' | 'ru', text: string): string {
  return language === 'en'
    ? `The report that we published in May says: ${text}, and nothing more.`
    : `В отчёте, который мы опубликовали в мае, сказано: ${text}, и ничего больше.`;
}
