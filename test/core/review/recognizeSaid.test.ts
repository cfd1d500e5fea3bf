import assert from 'node:assert/strict';
import { tokenize } from '../../../server/src/core/language/tokenize.js';
import { recognizeIn } from '../../../server/src/core/review/recognizeSaid.js';
import { reviewDraft, type ReviewedDraft, type ReviewTools } from '../../../server/src/core/review/reviewDraft.js';
import { builtInRecognition } from '../../builtIn.js';

describe('a sentence that is left alone while its paragraph is written', () => {
  const { tools } = builtInRecognition();
  const read: string[] = [];
  const noting: ReviewTools = {
    ...tools,
    recognizer: {
      ...tools.recognizer,
      recognize(tokens, text) {
        read.push(text.slice(tokens[0].start, tokens[tokens.length - 1].end));
        return tools.recognizer.recognize(tokens, text);
      },
    },
  };
  /** Reviews versions of one draft. @returns for each the wordings that were found, and below them the sentences that were read */
  const versions = (...texts: string[]): { found: string[]; read: string[] }[] => {
    let earlier: ReviewedDraft | undefined;
    return texts.map((text) => {
      read.length = 0;
      earlier = reviewDraft(noting, { text, format: 'plaintext' }, earlier);
      const found = earlier.blocks.flatMap(({ findings }) => findings.map(({ start, end }) => text.slice(start, end)));
      return { found, read: [...read] };
    });
  };

  it('is not read again, wherever it has moved', () => {
    const [, , third] = versions(
      'We met. Prostitutes were fined. The pimps were not.',
      'We met at. Prostitutes were fined. The pimps were not.',
      'We met at noon. Prostitutes were fined. The pimps were not.',
    );
    assert.deepEqual(third, { found: ['Prostitutes', 'pimps'], read: ['We met at noon'] });
  });

  it('is not read again when the paragraph is parted or another one is written before it', () => {
    const sentences = 'Prostitutes were fined. The pimps were not.';
    const [, , third, fourth] = versions(
      `We met. ${sentences}`,
      `We met at. ${sentences}`,
      `We met at.\n\n${sentences}`,
      `A letter.\n\nWe met at.\n\n${sentences}`,
    );
    // What was written a version ago is not remembered yet.
    assert.deepEqual(third, { found: ['Prostitutes', 'pimps'], read: ['We met at'] });
    assert.deepEqual(fourth, { found: ['Prostitutes', 'pimps'], read: ['A letter'] });
  });

  it('is read again when its words turn out to be in another language', () => {
    const german = 'Die Frau ist hier und wir sind da, und das ist nicht gut, aber es ist so. ';
    const [first, , third] = versions('A whore. Die.', 'A whore. Die. ', `${german.repeat(3)}A whore. Die.`);
    assert.deepEqual(first.found, ['whore']);
    assert.deepEqual(third.found, versions(`${german.repeat(3)}A whore. Die.`)[0].found);
  });

  it('takes in the quotation mark that has come beside it', () => {
    const written = 'so-called “sex work';
    const said = { tokens: tokenize(written).map((token) => ({ ...token, language: 'en' as const })) };
    const segment = { said, tokens: said.tokens, start: 0, end: written.length };
    const longest = (text: string): number => Math.max(...recognizeIn(tools.recognizer, segment, text).map(({ end }) => end));
    for (const behind of ['.', '.', '.', '”', '.', '”']) assert.equal(longest(written + behind), written.length + Number(behind === '”'));
  });
});
