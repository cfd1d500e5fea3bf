/** Runs the editor suite in the desktop VS Code that `@vscode/test-electron` downloads: for whoever has a display and a network. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../setup.mjs';
import { temporaryFolder, workspaceWithSamples } from './temporaryFolder.js';

async function runOnDesktop(): Promise<void> {
  const workspace = workspaceWithSamples();
  writeFileSync(join(workspace.path, '.display-language'), 'en');
  const data = temporaryFolder('data');
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/editor/suite.js'),
    launchArgs: [
      workspace.path,
      '--user-data-dir',
      data.path,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--skip-welcome',
      '--locale',
      'en',
    ],
  });
}

runOnDesktop().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
