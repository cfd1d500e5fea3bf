'use strict';

const { reporters } = require('mocha');

/** Mocha's own list, and below it what passed only at the second try: it must not fail a run, and must not be overlooked either. */
module.exports = class extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const tries = [];
    runner.on('retry', (test, error) => tries.push(`${test.fullTitle()}: ${String(error?.message).split('\n')[0]}`));
    runner.once('end', () => tries.forEach((told) => console.log(`  tried again: ${told}`)));
  }
};
