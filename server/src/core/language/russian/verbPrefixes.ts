const PREFIX =
  'без|бес|в|вз|взо|во|воз|вос|вс|вы|до|за|из|изо|ис|на|над|надо|недо|низ|о|об|обез|обес|обо|от|ото|пере|по|под|подо|пре|пред|предо|при|про|раз|разо|рас|с|со|у';
const LONG_PREFIX = 'без|вы|до|за|из|на|об|от|пере|по|под|пре|при|про|раз';
const PREFIXES = new RegExp(`^(?:${PREFIX}|воспроиз)ъ?(?:вы|до|за|из|на|о|об|от|пере|по|под|при|про|раз|рас|с|у)?ъ?$`);
const PREFIXED = new RegExp(`^(?:(?:${PREFIX})ъ?[бвгджзклмнпрстфхцчшщ]|(?:${LONG_PREFIX})ъ?[аеёиоуыэюя]).*[аеёиоуыэюя].*[аеёиоуыэюя]`);

/** Whether `text` consists of one or two verbal prefixes and nothing else. */
export function isPrefix(text: string): boolean {
  return PREFIXES.test(text);
}

/** Whether a verb begins as if with a prefix, with enough after it to be a verb. */
export function hasPrefix(verb: string): boolean {
  return PREFIXED.test(verb);
}

/**
 * A verb form from its prefix and the form without it, with the о that comes and goes: «с» + «жму» → «сожму», «разо» + «беру» →
 * «разберу». Stress moves to «вы-», so there is no ё after it.
 */
export function joinPrefix(prefix: string, form: string): string {
  if (prefix === '') return form;
  const joined = prefixBefore(prefix, form) + form;
  return prefix.startsWith('вы') ? joined.replaceAll('ё', 'е') : joined;
}

function prefixBefore(prefix: string, form: string): string {
  if (/^(бер|зов|дер|гон)/.test(form)) {
    if (prefix === 'обо' && form.startsWith('бер')) return 'о';
    if (prefix === 'со') return /^(бер|зов)/.test(form) ? 'со' : 'с';
    return prefix.replace(/^(в|вз|воз|из|над|об|от|под|раз)о$/, '$1');
  }
  if (/^(жм|жг|жж|мн|[тп]р[уёи]|чт|чл|[бвлпш]ь)/.test(form) && /^(в|вз|из|над|об|от|под|раз|рас|с)$/.test(prefix)) {
    return `${prefix === 'рас' ? 'раз' : prefix}о`;
  }
  return prefix;
}
