import assert from 'node:assert/strict';
import { builtInReviewer } from '../../builtIn.js';

/** Severity and voice of what is found. */
function voices(text: string): string[] {
  return builtInReviewer()
    .review({ text, format: 'markdown' })
    .map(({ severity, context }) => `${severity} ${context}`);
}

describe('quotation marks', function () {
  this.timeout(60_000);

  it('are heard behind any number of marks that nothing closes', () => {
    const odd = "She wrote 'em down at the desk. ".repeat(30);
    assert.deepEqual(voices(`${odd}The mayor said: “Prostitutes must leave our streets by Monday morning.”`), ['hint quotation']);
    assert.deepEqual(voices(`${odd}Prostitutes must leave our streets by Monday morning.`), ['warning narration']);
  });
});
