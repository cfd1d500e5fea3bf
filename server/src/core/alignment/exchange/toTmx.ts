import { version } from '../../../../../package.json';
import { otherLanguage } from '../../language/phrase.js';
import { xmlText } from '../../text/escape.js';
import type { AlignedTexts } from './segmentPair.js';

/**
 * The pair as a translation memory: TMX 1.4b (LISA OSCAR, 2005), level 1. Sentences without counterpart are left out, since a memory holds
 * translations only. No date is given: the same texts always yield the same file.
 */
export function toTmx({ segments, source }: AlignedTexts): string {
  const target = otherLanguage(source);
  const unit = (language: typeof source, text: string): string =>
    `      <tuv xml:lang="${language}">\n        <seg>${xmlText(text)}</seg>\n      </tuv>\n`;
  const units = segments
    .filter(({ ru, en }) => ru !== '' && en !== '')
    .map((pair) => `    <tu>\n${unit(source, pair[source])}${unit(target, pair[target])}    </tu>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Zontik" creationtoolversion="${version}" segtype="sentence" o-tmf="Zontik" adminlang="en" srclang="${source}" datatype="plaintext"/>
  <body>
${units.join('')}  </body>
</tmx>
`;
}
