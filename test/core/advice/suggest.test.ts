import assert from 'node:assert/strict';
import { applyEdits } from '../../applyEdits.js';
import { builtInReviewer } from '../../builtIn.js';

describe('suggestions', () => {
  it('leave no word twice in a row', () => {
    const offered = writtenFor('Police combat prostitution near the port.');
    assert.ok(offered.includes('Police prevent violence against sex workers near the port.'), offered.join('\n'));
    assert.ok(!offered.some((each) => /police police/i.test(each)), offered.join('\n'));
  });

  it('begin with a capital what is left of a list', () => {
    const offered = writtenFor('Проституция, наркотики и азартные игры захлестнули город.');
    assert.ok(offered.includes('Наркотики и азартные игры захлестнули город.'), offered.join('\n'));
  });

  it('leave no ending behind whose word is gone', () => {
    const offered = writtenFor('A pimp and two prostitutes’ children were in the car.');
    assert.ok(offered.includes('A pimp and two children of sex workers were in the car.'), offered.join('\n'));
    assert.ok(!offered.some((each) => /manager’ /.test(each)), offered.join('\n'));
  });
});

function writtenFor(text: string): string[] {
  return builtInReviewer()
    .review({ text, format: 'plaintext' })
    .flatMap(({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits)));
}
