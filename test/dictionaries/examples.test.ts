import assert from 'node:assert/strict';
import type { Example } from '../../server/src/core/terminology/concept.js';
import { applyEdits } from '../applyEdits.js';
import { builtInDictionary, builtInFiles, builtInReviewer } from '../builtIn.js';

/** Every example of every concept: the terminologist's tests. */
describe('dictionary examples', () => {
  const { concepts, examples } = builtInDictionary();
  for (const concept of concepts) {
    for (const example of examples.get(concept.id) ?? []) {
      it(`${concept.id} › ${example.language} › ${example.kind} › ${example.text}`, () => check(concept.id, example));
    }
  }
});

function check(id: string, example: Example): void {
  const findings = builtInReviewer().review({ text: example.text, format: 'plaintext' });
  const shown =
    findings.map(({ start, end, concept, severity }) => `${concept} (${severity}): ${example.text.slice(start, end)}`).join('; ') ||
    'nothing';
  const place = `${fileOf(id)}: `;
  if (example.kind === 'keep') {
    assert.equal(
      findings.every(({ severity }) => severity === 'hint'),
      true,
      `${place}nothing above a hint may be found, but: ${shown}`,
    );
    return;
  }
  // A sentence that merges two ideas is shown beside the wording in it.
  const [found, ...others] = findings.filter(({ concept }) => concept === id);
  assert.equal(
    found !== undefined && others.length === 0 && findings.every((finding) => finding === found || found.related.includes(finding)),
    true,
    `${place}exactly one finding of ${id} is expected, but: ${shown}`,
  );
  const { suggestions } = found;
  if (example.kind === 'flag') return;
  const written = suggestions.map(({ edits }) => applyEdits(example.text, edits));
  assert.equal(written[0], example.write, `${place}the first suggestion gives another sentence. All:\n${written.join('\n')}`);
}

function fileOf(id: string): string {
  return builtInFiles().find(({ path }) => path.endsWith(`/${id}.yaml`))?.path ?? id;
}
