import type { Segment } from '../draft/segment.js';
import type { Claim } from './claims/findClaims.js';
import type { Unit } from './claims/units.js';
import type { Finding } from './finding.js';
import type { Occurrence } from './recognizeTerms.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A finding of an earlier version where it stands now.
 *
 * @param by UTF-16 code units that its block and all around that bears on it have moved
 * @param nowOf the sentences of the block as they stand now
 */
export function moveFinding(finding: Finding, by: number, nowOf: (earlier: Segment) => Segment): Finding {
  const moved = moveSpan(finding, by);
  if ('pattern' in moved) return moved;
  if ('detail' in moved) {
    const { detail } = moved;
    return { ...moved, detail: { ...moveSpan(detail, by), ...(detail.edit && { edit: moveSpan(detail.edit, by) }) } };
  }
  if ('claim' in moved) return { ...moved, claim: moveClaim(moved.claim, by, nowOf) };
  return {
    ...moved,
    occurrence: moveSpan(moved.occurrence, by),
    segment: nowOf(moved.segment),
    ...(moved.says && { says: moveClaim(moved.says, by, nowOf) }),
  };
}

export function moveSpan<Place extends Span>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}

function moveClaim(claim: Claim, by: number, nowOf: (earlier: Segment) => Segment): Claim {
  const units = new Map(claim.units.map((unit) => [unit, moveUnit(unit, by)]));
  const { work, harm, segment } = claim;
  return {
    ...moveSpan(claim, by),
    segment: nowOf(segment),
    units: [...units.values()],
    work: work && units.get(work),
    harm: harm && units.get(harm),
  };
}

function moveUnit(unit: Unit, by: number): Unit {
  const move = (occurrence: Occurrence | undefined): Occurrence | undefined => occurrence && moveSpan(occurrence, by);
  return { ...moveSpan(unit, by), occurrence: move(unit.occurrence), head: move(unit.head) };
}
