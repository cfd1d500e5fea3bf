import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Reviewer } from '../../server/src/core/index.js';
import type { TranslationData } from '../../server/src/core/translations.js';
import { comparedTranslations, type TranslationsHost } from '../../server/src/protocol/translations.js';
import { createTurns } from '../../server/src/protocol/turns.js';
import { builtInReviewer, translationData } from '../builtIn.js';

const [RU, EN] = ['Помощь получили 618 человек.\n', 'Help was given to 681 people.\n'];
const one = { uri: 'file:///t/news.ru.md' };
const other = { uri: 'file:///t/news.en.md' };

/** A server's drafts, and how often each reviewer was asked to read one. */
function pairOnServer(loadData: () => Promise<TranslationData> = async () => translationData()) {
  const documents = new Map<string, TextDocument>();
  const write = (uri: string, text: string): void => {
    documents.set(uri, TextDocument.create(uri, 'markdown', (documents.get(uri)?.version ?? 0) + 1, text));
  };
  write(one.uri, RU);
  write(other.uri, EN);
  const told: string[] = [];
  const host: TranslationsHost = {
    turns: createTurns(),
    display: 'en',
    languageFor: () => 'en',
    commands: undefined,
    openDocument: (uri) => documents.get(uri),
    loadData,
    show: () => undefined,
    showProblems: () => undefined,
    tell: (line) => told.push(line),
    noteFailure: (thrown) => told.push(String(thrown)),
  };
  const counting = () => {
    const reads = { count: 0 };
    const own = builtInReviewer();
    const reviewer: Reviewer = {
      ...own,
      termSteps: (draft) => {
        reads.count++;
        return own.termSteps(draft);
      },
    };
    return { reads, reviewer };
  };
  const first = counting();
  const translations = comparedTranslations(host, first.reviewer);
  translations.take([{ one, other }]);
  return { translations, documents, write, reads: first.reads, counting, told };
}

describe('compared translations', () => {
  it('are compared once for each version of their texts', async () => {
    const { translations, write, reads } = pairOnServer();
    await translations.comparison(one.uri);
    await translations.comparison(other.uri);
    await translations.sentences(one.uri);
    assert.equal(reads.count, 2);
    write(other.uri, EN.replace('681', '618'));
    const result = await translations.comparison(one.uri);
    assert.deepEqual(result && 'differences' in result && result.differences, []);
    assert.equal(reads.count, 4);
    translations.take([]);
  });

  it('tell what failed while a side was read, and what differs all the same', async () => {
    const { translations, told, counting } = pairOnServer();
    const { reviewer } = counting();
    translations.renew({
      ...reviewer,
      *termSteps(draft) {
        const { terms } = yield* reviewer.termSteps(draft);
        return { terms, failures: draft.text === RU ? ['it failed'] : [] };
      },
    });
    const result = await translations.comparison(one.uri);
    assert.equal(result && 'differences' in result && result.differences.length, 1);
    assert.deepEqual(told, ['it failed']);
    translations.take([]);
  });

  it('are compared again when a text was closed and opened again as another one, with the same version', async () => {
    const { translations, documents } = pairOnServer();
    const differences = async () => {
      const result = await translations.comparison(one.uri);
      return result && 'differences' in result ? result.differences.length : undefined;
    };
    const open = (text: string) => documents.set(other.uri, TextDocument.create(other.uri, 'markdown', 1, text));
    assert.equal(await differences(), 1);
    open(EN.replace('681', '618'));
    assert.equal(await differences(), 0);
    translations.take([]);
  });

  it('are not mended at places of a text that has changed meanwhile', async () => {
    const { translations, documents, write } = pairOnServer();
    await translations.comparison(one.uri);
    const actions = () => translations.actionsFor(documents.get(one.uri)!, { start: 17, end: 17 });
    assert.deepEqual(
      actions().map(({ title }) => title),
      ['Replace with “681”', 'In the English text: replace with “618”'],
    );
    write(other.uri, `Today. ${EN}`);
    assert.deepEqual(actions(), []);
    translations.take([]);
  });

  it('tell how a term is rendered as long as the text about it stands, and compare nothing for that', async () => {
    const { translations, documents, write, reads } = pairOnServer();
    write(one.uri, 'Секс-работницы пришли в приют. Он открыт в Казани.\n');
    write(other.uri, 'The sex workers came to the shelter. It is open in Kazan.\n');
    const rendering = () => translations.renderingOf(documents.get(one.uri)!, { start: 0, end: 14 });
    assert.equal(rendering(), undefined);
    await translations.comparison(one.uri);
    const { count } = reads;
    assert.match(rendering() ?? '', /sex workers/);
    write(other.uri, 'The sex workers came to the shelter. It is open in Perm.\n');
    assert.match(rendering() ?? '', /sex workers/);
    write(one.uri, 'А секс-работницы пришли в приют. Он открыт в Казани.\n');
    assert.equal(rendering(), undefined);
    assert.equal(reads.count, count);
    translations.take([]);
  });

  it('are compared with the dictionaries that came while a comparison was waiting', async () => {
    let deliver = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (deliver = resolve));
    const { translations, reads, counting } = pairOnServer(() => waiting.then(translationData));
    const asked = translations.comparison(one.uri);
    const newer = counting();
    translations.renew(newer.reviewer);
    deliver();
    assert.ok(await asked);
    assert.deepEqual([reads.count, newer.reads.count], [0, 2]);
    await translations.comparison(one.uri);
    assert.equal(newer.reads.count, 2);
    translations.take([]);
  });

  it('are looked for in the draft as it stands when it has been read, and not in one that is closed by then', async () => {
    const holdsBoth = async (meanwhile: (documents: Map<string, TextDocument>, both: TextDocument) => void) => {
      let deliver = (): void => undefined;
      const waiting = new Promise<void>((resolve) => (deliver = resolve));
      const { translations, documents } = pairOnServer(() => waiting.then(translationData));
      translations.take([]);
      const both = TextDocument.create('file:///t/both.md', 'markdown', 1, `${RU}\n---\n\n${EN}`);
      documents.set(both.uri, both);
      const asked = translations.counterparts(both, '/t/both.md');
      meanwhile(documents, both);
      deliver();
      return (await asked)?.holdsBoth;
    };
    assert.equal(await holdsBoth(() => undefined), true);
    assert.equal(await holdsBoth((documents, { uri }) => documents.delete(uri)), false);
    assert.equal(await holdsBoth((_, both) => void TextDocument.update(both, [{ text: RU }], 2)), false);
    assert.equal(await holdsBoth((_, both) => void TextDocument.update(both, [{ text: `${EN}\n---\n\n${RU}` }], 2)), true);
  });

  it('say where in our code it failed when nobody waits, without words of a draft', async () => {
    const { translations, told } = pairOnServer(async () => {
      throw new Error(RU);
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(told.length, 1);
    assert.match(told[0], /^zontik\/compared failed: Error < .*comparedTranslations\.test\.ts:\d+/);
    assert.ok(!told[0].includes('618'));
    translations.take([]);
  });

  it('are mended on the side of the translation first, where a text names it', async () => {
    const { translations, documents, write } = pairOnServer();
    write(one.uri, `---\ntranslation: news.en.md\n---\n\n${RU}`);
    await translations.comparison(one.uri);
    const start = documents.get(one.uri)!.getText().indexOf('618');
    assert.deepEqual(
      translations.actionsFor(documents.get(one.uri)!, { start, end: start }).map(({ title }) => title),
      ['In the English text: replace with “618”', 'Replace with “681”'],
    );
    translations.take([]);
  });
});
