// `npm run test:editor:newest`: the editor tests in the newest VS Code that we have tried. Plain JavaScript, so that it sets a variable of the
// environment on every system.

import { npm } from '../setup.mjs';

const { status } = npm(['run', '--silent', 'test:editor'], { env: { ...process.env, ZONTIK_VSCODE: 'newest' } });
process.exitCode = status ?? 1;
