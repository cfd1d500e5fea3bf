// Loaded before the program that is tested: whatever it has to do with other computers or other programs ends it.
const { Module } = require('node:module');

const FORBIDDEN = /^(node:)?(net|tls|http|https|http2|dgram|dns|dns\/promises|child_process|cluster|inspector|quic)$/;
const load = Module._load;
Module._load = function (request, ...rest) {
  if (FORBIDDEN.test(request)) fail(request);
  return load.call(this, request, ...rest);
};
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'navigator'])
  Object.defineProperty(globalThis, name, { get: () => (name === 'navigator' ? undefined : fail(name)), configurable: true });

function fail(what) {
  process._rawDebug(`cut off: ${what}`);
  process.exit(99);
}
