import { otherLanguage } from '../../language/phrase.js';
import { xmlText } from '../../text/escape.js';
import type { AlignedTexts } from './segmentPair.js';

/**
 * The pair as a bilingual document: XLIFF 2.1 (OASIS, 2018), core only. A sentence without translation has no target, for the translator to fill in. One
 * that only the translation has stands as a note at the sentence before it, since a unit has to have a source.
 */
export function toXliff({ segments, source, name }: AlignedTexts): string {
  const target = otherLanguage(source);
  const units: { source: string; target: string; notes: string[] }[] = [];
  const before: string[] = [];
  for (const pair of segments) {
    if (pair[source] !== '') units.push({ source: pair[source], target: pair[target], notes: [] });
    else if (units.length > 0) units[units.length - 1].notes.push(pair[target]);
    else before.push(pair[target]);
  }
  // A file has to have a unit, even before anything is written in the source.
  if (units.length === 0) units.push({ source: '', target: '', notes: [] });
  units[0].notes.unshift(...before);
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${source}" trgLang="${target}">
  <file id="f1" original="${xmlText(name)}">
${units.map(writeUnit).join('')}  </file>
</xliff>
`;

  function writeUnit({ source: from, target: to, notes }: (typeof units)[number], index: number): string {
    const noted = notes.map((note) => `        <note category="only-in-${target}">${xmlText(note)}</note>\n`).join('');
    return `    <unit id="u${index + 1}">
${noted && `      <notes>\n${noted}      </notes>\n`}      <segment state="${to === '' ? 'initial' : 'translated'}">
        <source>${xmlText(from)}</source>
${to && `        <target>${xmlText(to)}</target>\n`}      </segment>
    </unit>
`;
  }
}
