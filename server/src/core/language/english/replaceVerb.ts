import type { Replacement, Site } from '../language.js';
import { endingIn, type Phrase } from '../phrase.js';
import { beForm, isFormOfBe } from './be.js';
import { finish, newChange, spelledLike, type Change } from './change.js';
import { replaceSpan } from './edits.js';
import { cliticAfter, visible } from './neighbours.js';
import { BASE, PAST_PARTICIPLE } from './slots.js';
import { governorOf, slotsAt, type Governor } from './verbContext.js';
import { ownWord } from './ownWord.js';

/**
 * A verb phrase for a verb phrase, slot by slot: sells her body → sells sex, had sold her body → had done sex work. What the writer
 * put between the verb and its object stays there. The writer's own “her” or “herself” goes over when the target has a place for it.
 */
export function replaceVerb(site: Site, target: Phrase): Replacement[] {
  if (target.partOfSpeech === 'fixed') {
    const change = newChange(site);
    change.doubtful = true;
    const written = change.letters.write(spelledLike(site, target.lemma));
    change.edits.push(...replaceSpan(site.text, site.start, site.end, written));
    return [finish(change, written)];
  }
  // “bought a woman’s body”: what looked like the object only owns it.
  if (cliticAfter(site)) return [];
  const governor = governorOf(site);
  if (isAttributive(site, target, governor)) return [];
  return slotsAt(site, governor).flatMap((slot) => offerIn(site, target, slot, governor));
}

/** “prostituted women”: a participle before its noun is an adjective, and a verb with an object cannot stand in for one. */
function isAttributive(site: Site, target: Phrase, governor: Governor): boolean {
  if (site.source.pieces.length > 1 || target.pieces.length === 1 || !site.readings.some(({ slots }) => slots & PAST_PARTICIPLE))
    return false;
  const after = /^\s+(\p{L}+)/u.exec(visible(site.text.slice(site.end, site.segmentEnd)))?.[1].toLowerCase() ?? '';
  return (
    /^(?:wom[ae]n|m[ae]n|person|persons|people|child|children|girls?|boys?|[a-z]+(?:ers?|ors?|s))$/.test(after) &&
    governor.kind !== 'have' &&
    governor.kind !== 'subject'
  );
}

function offerIn(site: Site, target: Phrase, slot: number, governor: Governor): Replacement[] {
  const change = newChange(site);
  if (slot === PAST_PARTICIPLE && governor.kind === 'be') change.doubtful = true;
  const words = target.pieces.map((piece, index) => {
    if (piece.wildcard) return piece.before + ownWord(site, piece.wildcard, change);
    if (index !== target.head) return piece.before + piece.stem + (endingIn(piece.paradigm, 0, slot) ?? '');
    const ending = endingIn(piece.paradigm, 0, slot);
    if (ending === undefined) return undefined;
    const form = piece.stem + ending;
    return piece.before + (isFormOfBe(form) ? beForm(site, slot, governor, change) : form);
  });
  if (words.includes(undefined)) return [];
  const verb = spelledLike(site, words.slice(0, target.head + 1).join(''));
  const rest = spelledLike(site, words.slice(target.head + 1).join(''));
  const groups = groupsOf(site);
  if (governor.kind === 'do' && isFormOfBe(verb)) return withoutSupport(site, governor, rest, change);
  if (groups.length === 1) return [write(site, change, verb + rest)];
  change.doubtful = true;
  const sourceVerb = site.source.pieces[site.source.head];
  if (isFormOfBe(sourceVerb.stem + sourceVerb.paradigm[0][0]) && !isFormOfBe(verb))
    return withSupport(site, target, slot, groups, verb + rest, change);
  return [writeAround(site, groups, verb, rest, change)];
}

function write(site: Site, change: Change, wording: string): Replacement {
  const written = change.letters.write(wording);
  change.edits.push(...replaceSpan(site.text, site.start, site.end, written));
  return finish(change, written);
}

