/** An object as bytes whose parts can be read by themselves (`server/src/packedJson.ts`). */
export function packJson(object: object): Uint8Array;
