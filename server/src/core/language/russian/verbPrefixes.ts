/** One or two verbal prefixes («пере», «при-о»), and nothing else. */
const PREFIXES = /^(?:без|бес|в|вз|взо|во|воз|вос|вс|вы|до|за|из|изо|ис|на|над|надо|недо|низ|нис|о|об|обез|обес|обо|от|ото|пере|по|под|подо|пре|пред|при|про|раз|разо|рас|рос|с|со|у)ъ?(?:вы|до|за|из|на|о|об|от|пере|по|под|при|про|раз|рас|с|у)?ъ?$/;

/** Whether `text` consists of verbal prefixes only. */
export function isPrefix(text: string): boolean {
  return PREFIXES.test(text);
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
    return prefix.replace(/^(воз|из|над|об|от|под|раз)о$/, '$1');
  }
  if (/^(жм|жг|жж|мн|тр|пр|чт|чл|[бвлпш]ь)/.test(form) && /^(в|вз|из|над|об|от|под|раз|рас|с)$/.test(prefix)) {
    return `${prefix === 'рас' ? 'раз' : prefix}о`;
  }
  return prefix;
}
