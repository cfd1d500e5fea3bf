import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJson } from '../../../server/build/packJson.js';
import { segmentDraft } from '../../../server/src/core/draft/segment.js';
import { createTermRecognizer, type TermRecognizer } from '../../../server/src/core/review/recognizeTerms.js';
import { indexForms, unpackForms } from '../../../server/src/core/terminology/formIndex.js';
import { unpackDictionary } from '../../../server/src/core/terminology/packedTermbase.js';
import { unpackWords } from '../../../server/src/core/terminology/wordBook.js';
import { unpackJson } from '../../../server/src/packedJson.js';
import { builtInDictionary, builtInRecognition, builtInTermbase } from '../../builtIn.js';

const folder = join(__dirname, '../../drafts');

describe('packed dictionaries', () => {
  it('hold what was packed, each part by itself', () => {
    const packed = builtInTermbase();
    assert.deepEqual({ ...unpackJson(packJson(packed), (bytes) => bytes) }, packed);
  });

  it('give every concept as its file holds it', () => {
    for (const [at, concept] of unpackDictionary(builtInTermbase()).concepts.entries()) {
      const { id, terms, definition, related, sources } = concept;
      const read = builtInDictionary().concepts[at];
      assert.equal(id, read.id);
      assert.deepEqual({ terms, definition, related, sources }, pick(read));
    }
  });

  it('find the same in drafts as wordings that were never packed', () => {
    const { termbase } = builtInRecognition();
    const { forms, words } = builtInTermbase();
    const unpacked = createTermRecognizer(termbase.designations, unpackForms(forms, unpackWords(words)));
    const plain = createTermRecognizer(termbase.designations, indexForms(termbase.designations));
    let found = 0;
    for (const text of drafts()) {
      const { segments, prose } = segmentDraft({ text, format: 'markdown' });
      for (const { tokens } of segments) {
        const there = told(unpacked, tokens, prose.text);
        assert.deepEqual(there, told(plain, tokens, prose.text), text);
        found += there.length;
      }
    }
    assert.ok(found > 1000, `${found} found`);
  });

  it('find a phrase whose words the writer moved as far apart as they may stand', () => {
    const { termbase } = builtInRecognition();
    const { forms, words } = builtInTermbase();
    const recognizer = createTermRecognizer(termbase.designations, unpackForms(forms, unpackWords(words)));
    const { segments, prose } = segmentDraft({ text: 'She was often still also confined to a wheelchair.', format: 'markdown' });
    const found = recognizer.recognize(segments[0].tokens, prose.text).map(({ designation }) => designation.wording);
    assert.ok(found.includes('be confined to a wheelchair'), found.join(', '));
  });
});

function told(recognizer: TermRecognizer, ...[tokens, text]: Parameters<TermRecognizer['recognize']>): string[] {
  return recognizer
    .recognize(tokens, text)
    .map(({ designation: { wording, language, role }, start, end }) => `${start}–${end} ${language} ${role.kind} ${wording}`);
}

function pick({ terms, definition, related, sources }: ReturnType<typeof builtInDictionary>['concepts'][number]) {
  return { terms, definition, related, sources };
}

function drafts(): string[] {
  return ['ru', 'en', 'clean'].flatMap((name) =>
    readdirSync(join(folder, name)).map((file) => readFileSync(join(folder, name, file), 'utf8')),
  );
}
