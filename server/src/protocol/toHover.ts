import { type Hover, MarkupKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Advice,
  type AgreedTerm,
  type ConceptArticle,
  describeSource,
  type LanguageCode,
  markdownText,
  phrasing,
} from '../core/index.js';

/**
 * What the concept is, why the wording matters, what to write in both languages, and where that comes from: of a wording that was found, or of
 * a term that may stand.
 *
 * @param rendering how the translation says it, where there is one
 */
export function toHover(
  advice: Advice | AgreedTerm,
  document: TextDocument,
  display: LanguageCode,
  glossary: string | undefined,
  markdown: boolean,
  rendering?: string,
): Hover {
  const article = advice.article(display);
  // Where the glossary is at hand, our own client shows hovers, below the message of what was found: a reason is not read twice.
  const isSaid =
    glossary !== undefined && 'message' in advice && !advice.kept && article !== undefined && advice.message(display).includes(article.why);
  const asText = markdown ? markdownText : (words: string): string => words;
  const about = article ? describe(article, display, glossary, isSaid, asText) : 'message' in advice ? asText(advice.message(display)) : '';
  const kept = 'kept' in advice && advice.kept;
  const said = kept ? `**${phrasing[display].kept.label}.** ${asText(kept.reason)}\n\n${about}` : about;
  const text = rendering === undefined ? said : `${asText(rendering)}\n\n${said}`;
  return {
    range: { start: document.positionAt(advice.start), end: document.positionAt(advice.end) },
    contents: markdown
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: text.replace(/\*\*|\[([^\]]*)\]\([^)]*\)/g, '$1') },
  };
}

/** @param asText makes words of a dictionary, which may be anybody's, text and nothing else */
function describe(
  article: ConceptArticle,
  display: LanguageCode,
  glossary: string | undefined,
  isWhySaid: boolean,
  asText: (words: string) => string,
): string {
  const { sections, languages, glossary: words } = phrasing[display];
  const title = glossary ? `**[${asText(article.id)}](${glossary}${article.id}.md)**` : `**${asText(article.id)}**`;
  const write = (['en', 'ru'] as const).flatMap((language) => {
    const terms = article.recommended[language].map(({ term, when }) => `**${asText(term)}**${when ? ` (${asText(when)})` : ''}`);
    return terms.length > 0 ? [`- ${languages[language]}: ${terms.join('; ')}`] : [];
  });
  return [
    `${title} — ${asText(article.definition)}`,
    isWhySaid ? '' : `**${sections.why}.** ${asText(article.why)}`,
    write.length > 0 ? `**${sections.write}**\n\n${write.join('\n')}` : '',
    article.advice ? `**${words.advice}.** ${asText(article.advice)}` : '',
    article.note ? `**${words.note}.** ${asText(article.note)}` : '',
    `**${sections.sources}**\n\n${article.sources.map((source) => `- ${asText(describeSource(source, display))}`).join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
