import type * as vscode from 'vscode';
import { Disposable } from 'vscode';
import type { ReviewServer } from '../reviewServer.js';
import type { TeamFiles } from '../teamFiles.js';
import { findingsOfDrafts } from './draftFindings.js';
import { showFindingsTree, type TreeNode } from './findingsTree.js';
import { registerFixAll } from './fixAll.js';
import { registerGoToFinding } from './goToFinding.js';
import { registerKeptWordings } from './keptWordings.js';
import { registerReviewFolder } from './reviewFolder.js';
import { showLeftToDo } from './statusBar.js';
import { registerWalkThrough } from './walkThrough.js';

/** What the extension shows where other extensions cannot look: its exports, which the tests read. */
export interface Shown {
  /** The status bar's text without its icon; `undefined` while nothing is shown. */
  readonly statusBarText: string | undefined;
  readonly tree: vscode.TreeDataProvider<TreeNode>;
}

/**
 * Everything that helps to work through what was found: status bar, walk, tree, folder review, fixing and taking back.
 *
 * @param start has the server run; `false` when it is switched off
 */
export function registerTriage(
  server: ReviewServer,
  kept: TeamFiles,
  isDraft: (document: vscode.TextDocument) => boolean,
  start: () => Promise<boolean>,
): { shown: Shown; registered: vscode.Disposable } {
  const { ask, toWorkspaceEdit } = server;
  const found = findingsOfDrafts(ask, isDraft, kept.onDidChange);
  const { tree, registered } = showFindingsTree(found);
  const statusBar = showLeftToDo(isDraft);
  return {
    shown: {
      get statusBarText() {
        return statusBar.text;
      },
      tree,
    },
    registered: Disposable.from(
      found,
      registered,
      statusBar,
      registerGoToFinding(),
      registerWalkThrough(ask, isDraft),
      registerReviewFolder(ask, start, found),
      registerFixAll(ask, toWorkspaceEdit, isDraft),
      registerKeptWordings(ask, start, kept, isDraft),
    ),
  };
}
