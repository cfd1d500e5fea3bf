import { type MarkdownConfig, Strikethrough, Table, TaskList, parser } from '@lezer/markdown';
import { emphasis } from './emphasis.js';

/**
 * The Markdown that writers use: CommonMark with tables, strikethrough, task lists, footnotes and formulas. It departs from
 * CommonMark where that would take a writer's words for something else:
 * - asterisks that censor letters («пр*ститутка и wh*re») are no emphasis;
 * - a paragraph set in with spaces is prose, unless it looks like code.
 */
export const markdownParser = parser.configure([
  Table,
  Strikethrough,
  TaskList,
  plainText(),
  emphasis(),
  footnotes(),
  formulas(),
  addresses(),
  indentedProse(),
]);

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const DOLLAR = 0x24;
const OPENING_BRACKET = 0x5b;
const CARET = 0x5e;

/** Passes over characters that cannot begin any markup, which is nearly all of a draft: the other parsers see only the rest. */
function plainText(): MarkdownConfig {
  const meaningful = new Uint8Array(128);
  for (const character of '\\&`<*_[]!~$') meaningful[character.charCodeAt(0)] = 1;
  return {
    parseInline: [
      {
        name: 'PlainText',
        before: 'Escape',
        parse(context, _next, start) {
          const { text, offset } = context;
          let index = start - offset;
          for (; index < text.length; index++) {
            const code = text.charCodeAt(index);
            if (code < 128 && meaningful[code] === 1) break;
            // Two spaces before a line end are a hard break. A run of them is passed over as a whole.
            if (code === SPACE && text.charCodeAt(index + 1) === SPACE) {
              let end = index + 2;
              while (text.charCodeAt(end) === SPACE) end++;
              if (text.charCodeAt(end) === LINE_FEED) break;
              index = end - 1;
            }
            if ((code | 0x20) === 0x68 || (code | 0x20) === 0x77) if (mayBeginAddress(text, index)) break;
          }
          return index > start - offset ? index + offset : -1;
        },
      },
    ],
  };
}

/** Addresses are found here only so that underscores and asterisks in them are no emphasis; nonProse.ts hides them everywhere. */
function addresses(): MarkdownConfig {
  return {
    parseInline: [
      {
        name: 'Address',
        before: 'Emphasis',
        parse(context, next, start) {
          if ((next | 0x20) !== 0x68 && (next | 0x20) !== 0x77) return -1;
          const index = start - context.offset;
          if (!mayBeginAddress(context.text, index)) return -1;
          ADDRESS.lastIndex = index;
          const found = ADDRESS.exec(context.text);
          return found ? context.addElement(context.elt('Address', start, start + found[0].length)) : -1;
        },
      },
    ],
    defineNodes: ['Address'],
  };
}

/** In a link's text or a bracket the address ends before the closing bracket; trailing punctuation belongs to the sentence. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>[\]«»"]*[^\s<>[\]«»".,:;!?*_~'’)]/iy;

function mayBeginAddress(text: string, index: number): boolean {
  return (
    (text.startsWith('http', index) || text.startsWith('www.', index) || text.startsWith('HTTP', index)) &&
    !/[\p{L}\p{N}]/u.test(text[index - 1] ?? ' ')
  );
}

/** Marks («слово[^1]») and definitions («[^1]: …»), whose text is prose. */
function footnotes(): MarkdownConfig {
  return {
    defineNodes: ['FootnoteMark', { name: 'Footnote', block: true }],
    parseInline: [
      {
        name: 'FootnoteMark',
        before: 'Link',
        parse(context, next, start) {
          if (next !== OPENING_BRACKET || context.char(start + 1) !== CARET) return -1;
          const mark = /^\[\^[^\s[\]]+\]/.exec(context.slice(start, start + 100));
          return mark ? context.addElement(context.elt('FootnoteMark', start, start + mark[0].length)) : -1;
        },
      },
    ],
    parseBlock: [
      {
        name: 'Footnote',
        before: 'LinkReference',
        leaf(_context, leaf) {
          const mark = FOOTNOTE_DEFINITION.exec(leaf.content);
          if (!mark) return null;
          return {
            nextLine: () => false,
            finish(context, block) {
              const markEnd = block.start + mark[0].length;
              context.addLeafElement(
                block,
                context.elt('Footnote', block.start, block.start + block.content.length, [
                  context.elt('FootnoteMark', block.start, markEnd),
                  ...context.parser.parseInline(block.content.slice(mark[0].length), markEnd),
                ]),
              );
              return true;
            },
          };
        },
        endLeaf: (_context, line) => line.next === OPENING_BRACKET && FOOTNOTE_DEFINITION.test(line.text.slice(line.pos, line.pos + 100)),
      },
    ],
  };
}

const FOOTNOTE_DEFINITION = /^\[\^[^\s[\]]+\]:[ \t]*/;

/** `$…$` and `$$…$$`. Sums of money are none: single dollars count only around something that looks like a formula. */
function formulas(): MarkdownConfig {
  return {
    defineNodes: ['Formula'],
    parseInline: [
      {
        name: 'Formula',
        before: 'Emphasis',
        parse(context, next, start) {
          if (next !== DOLLAR) return -1;
          const rest = context.slice(start, start + 2000);
          const formula = /^\$\$[^$]+\$\$/.exec(rest) ?? /^\$(?=\S)[^$\n]{0,200}?[^\s\\]\$(?!\d)/.exec(rest);
          if (!formula || (formula[0][1] !== '$' && !isFormula(formula[0].slice(1, -1)))) return -1;
          return context.addElement(context.elt('Formula', start, start + formula[0].length));
        },
      },
    ],
  };
}

function isFormula(content: string): boolean {
  return /^[A-Za-z]$|[\\^_={}]|\d\s*[+*/<>]\s*\d/.test(content) && !/\p{Script=Cyrillic}{3}/u.test(content.replace(/\\text\{[^}]*\}/g, ''));
}

/** People set paragraphs in with spaces or a tab; CommonMark calls that code. */
function indentedProse(): MarkdownConfig {
  return {
    parseBlock: [
      {
        name: 'IndentedProse',
        before: 'IndentedCode',
        parse(_context, line) {
          if (line.indent < line.baseIndent + 4 || !looksLikeProse(line.text.slice(line.pos))) return false;
          // Claiming the spaces leaves a line that begins an ordinary paragraph.
          line.moveBase(line.pos);
          return false;
        },
      },
    ],
  };
}

/** A sentence in words: a capital letter, a quotation mark or a dash first, at least four words, no signs of code. */
function looksLikeProse(line: string): boolean {
  return (
    /^[\p{Lu}«„“"—–]/u.test(line) &&
    /^[^{}<>=;|\\$`#_]*$/.test(line.replace(/;\s*$/, '')) &&
    (line.match(/(?<![\p{L}\p{N}])\p{L}{2,}(?=[\s,.;:!?»”"…)]|$)/gu)?.length ?? 0) >= 4
  );
}
