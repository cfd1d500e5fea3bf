import assert from 'node:assert/strict';
import { watchConversation } from './conversation.js';
import { metaModel } from './metaModel.js';

const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 15 } };
const diagnostic = { range, severity: 2, code: 'sex-worker', source: 'Zontik', message: 'A word.' };

/** The check that every conversation of the protocol tests goes through: it must see what is wrong. */
describe('meta-model of the protocol', () => {
  const pushed = (params: object): readonly string[] => {
    const conversation = watchConversation();
    conversation.said({ jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params });
    return conversation.problems.map((problem) => problem.replace(/^[^:]*: /, ''));
  };
  const answered = (method: string, answer: object): readonly string[] => {
    const conversation = watchConversation();
    conversation.asked({ jsonrpc: '2.0', id: 1, method });
    conversation.said({ jsonrpc: '2.0', id: 1, ...answer });
    return conversation.problems.map((problem) => problem.replace(/^[^:]*: /, ''));
  };

  it('knows the whole protocol, and our own requests', () => {
    const { params, results } = metaModel();
    assert.ok(params.size > 90 && results.size > 80, `${params.size} and ${results.size}`);
    for (const method of ['textDocument/diagnostic', 'initialize', 'workspace/diagnostic/refresh', 'zontik/keep', 'zontik/comparison'])
      assert.ok(results.has(method), method);
  });

  it('accepts what is right', () => {
    assert.deepEqual(pushed({ uri: 'file:///a.md', version: 3, diagnostics: [diagnostic] }), []);
    assert.deepEqual(answered('textDocument/hover', { result: null }), []);
    assert.deepEqual(answered('textDocument/hover', { result: { contents: { kind: 'markdown', value: '' }, range } }), []);
    assert.deepEqual(answered('textDocument/codeAction', { result: [{ title: 'Change', kind: 'quickfix', edit: { changes: {} } }] }), []);
    assert.deepEqual(answered('shutdown', { result: null }), []);
    assert.deepEqual(answered('no/such', { error: { code: -32601, message: 'Unhandled method no/such' } }), []);
  });

  const wrong: Readonly<Record<string, readonly [readonly string[], string]>> = {
    'a part that is missing': [pushed({ diagnostics: [] }), '.uri is missing'],
    'a part that nobody knows': [pushed({ uri: 'file:///a', diagnostics: [], colour: 'red' }), '.colour is not known'],
    'a path for an address': [pushed({ uri: '/a.md', diagnostics: [] }), '.uri is "/a.md", not an address'],
    'a number that is no whole one': [pushed({ uri: 'file:///a', version: 1.5, diagnostics: [] }), '.version is 1.5, not a whole number'],
    'a position before the first': [
      pushed({ uri: 'file:///a', diagnostics: [{ ...diagnostic, range: { ...range, start: { line: -1, character: 0 } } }] }),
      '.diagnostics[0].range.start.line is -1, not a whole number from 0',
    ],
    'a severity that does not exist': [
      pushed({ uri: 'file:///a', diagnostics: [{ ...diagnostic, severity: 5 }] }),
      '.diagnostics[0].severity is 5, not 1 or 2 or 3 or 4',
    ],
    'a kind of text that does not exist': [
      answered('textDocument/hover', { result: { contents: { kind: 'html', value: '' } } }),
      '.contents.kind is "html", not "plaintext" or "markdown"',
    ],
    'a result of another request': [answered('textDocument/hover', { result: [] }), 'the value is [], not an object'],
    'both a result and an error': [
      answered('textDocument/hover', { result: null, error: { code: 1, message: '' } }),
      'an answer has either a result or an error',
    ],
    'an error without a code': [answered('textDocument/hover', { error: { message: '' } }), 'an error has a code and a message'],
    'an answer of ours that is no such thing': [answered('zontik/glossary', { result: 3 }), 'the value is 3, not a string'],
  };
  for (const [what, [found, expected]] of Object.entries(wrong)) {
    it(`rejects ${what}`, () => assert.ok(found.includes(expected), JSON.stringify(found)));
  }

  it('rejects answers that nobody asked for, methods that nobody knows, and logs', () => {
    const conversation = watchConversation();
    conversation.said({ jsonrpc: '2.0', id: 7, result: null });
    conversation.said({ jsonrpc: '2.0', method: 'zontik/unheardOf', params: {} });
    conversation.said({ jsonrpc: '2.0', method: 'window/logMessage', params: { type: 3, message: 'A draft.' } });
    conversation.said({ jsonrpc: '2.0', method: 'telemetry/event', params: {} });
    conversation.said({ method: 'workspace/diagnostic/refresh', id: 1 });
    assert.deepEqual(conversation.problems, [
      'an answer: nobody asked for 7',
      'zontik/unheardOf: is not known',
      'window/logMessage: is never sent',
      'telemetry/event: is never sent',
      'a message: jsonrpc is not "2.0"',
    ]);
  });
});
