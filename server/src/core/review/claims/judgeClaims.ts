import type { Concept } from '../../terminology/concept.js';
import type { Termbase } from '../../terminology/termbase.js';
import type { ClaimFinding, TermFinding } from '../finding.js';
import type { VoiceReader } from '../voice/voiceOf.js';
import type { Claim, ClaimReader, SegmentForClaims } from './findClaims.js';

/**
 * Adds the finding of a whole sentence to those of the wordings in it, and takes back or softens those of wordings that are a claim in themselves
 * (“victims of prostitution”) where the sentence does not assert it.
 *
 * @param reader made when the first sentence needs it
 * @param findings what was found of single wordings in the sentence
 */
export function judgeClaims(
  termbase: Termbase,
  reader: () => ClaimReader,
  voices: VoiceReader,
  { segment, ideas }: SegmentForClaims,
  findings: readonly TermFinding[],
): readonly (TermFinding | ClaimFinding)[] {
  if (termbase.meaning.relations.length === 0 || (findings.length === 0 && ideas.length === 0)) return findings;
  const claim = reader().claimIn(segment);
  const judged = findings.flatMap((finding): TermFinding[] => {
    if (finding.context !== 'narration') return [finding];
    if (!isMerger(finding)) {
      return [reader().isTurnedDown(finding) ? { ...finding, severity: 'hint', context: 'critique' } : finding];
    }
    const stance = reader().stanceOfWording(segment, finding.start, finding.end);
    if (stance === 'critique') return [];
    const severity = stance === 'reported' ? 'information' : finding.severity;
    return [{ ...finding, severity, says: claim && isSaidBy(termbase, finding, claim) ? claim : undefined }];
  });
  if (!claim || judged.some(({ says }) => says === claim)) return judged;
  const isTolerated = findings.some(
    (finding) => finding.because === 'conflation' && finding.severity === 'hint' && isAllOf(finding, claim),
  );
  return isTolerated ? judged : [...judged, ...findingOf(termbase, voices, claim)];
}

/** The wordings that are terms of a block: not those that merge two ideas and that their sentence turns down. */
export function withoutTurnedDown(termbase: Termbase, reader: () => ClaimReader, findings: readonly TermFinding[]): readonly TermFinding[] {
  if (termbase.meaning.relations.length === 0) return findings;
  return findings.filter(
    (finding) =>
      finding.context !== 'narration' ||
      !isMerger(finding) ||
      reader().stanceOfWording(finding.segment, finding.start, finding.end) !== 'critique',
  );
}

function findingOf(termbase: Termbase, voices: VoiceReader, claim: Claim): ClaimFinding[] {
  const { start, end, language, segment, relation, stance, work, harm } = claim;
  const concept = conceptOf(termbase, claim);
  const whole = voices.voiceOf({ start, end }, segment, language);
  // «За словом „секс-работа“ прячут насилие»: only one of the two ideas is a word that is spoken of.
  const voice = whole === 'mention' && harm ? voices.voiceOf(harm, segment, language) : whole;
  if (!concept || voice === 'title' || voice === 'mention') return [];
  // «Меня называли проституткой, разносчицей заразы»: two names that others give, and no claim.
  if (work && harm && [work, harm].every((unit) => voices.voiceOf(unit, segment, language, unit.occurrence) === 'mention')) return [];
  const loud = stance === 'asserted' && !relation.open ? 'warning' : 'information';
  return [{ start, end, language, severity: voice === 'narration' ? loud : 'hint', because: 'conflation', context: voice, concept, claim }];
}

/** The concept that speaks: of the idea that the work is merged with, or of the relation itself. */
function conceptOf({ concepts }: Termbase, { relation, harm }: Claim): Concept | undefined {
  const ofHarm = harm?.parts.find(({ group }) => group.concept !== undefined)?.group.concept;
  return [relation.concept, ofHarm].map((id) => (id === undefined ? undefined : concepts.get(id))).find((concept) => concept !== undefined);
}

/** Whether a wording and the claim of its sentence are one: told once. */
function isSaidBy(termbase: Termbase, finding: TermFinding, claim: Claim): boolean {
  const isSame = finding.start < claim.end && finding.end > claim.start && conceptOf(termbase, claim) === finding.concept;
  return isAllOf(finding, claim) || isSame;
}

/** A wording that merges the two ideas itself and can be replaced (“prostitution and trafficking”) speaks for the sentence. */
function isAllOf({ term, severity, start, end }: TermFinding, { work, harm, ...claim }: Claim): boolean {
  const from = work && harm ? Math.min(work.start, harm.start) : claim.start;
  const to = work && harm ? Math.max(work.end, harm.end) : claim.end;
  return (term.suggest?.length !== 0 || severity === 'hint') && start <= from && end >= to;
}

function isMerger({ because, severity }: TermFinding): boolean {
  return because === 'conflation' && severity !== 'hint';
}
