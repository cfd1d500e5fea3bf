import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { packedExtension } from './packedExtension.js';

describe('packed extension', () => {
  it('holds what a user needs and nothing else', () => {
    const shipped = fileNames(packedExtension).filter((name) => !/^(\[Content_Types\]\.xml|extension\.vsixmanifest)$/.test(name));
    const surprising = shipped.filter((name) => !isExpected(name.replace(/^extension\//, '')));
    assert.deepEqual(surprising, []);
  });

  it('holds every bundle, both manifests and the licence', () => {
    const names = fileNames(packedExtension);
    const bundles = [
      'client.js',
      'core.js',
      'termbase.json.zst',
      'translations.js',
      'translation.json.zst',
      'server.js',
      'worker.js',
      'web/client.js',
      'web/server.js',
      'l10n/bundle.l10n.ru.json',
      'schemas/dictionary.schema.json',
    ].map((name) => `dist/${name}`);
    const missing = [
      ...bundles,
      'package.json',
      'package.nls.json',
      'package.nls.ru.json',
      'client/icon.png',
      'client/zontik.svg',
      'LICENSE.txt',
      'dist/ThirdPartyNotices.txt',
      'readme.md',
    ].filter((name) => !names.includes(`extension/${name}`));
    assert.deepEqual(missing, []);
  });

  // As those who pack and publish extensions count.
  const MEGABYTE = 2 ** 20;

  it('is smaller than 1.5 MB', () => {
    assert.ok(statSync(packedExtension).size < 1.5 * MEGABYTE, `${statSync(packedExtension).size} bytes`);
  });

  it('loads less than 1 MB on the web, dictionaries aside', () => {
    const code = entries(packedExtension).filter(({ name }) => /dist\/.*\.js$/.test(name) && !/dist\/(client|server)\.js$/.test(name));
    const size = code.reduce((sum, { packed }) => sum + packed, 0);
    assert.ok(code.length > 5 && size < MEGABYTE, `${size} bytes`);
  });
});

function isExpected(name: string): boolean {
  return (
    /^package(\.nls(\.[a-z]+)?)?\.json$/.test(name) ||
    /^dist\/(web\/)?(?!cli\.)\w+(-[A-Z0-9]{8})?\.js$/.test(name) ||
    /^dist\/(termbase|translation)\.json\.zst$/.test(name) ||
    /^client\/walkthrough\/[\w.]+\.md$/.test(name) ||
    /^dist\/schemas\/[\w-]+\.schema\.json$/.test(name) ||
    /^dist\/l10n\/bundle\.l10n\.[a-z]+\.json$/.test(name) ||
    /^(readme(\.ru)?|changelog)\.md$/i.test(name) ||
    /^LICENSE(\.txt)?$/.test(name) ||
    name === 'dist/ThirdPartyNotices.txt' ||
    /^client\/(icon\.png|zontik\.svg)$/.test(name)
  );
}

function fileNames(archive: string): string[] {
  return entries(archive).map(({ name }) => name);
}

/** Reads the list of files at the end of a ZIP archive (APPNOTE 4.3.12: central directory headers). */
function entries(archive: string): { readonly name: string; readonly packed: number }[] {
  const bytes = readFileSync(archive);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = bytes.readUInt16LE(end + 10);
  let header = bytes.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const packed = bytes.readUInt32LE(header + 20);
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(header + field));
    const start = header + 46;
    header = start + name + extra + comment;
    return { name: bytes.toString('utf8', start, start + name), packed };
  });
}
