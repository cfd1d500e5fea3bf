'use strict';

// How much young collections leave, in bytes, of a draft that is typed on, with one after each twelve keys: `node --expose-gc test/fuzz/letGo.cjs TERMBASE`.
// By itself, because what runs the tests names each function, and V8 holds what is named so.
const { readFileSync } = require('node:fs');
const { createReviewer } = require('../../dist/core.js');

const paragraph = (number) =>
  `В ${number}-м году проститутки говорили о правах, и на встрече их никто не перебивал: «Это работа», сказали они.`;
const text = Array.from({ length: 60 }, (_, number) => paragraph(number)).join('\n\n');
const middle = text.indexOf('\n\n', text.length / 2);
const typed = ' Сотрудничество с правоохранительными органами невозможно, сказала она.';
const follower = createReviewer(JSON.parse(readFileSync(process.argv[2], 'utf8'))).follow();

function left() {
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  for (let key = 0; key < typed.length; key++) {
    follower.review({ text: `${text.slice(0, middle)}${typed.slice(0, key + 1)}${text.slice(middle)}`, format: 'markdown' });
    if (key % 12 === 11) collectYoung();
  }
  collectYoung();
  return process.memoryUsage().heapUsed - before;
}

/** What is still there in the second one has grown old. */
function collectYoung() {
  globalThis.gc({ type: 'minor' });
  globalThis.gc({ type: 'minor' });
}

left();
left();
console.log(left());
