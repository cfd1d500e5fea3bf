import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The file that `npm run package` makes. */
export const packedExtension: string = join(root, `${name}-${version}.vsix`);
