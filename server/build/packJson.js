const { Buffer } = require('node:buffer');

/**
 * An object as bytes whose parts can be read by themselves (`server/src/packedJson.ts`): a line that says where each ends, then the parts.
 *
 * @param {object} object
 * @returns {Buffer}
 */
function packJson(object) {
  const parts = Object.entries(object).map(([name, value]) => {
    const isText = typeof value === 'string';
    return { name, isText, bytes: Buffer.from(isText ? value : JSON.stringify(value)) };
  });
  const line = JSON.stringify(parts.map(({ name, bytes, isText }) => [name, bytes.length, isText]));
  return Buffer.concat([Buffer.from(`${line}\n`), ...parts.map(({ bytes }) => bytes)]);
}

module.exports = { packJson };
