/**
 * The indefinite article before a text: “a” or “an”, by sound. Abbreviations are told by their capitals, so ask before a text is
 * put into capitals. Quotes and brackets at the start are passed over; “a” for a text without letters or figures.
 */
export function indefiniteArticle(next: string): 'a' | 'an' {
  const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N},.]*/u.exec(next)?.[0] ?? '';
  return startsWithVowelSound(word) ? 'an' : 'a';
}

function startsWithVowelSound(word: string): boolean {
  if (/^\d/.test(word)) return soundsOfNumber(word);
  if (/^\p{Lu}[\p{Lu}\d]*s?$/u.test(word) && !(READ_AS_WORDS.has(word) || word === 'A')) return /^[AEFHILMNORSX]/.test(word);
  if (/^(?:M[PSL]|HI|[FLNRSX][B-DF-HJ-NP-TV-Z])[A-Z]*[a-z]|^[aefhilmnorsx][A-Z]{2}/.test(word)) return true;
  const lower = word.toLowerCase();
  if (lower.length === 1) return /[aefhilmnorsx]/.test(lower);
  if (SILENT_H.test(lower)) return true;
  return /^[aeiouàáâäèéêëìíîïòóôöùúûü]/.test(lower) && !CONSONANT_SOUND.test(lower);
}

/** Eight, eleven and eighteen, alone or before thousands: an 8-year-old, an 18,000-word report; but a 110-page, a 1,800-euro. */
function soundsOfNumber(word: string): boolean {
  const groups = /^\d+(?:,\d{3})*/.exec(word)![0].split(',');
  const whole = groups.join('');
  const leading = whole.slice(0, whole.length % 3 || 3);
  return whole.startsWith('8') || /^1[18]$/.test(leading) || (groups.length === 1 && /^1[18]\d\d$/.test(whole));
}

/** Abbreviations said as words whose first letter alone would be said with a vowel first: a SWOP member, a NATO base. */
const READ_AS_WORDS: ReadonlySet<string> = new Set(
  'SWOP SWAN SWARM SWAT SARS SIM SIDS SAMHSA STAR SMART SCOT NATO NASA NICE FIFA FEMA MERS RAINN RAM ROM RAND LEAP HELP HOPE'.split(' '),
);

const SILENT_H = /^(?:hour|hono[u]?r|honest|heir)/;

/** Vowel letters said with a consonant first: user, unit, European, one, Ukrainian; not unusual, uninsured, urban. */
const CONSONANT_SOUND =
  /^(?:eu|ew|one(?!i)|once|ouija|u(?:k|t[aei]|ti|top|s[aeu]|sh(?!er)|b(?:er(?:ous)|iq)|fo|gand|rug|ran|rin|ret|rol|ropa|yg|igh)|un(?:a(?:nim|ry)|i(?!n[a-z]|m[a-z]|d(?!i[mr])|r|ss|ll|gn))|unin?or|ukr)/;
