import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const command = join(__dirname, '../../dist/cli.js');

/** The language server in a process of its own, as any editor starts it. */
export interface RunningServer {
  /** Milliseconds from its start to its answer that it is ready. */
  readonly ready: number;
  /** Opens a draft and waits for its diagnostics; milliseconds from the start of the server. */
  open(text: string): Promise<number>;
  /** Types a letter at so many places of an open draft; milliseconds from each change to its diagnostics, rising. */
  pressKeys(text: string, times: number): Promise<number[]>;
  /** Megabytes resident. */
  memory(): number;
  stop(): void;
}

export async function startServer(): Promise<RunningServer> {
  const start = performance.now();
  const server = spawn(process.execPath, [command, 'lsp', '--stdio']);
  const client: MessageConnection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  const ready = performance.now() - start;
  await client.sendNotification('initialized', {});
  let opened = 0;
  const openDraft = async (text: string): Promise<{ uri: string }> => {
    const uri = `file:///draft-${++opened}.md`;
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    return { uri };
  };
  return {
    ready,
    async open(text) {
      await openDraft(text);
      return performance.now() - start;
    },
    async pressKeys(text, times) {
      const { uri } = await openDraft(text);
      const lines = text.split('\n');
      const taken: number[] = [];
      for (let version = 2, line = 0; taken.length < times; version++) {
        line = (line + 7919) % lines.length;
        if (lines[line] === '') continue;
        const position = { line, character: Math.floor(lines[line].length / 2) };
        const before = performance.now();
        const contentChanges = [{ range: { start: position, end: position }, text: 'a' }];
        await client.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
        await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
        taken.push(performance.now() - before);
      }
      return taken.sort((a, b) => a - b);
    },
    memory() {
      const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? [];
      return Number(kilobytes ?? 0) / 1024;
    },
    stop() {
      client.dispose();
      server.kill();
    },
  };
}
