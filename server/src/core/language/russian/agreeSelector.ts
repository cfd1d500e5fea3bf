import type { Site } from '../language.js';
import type { Agreeing, Agreement } from './agree.js';
import { agreeFollowers } from './agreeFollowers.js';
import { PREPOSITION_CASES } from './closedClasses.js';
import { isDeterminer } from './determiners.js';
import { takesDative } from './government.js';
import { gapBefore, type NounGroup } from './nounGroup.js';
import { redecline } from './redecline.js';
import { DAT, GEN, NOM } from './slots.js';
import { agreeingCells } from './wordClasses.js';
import { wordEdit } from './wordEdit.js';

/**
 * In «одна из жертв рассказала» the one who is picked out has the gender of the plural noun: «один из пострадавших людей рассказал».
 * Moves that word and its predicate; nothing when no such word stands before the «из».
 */
export function agreeSelector(site: Site, group: NounGroup, from: Agreeing, to: Agreeing): Agreement {
  const { tokens } = site;
  const { preposition } = group;
  const index = preposition && tokens[preposition.index].norm === 'из' ? preposition.index - 1 : -1;
  if (index < 0 || gapBefore(site, index + 1) !== '' || from.gender === to.gender || !isSelector(tokens[index].norm))
    return { edits: [], certain: true };
  const kases = agreeingCells(tokens[index].norm)
    .filter((cell) => cell.gender === from.gender)
    .map((cell) => cell.kase);
  if (kases.length === 0) return { edits: [], certain: true };
  const kase = likelyCase(site, index, kases);
  const moved = redecline(tokens[index].text.toLowerCase(), { ...from, kase }, { ...to, kase });
  const followers = kase === NOM ? agreeFollowers(site, { ...group, start: index }, NOM, from, to) : { edits: [], certain: true };
  return {
    edits: moved === undefined ? [] : [wordEdit(site, tokens[index], moved), ...followers.edits],
    certain: moved !== undefined && kases.length === 1 && followers.certain,
  };
}

function isSelector(norm: string): boolean {
  return isDeterminer(norm) || /^(?:перв|втор|трет|последн|следующ|старш|младш|сам)(?:[аяую]я|[ую]ю|[ое]й)$/.test(norm);
}

/** «одной» has four cases: a preposition, a negation or the verb before it makes one likely. */
function likelyCase({ tokens }: Site, index: number, kases: readonly number[]): number {
  if (kases.length === 1) return kases[0];
  const before = tokens[index - 1]?.norm ?? '';
  const governed = PREPOSITION_CASES.get(before);
  if (governed !== undefined) return kases.find((kase) => governed & (1 << kase)) ?? kases[0];
  if (before === 'ни') return GEN;
  return kases.includes(NOM) ? NOM : takesDative(before) || before === '' ? DAT : kases[0];
}
