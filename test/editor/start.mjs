// `npm start`: sets everything up and opens the editor. Plain JavaScript: in a fresh clone nothing is installed yet.

import { installDependencies } from '../setup.mjs';

installDependencies();
const { tsImport } = await import('tsx/esm/api');
const { openEditor } = await tsImport('./openEditor.ts', import.meta.url);
await openEditor(process.argv.slice(2));
