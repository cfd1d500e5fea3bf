import type { Paragraph, Root } from 'nlcst';
import { retext } from 'retext';
import retextEquality from 'retext-equality';
import { VFile } from 'vfile';
import { toNlcst } from '../draft/nlcst.js';
import type { Segment, SegmentedDraft } from '../draft/segment.js';
import type { Steps } from '../draft/steps.js';
import type { AdoptedPattern } from '../terminology/concept.js';
import type { EqualityFinding } from './finding.js';

/** Made when the first sentence needs it: most drafts never do. */
let processor: { runSync(tree: Root, file: VFile): unknown } | undefined;

/**
 * Findings of the adopted retext-equality patterns in English segments, in the order of the text. A pattern that is not adopted does not exist for us.
 *
 * @param candidates segments of the draft, in the order of the text
 */
export function* findEquality(
  adopted: readonly AdoptedPattern[],
  segmented: SegmentedDraft,
  candidates: readonly Segment[],
): Steps<EqualityFinding[]> {
  if (adopted.length === 0) return [];
  const words = tellingWordsOf(adopted);
  // Most drafts hold none of these words; the package would still compare every sentence with all of its patterns.
  const segments = candidates.filter((segment) =>
    segment.tokens.some((token) => token.language === 'en' && words.has(lettersOf(token.norm))),
  );
  const found: EqualityFinding[] = [];
  for (let from = 0; from < segments.length; from += AT_ONCE) {
    found.push(...findIn(segments.slice(from, from + AT_ONCE), adopted, segmented));
    yield;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The package prepares its phrases anew for each text that it gets, so it gets many sentences, but not so many that others would wait for it. */
const AT_ONCE = 25;

function findIn(segments: readonly Segment[], adopted: readonly AdoptedPattern[], segmented: SegmentedDraft): EqualityFinding[] {
  const patterns = new Map(adopted.map((pattern) => [pattern.pattern, pattern]));
  const file = new VFile({ value: segmented.prose.text });
  processor ??= retext().use(retextEquality).freeze() as NonNullable<typeof processor>;
  processor.runSync(asOneParagraph(toNlcst(segmented, segments)), file);
  return file.messages.flatMap((message): EqualityFinding[] => {
    const pattern = patterns.get(message.ruleId ?? '');
    const place = message.place && 'start' in message.place ? message.place : undefined;
    const start = place?.start.offset;
    const end = place?.end.offset;
    if (!pattern || start === undefined || end === undefined) return [];
    const expected = pattern.suggest ?? (message as { expected?: string[] }).expected ?? [];
    return [{ start, end, language: 'en', severity: pattern.severity, because: 'equality', context: 'narration', pattern, expected }];
  });
}

/** The longest word of each wording, without which the wording cannot stand. */
function tellingWordsOf(adopted: readonly AdoptedPattern[]): ReadonlySet<string> {
  let words = tellingWords.get(adopted);
  if (!words) {
    const longest = (wording: string): string =>
      wording.split(/\s+/).reduce((one, other) => (lettersOf(other).length > lettersOf(one).length ? other : one));
    words = new Set(adopted.flatMap((pattern) => pattern.words.map((wording) => lettersOf(longest(wording.toLowerCase())))));
    tellingWords.set(adopted, words);
  }
  return words;
}

const tellingWords = new WeakMap<readonly AdoptedPattern[], ReadonlySet<string>>();

/** A word as the package compares it: without hyphens and apostrophes. */
function lettersOf(word: string): string {
  return /[-'’]/.test(word) ? word.replace(/[-'’]/g, '') : word;
}

/** retext-equality prepares its 700 phrases anew for each paragraph; no adopted pattern looks beyond a sentence, so one will do. */
function asOneParagraph(tree: Root): Root {
  const children = tree.children.flatMap((paragraph) => ('children' in paragraph ? (paragraph.children as Paragraph['children']) : []));
  return { type: 'RootNode', children: [{ type: 'ParagraphNode', children }] };
}
