/**
 * How likely two passages are translations of each other by their lengths alone. Gale, W. A., and K. W. Church (1993): A program for aligning sentences
 * in bilingual corpora. Computational Linguistics 19(1). The variance fits Russian and English (alignment study, section 3).
 */
const VARIANCE = 4.5;
const MOST = 14;

/** @param ratio how many English letters a Russian one becomes, in this text */
export function lengthCost(russian: number, english: number, ratio: number): number {
  const expected = ratio * russian;
  const mean = (expected + english) / 2;
  if (mean === 0) return 0;
  return Math.min(MOST, minusLogOfTail(Math.abs(expected - english) / Math.sqrt(VARIANCE * mean)));
}

/** What it costs to leave a passage without counterpart, beyond the price of any gap. */
export function gapLength(length: number): number {
  return Math.min(3, 0.35 + 0.12 * Math.sqrt(length));
}

/** −log of both tails of the normal distribution beyond z. */
function minusLogOfTail(z: number): number {
  // Abramowitz and Stegun 7.1.26; beyond 4 the first term of the asymptotic series.
  if (z > 4) return (z * z) / 2 + Math.log(z * Math.sqrt(Math.PI / 2));
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x);
  return -Math.log(Math.max(tail, 1e-9));
}
