// `npm test`: everything, from a fresh clone on. Each step runs even when one before it failed, so that one run tells all.
//
// The last line counts the tests of all steps: "N passed, N failed".

import { spawn } from 'node:child_process';
import { installDependencies, npmCommand, root } from './setup.mjs';

const steps = ['check', 'test:unit', 'test:editor'];

installDependencies();
const outcomes = [];
for (const step of steps) outcomes.push(await runStep(step));

console.log();
for (const { step, status, seconds, passed, failed } of outcomes) {
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} npm run ${step.padEnd(12)} ${String(seconds).padStart(4)} s   ${passed} passed, ${failed} failed`,
  );
}
for (const { step, complaint } of outcomes) if (complaint) console.log(`\n── to look at in npm run ${step}\n${complaint}`);
console.log();
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = outcomes.every(({ status }) => status === 0) ? 0 : 1;

/** Runs a script of package.json, shows what it prints, and adds up the totals that mocha prints in it. */
function runStep(step) {
  console.log(`\n── npm run ${step}`);
  const started = Date.now();
  const [command, args] = npmCommand(['run', '--silent', step]);
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } });
  let output = '';
  for (const stream of ['stdout', 'stderr'])
    child[stream].setEncoding('utf8').on('data', (text) => {
      output += text;
      process[stream].write(text);
    });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const passed = total(output, 'passing');
      // A step that fails without a failing test (types, formatting, a crash) counts as one failure, so that the sum never says all is well.
      const failed = Math.max(total(output, 'failing'), status === 0 ? 0 : 1);
      const complaint = [...output.matchAll(/^ *tried again: .*$/gm), ...(failed > 0 ? [complaintOf(output)] : [])].join('\n');
      resolve({ step, status, passed, failed, complaint, seconds: Math.round((Date.now() - started) / 1000) });
    });
  });
}

/** What a step that failed says of it, repeated below the totals, because whoever looks at a long log looks at its end: mocha's list of failures, or the last words. */
function complaintOf(output) {
  const lines = output.trimEnd().split('\n');
  const list = lines.findIndex((line) => /^\s*\d+ failing\b/.test(line));
  return (list < 0 ? lines.slice(-20) : lines.slice(list, list + 40)).join('\n');
}

function total(output, word) {
  return [...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}`, 'gm'))].reduce((count, [, number]) => count + Number(number), 0);
}

function sum(key) {
  return outcomes.reduce((count, outcome) => count + outcome[key], 0);
}
