// One checker in a process of its own, so that its start and its memory are its own:
//
//   node test/bench/tool.mjs NAME TASK.json     prints a line of JSON
//
// Each tool is loaded and used as its own documentation says.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const dist = (file) => join(fileURLToPath(import.meta.url), '../../../dist', file);

/** How each checker finds places in a text: `check(text)` gives `[start, end]` pairs; `follow` starts a draft that is written on. */
const TOOLS = {
  async zontik() {
    const { createReviewer } = require(dist('core.js'));
    const { unpackJson } = require(dist('../out/bench/packedJson.cjs'));
    const reviewer = createReviewer(unpackJson(readFileSync(dist('termbase.json.zst'))));
    const places = (findings) =>
      // Messages are what makes a finding useful: they are worked out here, as the editor asks for them.
      findings.filter(({ severity }) => severity !== 'hint').map((finding) => (finding.message('en'), [finding.start, finding.end]));
    return {
      check: (text) => places(reviewer.review({ text, format: 'markdown' })),
      follow() {
        const follower = reviewer.follow();
        return (text) => places(follower.review({ text, format: 'markdown' }).advice);
      },
    };
  },
  async alex() {
    const { markdown } = await import('alex');
    return { check: (text) => markdown(text).messages.map(placeOf) };
  },
  async 'retext-equality'() {
    const [{ retext }, { default: equality }] = await Promise.all([import('retext'), import('retext-equality')]);
    const processor = retext().use(equality).freeze();
    return { check: (text) => processor.processSync(text).messages.map(placeOf) };
  },
  async 'harper.js'() {
    const [{ LocalLinter }, { binary }] = await Promise.all([import('harper.js'), import('harper.js/binary')]);
    const linter = new LocalLinter({ binary });
    return {
      async check(text) {
        const lints = await linter.lint(text, { language: 'markdown' });
        return lints.map((lint) => [lint.span().start, lint.span().end]);
      },
    };
  },
};

const placeOf = ({ place }) => (place?.start ? [place.start.offset, place.end.offset] : [place?.offset ?? 0, (place?.offset ?? 0) + 1]);

const [name, taskFile] = process.argv.slice(2);
const { first, long, shortDraft, drafts } = JSON.parse(readFileSync(taskFile, 'utf8'));
const tool = await TOOLS[name]();
await tool.check(first);
const start = performance.now();

const found = [];
for (const text of drafts) found.push(await tool.check(text));
const review = {};
for (const [language, text] of Object.entries(long)) review[language] = middle(await times(8, () => tool.check(text)));
const keys = {};
for (const [language, text] of Object.entries(shortDraft)) keys[language] = percentile(await pressKeys(text), 0.95);
console.log(JSON.stringify({ start, review, keys, memory: process.memoryUsage.rss() / 2 ** 20, found }));

async function times(count, run) {
  const taken = [];
  for (let index = 0; index < count + 4; index++) {
    const before = performance.now();
    await run();
    if (index >= 4) taken.push(performance.now() - before);
  }
  return taken;
}

/** A letter is typed at a hundred places, one after the other; a tool that cannot follow a draft reads all of it again. */
async function pressKeys(text) {
  const check = tool.follow?.() ?? tool.check;
  await check(text);
  let now = text;
  let place = 7;
  return times(100, () => {
    place = (place * 7919) % now.length;
    now = now.slice(0, place) + 'a' + now.slice(place);
    return check(now);
  });
}

function percentile(values, share) {
  return values.sort((a, b) => a - b)[Math.floor(values.length * share)];
}

function middle(values) {
  return percentile(values, 0.5);
}
