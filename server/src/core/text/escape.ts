/** A field of a CSV file (RFC 4180). */
export function csvField(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Text that a spreadsheet would calculate (`=`, `+`, `-`, `@`) is kept text by an apostrophe before it, as OWASP advises. */
export function notFormula(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** Words of a person or a dictionary in a page of Markdown: no sign in them makes a link, a picture, a heading or HTML. */
export function markdownText(value: string): string {
  return value.replace(/[\\`*_<>[\]#|~]/g, '\\$&');
}

/** Text or an attribute's value for an XML document. What XML 1.0 cannot hold (control characters, halves of surrogate pairs) is left out. */
export function xmlText(value: string): string {
  return value.replace(NOT_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** https://www.w3.org/TR/xml/#charsets */
export const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
