// Where the time of a key press goes, in one process and bundled as it ships; after `node esbuild.js`:
//
//   node test/bench/keys.mjs [--steps] [--profile]
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = join(fileURLToPath(import.meta.url), '../../..');
const outfile = join(root, 'out/bench/keys.js');
const isProfiled = process.argv.includes('--profile');
esbuild.buildSync({
  entryPoints: [join(root, 'test/bench/keys.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: !isProfiled,
  // Drafts are found beside the source.
  define: { __dirname: JSON.stringify(join(root, 'test/bench')), 'import.meta.url': '__filename' },
  external: ['zontik:*'],
});
const args = [outfile, join(root, 'dist/termbase.json.zst'), ...process.argv.slice(2)];
execFileSync(process.execPath, isProfiled ? ['--cpu-prof', `--cpu-prof-dir=${join(root, 'out/bench')}`, ...args] : args, {
  stdio: 'inherit',
});
