/** No writer fills a line or a paragraph beyond these; data does, and the time of a parser of Markdown may grow with their square. */
const LONGEST_LINE = 20_000;
const LONGEST_PARAGRAPH = 60_000;

/**
 * A document as a parser of Markdown can take it: in lines and paragraphs that are too long to be written, such as pictures that are kept in the text,
 * signs of markup give way to letters. All offsets stay, and so do comments, and what makes such a line a heading, a quotation or an item.
 *
 * @param text lines end with a line feed
 */
export function withoutData(text: string): string {
  if (text.length <= LONGEST_LINE) return text;
  const parts: string[] = [];
  let done = 0;
  const giveWay = (start: number, end: number): void => {
    parts.push(text.slice(done, start), withoutMarkup(text.slice(start, end)));
    done = end;
  };
  let paragraph = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    // Lists, tables, quotations, headings and code begin anew with such a line.
    if (BEGINS_ANEW.test(text[start])) {
      if (start - paragraph > LONGEST_PARAGRAPH) giveWay(paragraph, start);
      if (end - start > LONGEST_LINE) giveWay(start, end);
      paragraph = end + 1;
    } else if (end - start > LONGEST_LINE) {
      giveWay(start, end);
      paragraph = end + 1;
    }
    start = end + 1;
  }
  if (text.length - paragraph > LONGEST_PARAGRAPH) giveWay(paragraph, text.length);
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}

const BEGINS_ANEW = /[\s>|#*+\d`~-]/;

function withoutMarkup(text: string): string {
  let at = /^[\s>#*+\d.-]{0,12}/.exec(text)![0].length;
  const parts = [text.slice(0, at)];
  while (at < text.length) {
    const open = text.indexOf('<!--', at);
    const close = open < 0 ? -1 : text.indexOf('-->', open);
    const end = close < 0 ? text.length : open;
    parts.push(text.slice(at, end).replace(/[!-+\-/:-@[-`{-~]/g, 'x'));
    at = close < 0 ? end : close + '-->'.length;
    parts.push(text.slice(end, at));
  }
  return parts.join('');
}
