import assert from 'node:assert/strict';
import { reviewDraft, type ReviewTools } from '../../../server/src/core/review/reviewDraft.js';
import { builtInRecognition } from '../../builtIn.js';

describe('a review that fails in a passage', () => {
  const { tools } = builtInRecognition();
  const failing: ReviewTools = {
    ...tools,
    recognizer: {
      ...tools.recognizer,
      recognize(tokens, text) {
        if (tokens.some((token) => token.norm === 'boom')) throw new Error(text);
        return tools.recognizer.recognize(tokens, text);
      },
    },
  };
  const wordings = (text: string, earlier?: ReturnType<typeof reviewDraft>): string[] =>
    reviewDraft(failing, { text, format: 'markdown' }, earlier).blocks.flatMap(({ findings }) =>
      findings.map(({ start, end }) => text.slice(start, end)),
    );

  it('finds everything in the others, and tells that it failed', () => {
    const text = 'A prostitute.\n\nBoom prostitutes.\n\n- Whores.';
    assert.deepEqual(wordings(text), ['prostitute', 'Whores']);
    const { blocks } = reviewDraft(failing, { text, format: 'markdown' });
    assert.deepEqual(
      blocks.map(({ failure }) => failure?.thrown instanceof Error),
      [false, true, false],
    );
  });

  it('finds what is there again as soon as the passage can be reviewed', () => {
    const earlier = reviewDraft(failing, { text: 'Boom prostitutes.\n\nWhores.', format: 'markdown' });
    assert.deepEqual(wordings('Bom prostitutes.\n\nWhores.', earlier), ['prostitutes', 'Whores']);
  });
});
