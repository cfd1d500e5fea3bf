// The packages that are in the bundles, with their licences: most of them ask that the text go with the program.

const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * The packages whose files are in a bundle.
 *
 * @param inputs the paths of all files in the bundles, as esbuild's metafile names them
 * @returns one for each package and version, in alphabetical order
 */
function packagesIn(inputs) {
  const found = new Map();
  for (const input of inputs) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (!folder) continue;
    const { name, version, license, author } = JSON.parse(readFileSync(join(__dirname, '../..', folder, 'package.json'), 'utf8'));
    const text = licenceIn(join(__dirname, '../..', folder)) || usualText(license, author?.name ?? author ?? `the authors of ${name}`);
    found.set(`${name} ${version}`, { name, version, license, text });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The licence as the package brings it; empty where it names it only. */
function licenceIn(folder) {
  const name = existsSync(folder) && readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|-mit|$)/i.test(each));
  if (name) return readFileSync(join(folder, name), 'utf8').trim();
  return '';
}

/** The licence as it is written everywhere, for the few packages that only name it. */
function usualText(license, author) {
  const terms = { MIT, ISC }[license];
  return terms ? `Copyright (c) ${author}\n\n${terms}` : '';
}

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** All of it as one text; packages under the same words share them. */
function thirdPartyNotices(packages) {
  const byText = new Map();
  for (const each of packages) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const parts = [...byText].map(([text, sharing]) => {
    const names = sharing.map(({ name, version, license }) => `${name} ${version} (${license})`).join('\n');
    return `${'-'.repeat(80)}\n${names}\n\n${text.replace(/\r\n/g, '\n')}`;
  });
  return `Zontik is built with the packages below, whose authors gave them away under these terms.\n\n${parts.join('\n\n')}\n`;
}

module.exports = { packagesIn, thirdPartyNotices };
