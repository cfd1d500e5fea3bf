import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { CompletionList, Diagnostic, Hover, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { TEAM_CONCEPT } from '../teamConcept.js';

const root = join(__dirname, '../..');

/** What a YAML language server makes of a team's dictionary with the schemas that the manifest offers. */
describe('schemas in a YAML language server', () => {
  let server: ChildProcess;
  let connection: MessageConnection;
  const waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();

  before(async () => {
    const require = createRequire(__filename);
    const entry = join(dirname(require.resolve('yaml-language-server/package.json')), 'bin/yaml-language-server');
    server = spawn(process.execPath, [entry, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    connection = createMessageConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!));
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) =>
      waiting.get(uri)?.(diagnostics),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? SETTINGS : null)),
    );
    connection.listen();
    const workspaceFolders = [{ uri: 'file:///team', name: 'team' }];
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: 'file:///team',
      capabilities: { workspace: { configuration: true }, textDocument: { completion: { completionItem: { snippetSupport: true } } } },
      workspaceFolders,
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: SETTINGS } });
    await connection.sendNotification('json/schemaAssociations', associations());
  });

  after(() => {
    connection.dispose();
    server.kill();
  });

  for (const [name, text] of [
    ['helper.yaml', TEAM_CONCEPT],
    ['contexts/night.yaml', 'context: night\ndescription: { en: Night., ru: Ночь. }\nen: [night]\nru: [ночь]\n'],
    ['names.yaml', 'en: [Night Shift]\n'],
    ['sources.yaml', 'HOUSE: { title: House style, read: full }\n'],
    ['subjects.yaml', 'team: { en: Our team, ru: Наша команда }\n'],
  ]) {
    it(`finds nothing wrong in a good ${name}`, async () => assert.deepEqual(await faultsIn(name, text), []));
  }

  for (const [name, text, fault] of [
    ['helper.yaml', TEAM_CONCEPT.replace('status: preferred', 'status: preffered'), /not accepted/],
    ['helper.yaml', TEAM_CONCEPT.replace(/^why.*\n/m, ''), /why/],
    ['contexts/night.yaml', 'context: night\ndescription: { en: Night., ru: Ночь. }\nscop: paragraph\n', /scop/],
    ['names.yaml', 'en: Night Shift\n', /array/],
    ['sources.yaml', 'HOUSE: { title: House style, red: full }\n', /red/],
  ] as const) {
    it(`shows a mistake in ${name}: ${fault.source}`, async () => assert.match((await faultsIn(name, text)).join('\n'), fault));
  }

  it('completes what may stand there', async () => {
    const text = TEAM_CONCEPT.replace('status: preferred', 'status: ');
    const uri = await open('complete.yaml', text);
    const { items } = await connection.sendRequest<CompletionList>('textDocument/completion', at(uri, text, 'status: '));
    assert.deepEqual(items.map(({ label }) => label).sort(), ['admitted', 'deprecated', 'preferred', 'superseded']);
  });

  it('explains a field', async () => {
    const uri = await open('hover.yaml', TEAM_CONCEPT);
    const hover = await connection.sendRequest<Hover>('textDocument/hover', at(uri, TEAM_CONCEPT, 'why'));
    assert.match(JSON.stringify(hover.contents), /why the wording matters/);
  });

  async function faultsIn(name: string, text: string): Promise<string[]> {
    // Each text gets an address of its own: a diagnostic that comes late must not count for the next one.
    const path = `case-${waiting.size}/${name}`;
    const diagnostics = new Promise<Diagnostic[]>((resolve) => waiting.set(addressOf(path), resolve));
    await open(path, text);
    return (await diagnostics).map(({ message }) => (typeof message === 'string' ? message : message.value));
  }

  async function open(name: string, text: string): Promise<string> {
    const uri = addressOf(name);
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    return uri;
  }
});

const SETTINGS = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };

function addressOf(name: string): string {
  return `file:///team/.zontik/dictionaries/${name}`;
}

/** The associations of the manifest, as the YAML extension hands them on. */
function associations(): { fileMatch: string[]; uri: string }[] {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    contributes: { yamlValidation: { fileMatch: string[]; url: string }[] };
  };
  return manifest.contributes.yamlValidation.map(({ fileMatch, url }) => {
    assert.ok(url.startsWith('./dist/schemas/'));
    return { fileMatch, uri: pathToFileURL(join(root, 'dictionaries', url.slice('./dist/schemas/'.length))).href };
  });
}

function at(uri: string, text: string, behind: string): { textDocument: { uri: string }; position: { line: number; character: number } } {
  const before = text.slice(0, text.indexOf(behind) + behind.length).split('\n');
  return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)!.length } };
}
