/**
 * Where the front matter at the beginning of a document ends, its closing line included; 0 when there is none. Front matter is
 * YAML between `---` lines or TOML between `+++` lines. A document that opens with a rule is told apart by its first line. A byte order mark before it changes nothing.
 */
export function frontMatterEnd(text: string): number {
  const fence = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n?|\n)/.exec(text);
  if (!fence) return 0;
  const closing = fence[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m;
  const rest = text.slice(fence[0].length);
  const close = closing.exec(rest);
  if (!close) return 0;
  const content = rest.slice(0, close.index);
  const first = content.split(/\r\n?|\n/).find((line) => !line.startsWith('#'));
  const isFrontMatter = content === '' || (first !== undefined && KEY[fence[1] as keyof typeof KEY].test(first));
  return isFrontMatter ? fence[0].length + close.index + close[0].length : 0;
}

/** What the first line of either kind looks like: `title: …`, `title = …`, `[section]`. */
const KEY = { '---': /^\s*(?:["']?[\p{L}\p{N}_][^:]{0,60}["']?:(?:\s|$)|- |\{)/u, '+++': /^\s*(?:["']?[\w.-]+["']?\s*=|\[)/ };
