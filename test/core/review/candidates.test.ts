import assert from 'node:assert/strict';
import { createCandidates } from '../../../server/src/core/review/candidates.js';
import type { NumberedDesignations } from '../../../server/src/core/terminology/designations.js';
import type { FormIndex } from '../../../server/src/core/terminology/formIndex.js';

describe('candidates', () => {
  /** Each form begins so many wordings that two of them are too many to stay ready. */
  const numbers = new Map<string, readonly number[]>();
  const index: FormIndex = {
    designationsFor: (_, form) => {
      if (!numbers.has(form)) numbers.set(form, new Array<number>(40_000).fill(0));
      return numbers.get(form)!;
    },
    formsLike: () => [],
    companionOf: () => undefined,
  };
  const designations = { at: () => undefined } as unknown as NumberedDesignations;

  it('of former drafts are forgotten, by the forms that began them as well', () => {
    const candidates = createCandidates(designations, index);
    const groupOf = (form: string) => candidates.inDraft('en', form)!.group;
    const former = groupOf('former');
    assert.equal(groupOf('former'), former);
    groupOf('next');
    groupOf('next but one');
    assert.notEqual(groupOf('former'), former);
  });

  it('that a draft goes on needing stay ready', () => {
    const candidates = createCandidates(designations, index);
    const needed = candidates.inDraft('en', 'needed')!.group;
    for (const other of ['one', 'two', 'three']) {
      candidates.inDraft('ru', other);
      assert.equal(candidates.inDraft('en', 'needed')!.group, needed, other);
    }
  });
});
