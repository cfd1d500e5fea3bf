import { readFileSync } from 'node:fs';
import * as zlib from 'node:zlib';
import { unpackJson } from '../packedJson.js';

/** Since Node 22.15. */
const { zstdDecompressSync } = zlib as { zstdDecompressSync?: (packed: Uint8Array) => Uint8Array };

/** What a file of packed JSON holds. */
export function readPackedJson(path: string): unknown {
  return unpackJson(readFileSync(path), zstdDecompressSync);
}
