import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { PackedTermbase } from '../core/index.js';
import { loadTranslationData } from '../loadTranslationData.js';
import { serve } from '../protocol/serve.js';
import { UsageError } from './errors.js';
import { speak } from './speech.js';

/** `zontik lsp --stdio`: the language server for any editor. Ends when the editor does. */
export function lsp(args: readonly string[], loadBuiltIn: () => PackedTermbase): Promise<number> {
  if (!args.includes('--stdio')) throw new UsageError(speak().stdioOnly);
  // Reviewing makes many short-lived objects; V8 would set aside tens of megabytes for them, for as long as the editor is open.
  setFlagsFromString('--semi-space-growth-factor=1');
  const [input, output] = [new PatientReader(process.stdin), new StreamMessageWriter(process.stdout)];
  serve((options) => createConnection(ProposedFeatures.all, input, output, options), { loadBuiltIn, loadTranslationData });
  return new Promise((resolve) => process.stdin.on('end', () => resolve(0)));
}

/** Does not tell the connection of the end of its input, which would leave unanswered what came just before. */
class PatientReader extends StreamMessageReader {
  protected override fireClose(): void {}
}
