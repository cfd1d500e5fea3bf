import { type Evidence, type ScriptEvidence, weigh } from './languageEvidence.js';
import { tokenize } from './tokenize.js';

/** Which reviewed language the words of either script are in; absent when they are in another, or when there are none. */
export interface Languages {
  readonly cyrillic?: 'ru';
  readonly latin?: 'en';
}

/** The languages of a text of which nothing else is known. A text without any evidence is taken for Russian or English. */
export function detectLanguage(text: string): Languages {
  const evidence = weigh(tokenize(text));
  const decided = decide(evidence);
  return {
    ...(evidence.cyrillic.words > 0 && decided.cyrillic && { cyrillic: decided.cyrillic }),
    ...(evidence.latin.words > 0 && decided.latin && { latin: decided.latin }),
  };
}

/** For each script, how many words some sentences have, and by how many more of them are in sentences that speak for our language than against it. */
export interface Votes {
  readonly cyrillic: Vote;
  readonly latin: Vote;
}

interface Vote {
  readonly words: number;
  readonly balance: number;
}

/** Words count with the sentence they stand in, so that a long quotation does not outvote the rest. */
export function votesOf(sentences: readonly Evidence[]): Votes {
  return { cyrillic: vote(sentences.map(({ cyrillic }) => cyrillic)), latin: vote(sentences.map(({ latin }) => latin)) };
}

/** The languages of a draft by the votes of its blocks. */
export function languagesOfDraft(blocks: readonly Votes[]): Languages {
  const cyrillic = { words: 0, balance: 0 };
  const latin = { words: 0, balance: 0 };
  for (const votes of blocks) {
    cyrillic.words += votes.cyrillic.words;
    cyrillic.balance += votes.cyrillic.balance;
    latin.words += votes.latin.words;
    latin.balance += votes.latin.balance;
  }
  // Scattered words of the other script, names above all, do not tell what language it is used for: there each sentence decides.
  return {
    cyrillic: cyrillic.balance >= 0 || cyrillic.words * 4 < latin.words ? 'ru' : undefined,
    latin: latin.balance >= 0 || latin.words * 4 < cyrillic.words ? 'en' : undefined,
  };
}

/**
 * The languages of each sentence of a block. A sentence follows its block, and the block the draft, unless evidence clearly
 * contradicts: a block leaves the draft's language when most of its words do.
 */
export function languagesOfSentences(sentences: readonly Evidence[], ofDraft: Languages): Languages[] {
  const alone = sentences.map((sentence) => decide(sentence, ofDraft));
  if (sentences.length === 1) return alone;
  const ofBlock = {
    cyrillic: majority(
      sentences.map(({ cyrillic }) => cyrillic.words),
      alone.map(({ cyrillic }) => cyrillic),
      ofDraft.cyrillic,
    ),
    latin: majority(
      sentences.map(({ latin }) => latin.words),
      alone.map(({ latin }) => latin),
      ofDraft.latin,
    ),
  };
  return ofBlock.cyrillic === ofDraft.cyrillic && ofBlock.latin === ofDraft.latin
    ? alone
    : sentences.map((sentence) => decide(sentence, ofBlock));
}

/** What most words are in; the draft's language when neither has most. */
function majority<Code>(words: readonly number[], languages: readonly Code[], ofDraft: Code): Code {
  let same = 0;
  let other = 0;
  let otherLanguage = ofDraft;
  words.forEach((count, index) => {
    if (languages[index] === ofDraft) same += count;
    else {
      other += count;
      otherLanguage = languages[index];
    }
  });
  return other > same ? otherLanguage : ofDraft;
}

function vote(sentences: readonly ScriptEvidence[]): Vote {
  let words = 0;
  let balance = 0;
  for (const sentence of sentences) {
    words += sentence.words;
    balance += sentence.words * Math.sign(weightOfOurs(sentence) - sentence.others);
  }
  return { words, balance };
}

/** @param inherited the languages of the text around; without it, the evidence alone decides */
function decide(evidence: Evidence, inherited?: Languages): Languages {
  return {
    cyrillic: isOurs(evidence.cyrillic, inherited && inherited.cyrillic !== undefined) ? 'ru' : undefined,
    latin: isOurs(evidence.latin, inherited && inherited.latin !== undefined) ? 'en' : undefined,
  };
}

/** How much more evidence a part needs to leave the language of the text around it. */
const CLEAR_MARGIN = 1;

/** So many words of Russian or English hardly ever show no sign of it. */
const TELLING_LENGTH = 5;

function isOurs(evidence: ScriptEvidence, inherited: boolean | undefined): boolean {
  const { words, others } = evidence;
  const ours = weightOfOurs(evidence);
  if (inherited === undefined) return ours >= others;
  // In a draft of another language a sentence must speak for itself; a plain word of ours and nothing against it is enough.
  if (!inherited) return ours - others > CLEAR_MARGIN || (others === 0 && evidence.ours - evidence.spelling >= 1);
  const isSilent = ours < 0.5 && others >= (words < TELLING_LENGTH ? 1 : 0.5);
  return !isSilent && others - ours <= CLEAR_MARGIN;
}

/** Belarusian and Kazakh share ы and э with Russian; where their own letters stand, spelling tells nothing. */
function weightOfOurs({ words, ours, spelling, lettered }: ScriptEvidence): number {
  return lettered * 10 > words ? ours - spelling : ours;
}
