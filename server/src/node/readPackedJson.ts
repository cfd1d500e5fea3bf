import { readFileSync } from 'node:fs';
import * as zlib from 'node:zlib';
import { unpackJson } from '../packedJson.js';

/** Since Node 22.15. */
const { zstdDecompressSync } = zlib as { zstdDecompressSync?: (packed: Uint8Array) => Uint8Array };

/** Gives what a file of packed JSON holds. The file is read at once, so that a missing one is noticed, and unpacked when it is first asked for. */
export function packedJson(path: string): () => unknown {
  let packed: Uint8Array | undefined = readFileSync(path);
  let json: unknown;
  return () => {
    if (packed) json = unpackJson(packed, zstdDecompressSync);
    packed = undefined;
    return json;
  };
}
