import assert from 'node:assert/strict';
import { languages } from '../../server/src/core/language/languages.js';
import { formsOf } from '../../server/src/core/language/phrase.js';
import { checkReferences } from '../../server/src/core/terminology/checkReferences.js';
import { isRecommended } from '../../server/src/core/terminology/termbase.js';
import { applyEdits } from '../applyEdits.js';
import { builtInDictionary, builtInFiles, builtInReviewer } from '../builtIn.js';

/** Promises that hold across all concepts. */
describe('termbase', () => {
  const dictionary = builtInDictionary();
  const { concepts, examples } = dictionary;
  const { termbase } = builtInReviewer();

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

        it(`has one preferred ${language} term, or the id of the concept that has`, () => {
          const preferred = own.filter(({ status }) => status === 'preferred').length;
          assert.equal(preferred, concept.use === undefined ? 1 : 0);
        });

        it(`has two ${language} examples to change and two to keep`, () => {
          const kinds = (examples.get(concept.id) ?? []).filter((example) => example.language === language).map(({ kind }) => kind);
          if (own.some((term) => !isRecommended(term))) assert.ok(kinds.filter((kind) => kind !== 'keep').length >= 2, 'to change');
          assert.ok(kinds.filter((kind) => kind === 'keep').length >= 2, 'to keep');
        });

        it(`shows every deprecated ${language} term in an example`, () => {
          const changed = (examples.get(concept.id) ?? []).filter((example) => example.language === language && example.kind !== 'keep');
          const shown = new Set(changed.flatMap(({ text }) => termsFoundIn(text)));
          const missing = own.filter((term) => !isRecommended(term) && !shown.has(term.wordings[0])).map((term) => term.wordings[0]);
          assert.deepEqual(missing, []);
        });
      }
    });
  }

  it('never finds anything in a recommended term, in any form', () => {
    const alarms: string[] = [];
    for (const { phrase, role } of termbase.designations) {
      if (role.kind !== 'term' || !isRecommended(role.term)) continue;
      for (const text of plainForms(phrase)) {
        for (const finding of builtInReviewer().review({ text: carrier(phrase.language, text), format: 'plaintext' }))
          alarms.push(`${text}: ${finding.concept}`);
      }
    }
    assert.deepEqual([...new Set(alarms)], []);
  });

  it('never finds anything new in a suggestion once it is applied', () => {
    const alarms: string[] = [];
    for (const concept of concepts) {
      for (const example of examples.get(concept.id) ?? []) {
        if (example.kind === 'keep') continue;
        const before = builtInReviewer().review({ text: example.text, format: 'plaintext' });
        for (const { suggestions } of before) {
          for (const { edits } of suggestions) {
            const text = applyEdits(example.text, edits);
            const after = builtInReviewer().review({ text, format: 'plaintext' });
            if (after.some(({ severity }) => severity !== 'hint'))
              alarms.push(`${text}: ${after.map(({ concept: found }) => found).join(', ')}`);
          }
        }
      }
    }
    assert.deepEqual([...new Set(alarms)], []);
  });

  it('deprecates no term in one concept that another recommends', () => {
    const recommended = new Set(
      concepts.flatMap(({ terms }) =>
        terms.filter(isRecommended).flatMap((term) => term.wordings.map((wording) => `${term.language} ${wording}`)),
      ),
    );
    const torn = concepts.flatMap(({ id, terms }) =>
      terms
        .filter((term) => !isRecommended(term) && term.near.length === 0)
        .flatMap((term) =>
          term.wordings.filter((wording) => recommended.has(`${term.language} ${wording}`)).map((wording) => `${id}: ${wording}`),
        ),
    );
    assert.deepEqual(torn, []);
  });

  function termsFoundIn(text: string): string[] {
    const found = builtInReviewer().review({ text, format: 'plaintext' });
    return found.flatMap(({ start, end }) => {
      const wording = text.slice(start, end).toLowerCase();
      return concepts.flatMap(({ terms }) =>
        terms
          .filter((term) => term.wordings.some((candidate) => matches(term.language, candidate, term.grammar, wording)))
          .map((term) => term.wordings[0]),
      );
    });
  }

  function matches(
    language: 'en' | 'ru',
    wording: string,
    grammar: Parameters<(typeof languages)['en']['inflect']>[1],
    found: string,
  ): boolean {
    const phrase = languages[language].inflect(wording, grammar);
    const first = phrase.pieces[phrase.head];
    return (
      first !== undefined && formsOf(first).some(({ text }) => found.replaceAll('ё', 'е').includes(text.toLowerCase().replaceAll('ё', 'е')))
    );
  }
});

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
