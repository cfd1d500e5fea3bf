import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInReviewer } from '../builtIn.js';
import { readAnnotations } from './annotations.js';

/** Annotated drafts are the specification: a file is a behaviour. */
for (const language of ['en', 'ru']) {
  describe(`annotated drafts › ${language}`, () => {
    for (const file of filesIn(language)) it(file.replace(/\.\w+$/, '').replaceAll('-', ' '), () => check(join(language, file)));
  });
}

describe('clean drafts', () => {
  for (const file of filesIn('clean')) {
    it(`finds nothing in ${file}`, () => {
      const text = read(join('clean', file));
      const findings = builtInReviewer().review({ text, format: file.endsWith('.txt') ? 'plaintext' : 'markdown' });
      assert.deepEqual(
        findings
          .filter(({ severity }) => severity !== 'hint')
          .map(({ start, end, concept }) => `${concept}: …${text.slice(Math.max(0, start - 30), end + 20)}…`),
        [],
      );
    });
  }
});

function check(path: string): void {
  const { text, annotations } = readAnnotations(read(path));
  const findings = builtInReviewer().review({ text, format: path.endsWith('.txt') ? 'plaintext' : 'markdown' });
  const actual = findings.map(({ start, end, concept, severity, suggestions }) => ({
    start,
    end,
    concept,
    hint: severity === 'hint',
    label: suggestions[0]?.label,
  }));
  const faults: string[] = [];
  for (const mark of annotations) {
    const found = actual.find(({ start, end }) => start === mark.start && end === mark.end);
    const name = `“${text.slice(mark.start, mark.end)}”`;
    if (mark.kind === 'missed') {
      if (found) faults.push(`${name} is found now: promote its mark`);
    } else if (!found) faults.push(`${name} is not found`);
    else if (found.hint !== (mark.kind === 'hint')) faults.push(`${name} is ${found.hint ? '' : 'not '}a hint`);
    else if (mark.concept && found.concept !== mark.concept) faults.push(`${name} is ${found.concept}, not ${mark.concept}`);
    else if (mark.label && found.label !== mark.label) faults.push(`${name} → ${found.label}, not ${mark.label}`);
  }
  for (const finding of actual) {
    if (!annotations.some(({ start, end }) => start === finding.start && end === finding.end)) {
      faults.push(`found without a mark: “${text.slice(finding.start, finding.end)}” (${finding.concept})`);
    }
  }
  assert.deepEqual(faults, [], `${path}\n${faults.join('\n')}`);
}

function filesIn(folder: string): string[] {
  return readdirSync(join(__dirname, folder)).filter((file) => /\.(md|txt)$/.test(file));
}

function read(path: string): string {
  return readFileSync(join(__dirname, path), 'utf8');
}