interface Group {
  readonly start: number;
  readonly end: number;
}

/** The verb and the rest of the term, where the writer's own words stand between; one group where they do not. */
function groupsOf(site: Site): Group[] {
  const { tokens, words, source } = site;
  const after = words.slice(source.head + 1);
  if (after.length === 0) return [{ start: site.start, end: site.end }];
  const gap = after[0] - words[source.head];
  if (gap <= 1) return [{ start: site.start, end: site.end }];
  return [
    { start: site.start, end: tokens[words[source.head]].end },
    { start: tokens[after[0]].start, end: site.end },
  ];
}

function writeAround(site: Site, [verbGroup, restGroup]: readonly Group[], verb: string, rest: string, change: Change): Replacement {
  const written = change.letters.write(verb);
  change.edits.push(...replaceSpan(site.text, verbGroup.start, verbGroup.end, written));
  const object = change.letters.follow(rest.trimStart());
  if (object !== '') {
    change.edits.push(...replaceSpan(site.text, restGroup.start, restGroup.end, object));
  } else {
    // Nothing follows the new verb: what closed the writer's insertion goes too.
    const between = /[,\s]+$/.exec(site.text.slice(verbGroup.end, restGroup.start))?.[0].length ?? 0;
    change.edits.push({ start: restGroup.start - between, end: restGroup.end, text: '' });
  }
  return finish(change, written + (object && ' … ' + object));
}

/** “is not infected” → “does not acquire”, “is she infected” → “does she acquire”, “is already infected” → “already acquires”. */
function withSupport(
  site: Site,
  target: Phrase,
  slot: number,
  [be, rest]: readonly Group[],
  wording: string,
  change: Change,
): Replacement[] {
  const old = visible(site.text.slice(be.start, be.end)).toLowerCase();
  const between = visible(site.text.slice(be.end, rest.start)).toLowerCase();
  const support = { is: 'does', am: 'do', are: 'do', was: 'did', were: 'did' }[old];
  if (support && /\b(?:not|i|you|he|she|it|we|they)\b/.test(between)) {
    const head = target.pieces[target.head];
    const base =
      head.stem +
      (endingIn(head.paradigm, 0, BASE) ?? '') +
      wording.slice(head.stem.length + (endingIn(head.paradigm, 0, slot) ?? '').length);
    change.edits.push({ start: be.start, end: be.end, text: change.letters.write(support) });
    change.edits.push(...replaceSpan(site.text, rest.start, rest.end, change.letters.follow(base)));
    return [finish(change, `${support} … ${base}`)];
  }
  let afterBe = be.end;
  while (/\s/.test(site.text[afterBe])) afterBe++;
  change.edits.push(
    { start: be.start, end: afterBe, text: '' },
    ...replaceSpan(site.text, rest.start, rest.end, change.letters.follow(wording)),
  );
  return [finish(change, wording)];
}

/** “does not suffer from AIDS” → “is not living with HIV”: the verb be needs no help. */
function withoutSupport(site: Site, governor: Governor, rest: string, change: Change): Replacement[] {
  const helper = governor.word!;
  const [, stem, negation = ''] = /^(do|does|did)(n't)?$/.exec(helper.norm) ?? [];
  if (!stem) return [];
  change.doubtful = true;
  const past = stem === 'did' && (governor.plural ? 'were' : 'was');
  const form = past || (stem === 'does' ? 'is' : 'are');
  const text = form + (helper.text.includes('’') ? negation.replace("'", '’') : negation);
  change.edits.push({
    start: helper.start,
    end: helper.end,
    text: /^\p{Lu}/u.test(helper.text) ? text[0].toUpperCase() + text.slice(1) : text,
  });
  const written = change.letters.follow(rest.trimStart());
  change.edits.push(...replaceSpan(site.text, site.start, site.end, written));
  return [finish(change, written)];
}
