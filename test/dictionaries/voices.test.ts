import assert from 'node:assert/strict';
import { createTeamReviewer } from '../../server/src/core/teams.js';
import { voiceCueKinds } from '../../server/src/core/terminology/voiceCue.js';
import { builtInDictionary, builtInTermbase } from '../builtIn.js';
import { voicesIn } from '../markedPassage.js';

/** The examples of the voice cues: each kind shows what it changes and what it must leave alone, in both languages. */
describe('voice cues', () => {
  const { voiceExamples, voices } = builtInDictionary();

  for (const [kind, examples] of voiceExamples) {
    for (const { language, text, voice } of examples) {
      it(`${kind} › ${language} › ${voice} › ${text}`, () => assert.deepEqual(voicesIn(text), [voice]));
    }
  }

  for (const kind of voiceCueKinds) {
    it(`${kind} has words and examples of both kinds`, () => {
      const examples = voiceExamples.get(kind) ?? [];
      for (const language of ['en', 'ru'] as const) {
        if (!voices.some((cue) => cue.kind === kind && cue.words[language].length > 0)) continue;
        const shown = examples.filter((example) => example.language === language).map(({ voice }) => voice);
        assert.ok(
          shown.some((voice) => voice !== 'narration') && shown.includes('narration'),
          `${kind} lacks an example in “${language}”: one for what it tells, one of narration`,
        );
      }
    });
  }

  it('takes words from a team', () => {
    const text = '“The prostitutes need a lawyer,” said our wibbler.';
    const team = [{ path: 'voices.yaml', text: 'cue: own-speaker\nen: [wibbler]\n' }];
    const contexts = (files: typeof team): string[] =>
      createTeamReviewer(builtInTermbase(), files)
        .reviewer.review({ text, format: 'markdown' })
        .map(({ context }) => context);
    assert.deepEqual([contexts([]), contexts(team)], [['quotation'], ['narration']]);
  });

  it('says which kinds of cues there are', () => {
    const { problems } = createTeamReviewer(builtInTermbase(), [{ path: 'voices.yaml', text: 'cue: sayin\nen: [wibble (verb)]\n' }]);
    assert.match(problems[0]?.message.en ?? '', /“sayin” is not valid.*Nearest: “saying”/);
  });
});
