/**
 * The built-in dictionaries, compiled when the bundles are built (`esbuild.js`).
 *
 * Only entry points import it: whatever runs without a bundle, tests above all, compiles the dictionaries itself.
 */
declare module 'zontik:termbase' {
  import type { PackedTermbase } from './core/index.js';

  const packed: PackedTermbase;
  export default packed;
}

/** The word lists for comparing translations (`dictionaries/translation`). */
declare module 'zontik:translation' {
  import type { TranslationData } from './core/translations.js';

  const data: TranslationData;
  export default data;
}
