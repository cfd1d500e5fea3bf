/**
 * The built-in dictionaries, compiled when the bundles are built (`esbuild.js`).
 *
 * Only entry points import it: whatever runs without a bundle, tests above all, compiles the dictionaries itself.
 */
declare module 'zontik:termbase' {
  import type { PackedTermbase } from './core/index.js';

  /** Unpacks them when first asked. */
  export default function loadBuiltIn(): PackedTermbase;
}

/** The word lists for comparing translations (`dictionaries/translation`). */
declare module 'zontik:translation' {
  import type { TranslationData } from './core/translations.js';

  export default function loadData(): TranslationData;
}
