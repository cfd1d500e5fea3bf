import { unzipSync } from 'fflate';

/** What mammoth asks of jszip to read a document; `esbuild.js` puts it in jszip's place. */
export async function loadAsync(archive: ArrayBuffer | Uint8Array): Promise<Archive> {
  const files = unzipSync(archive instanceof Uint8Array ? archive : new Uint8Array(archive));
  return {
    file: (name) => (Object.hasOwn(files, name) ? { async: async () => files[name] } : null),
  };
}

interface Archive {
  file(name: string): { async(): Promise<Uint8Array> } | null;
}
