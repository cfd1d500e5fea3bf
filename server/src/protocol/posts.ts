import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Advice, type Draft, type LanguageCode, lengthsOf, phrasing, threadOf } from '../core/index.js';
import { toDraft } from './drafts.js';
import type { PostLength } from './requests.js';
import { toDiagnostic } from './toDiagnostic.js';

/** How long the posts of a document are on the platforms it is written for, the fullest first. See `PostLength`. */
export function postLengths(document: TextDocument, platforms: readonly string[], display: LanguageCode): PostLength[] {
  const { posts } = phrasing[display];
  return lengthsOf(asPost(document, platforms))
    .map(({ platform, limit, parts, fullest }): PostLength => {
      const beyond = fullest.beyond ?? fullest.hashtags?.beyond;
      return {
        platform,
        name: posts.platforms[platform],
        count: fullest.count,
        limit,
        says: posts.length(fullest.count, limit),
        ...(parts.length > 1 && { part: posts.part(fullest.number, parts.length) }),
        ...(beyond && { beyond: { start: document.positionAt(beyond.start), end: document.positionAt(beyond.end) } }),
      };
    })
    .sort((a, b) => Number(b.beyond !== undefined) - Number(a.beyond !== undefined) || b.count / b.limit - a.count / a.limit);
}

/** The quick fixes that make a numbered thread of a draft: one for each platform whose limit it exceeds, at what is beyond one of them. */
export function toSplitActions(
  document: TextDocument,
  touched: readonly Advice[],
  platforms: readonly string[],
  display: LanguageCode,
): CodeAction[] {
  const beyond = touched.filter(({ because }) => because === 'length');
  if (beyond.length === 0) return [];
  const draft = asPost(document, platforms);
  const tooLong = lengthsOf(draft).filter(({ parts }) => parts.some((part) => part.beyond));
  return tooLong.flatMap(({ platform }) => {
    const thread = threadOf(draft, platform);
    if (!thread) return [];
    const edits = thread.edits.map(({ start, end, text }) => ({
      range: { start: document.positionAt(start), end: document.positionAt(end) },
      newText: text,
    }));
    return [
      {
        title: phrasing[display].posts.split(platform, thread.parts),
        kind: CodeActionKind.QuickFix,
        diagnostics: beyond.map((advice) => toDiagnostic(advice, document, display, undefined)),
        edit: { changes: { [document.uri]: edits } },
      },
    ];
  });
}

function asPost(document: TextDocument, platforms: readonly string[]): Draft {
  return { ...toDraft(document), platforms };
}
