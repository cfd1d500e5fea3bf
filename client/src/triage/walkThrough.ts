import * as vscode from 'vscode';
import {
  findingsRequest,
  type DraftParams,
  type FindingsResult,
  type KeepTarget,
  type PlacedEdit,
  type ReviewedFinding,
} from '../../../server/src/protocol/requests.js';
import { keepWordingCommand } from '../keepWording.js';
import type { Ask } from '../reviewServer.js';
import { canBeChanged } from './canBeChanged.js';
import { countLeft, sayLeftToDo, sayUrgency } from './leftToDo.js';
import { placePreview } from './placePreview.js';
import { toRange, toWorkspaceEdit } from './ranges.js';

/** Takes the address of an open draft; without one the active draft is meant. */
export const walkThroughCommand = 'zontik.walkThrough';

/** Makes the command work: a quick pick that goes through what is left in a draft, for the keyboard and for screen readers. */
export function registerWalkThrough(ask: Ask, isDraft: (document: vscode.TextDocument) => boolean): vscode.Disposable {
  return vscode.commands.registerCommand(walkThroughCommand, async (uri?: vscode.Uri) => {
    const active = vscode.window.activeTextEditor?.document;
    const document = uri ? vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString()) : active;
    if (!document || !isDraft(document))
      return void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first: Markdown or plain text.'));
    const walk = new Walk(document, ask, await canBeChanged(document));
    try {
      await walk.go();
    } finally {
      walk.dispose();
    }
  });
}

interface WalkItem extends vscode.QuickPickItem {
  readonly finding?: ReviewedFinding;
  readonly edits?: readonly PlacedEdit[];
  readonly action?: 'finding' | 'apply' | 'byHand' | 'keep' | 'skip';
}

/** Where the walk is, in the order of urgency; offsets move along when the text changes. */
interface Stop {
  readonly rank: number;
  offset: number;
}

const RANKS: readonly ReviewedFinding['severity'][] = ['error', 'warning', 'information'];

/** One walk through one draft. */
class Walk {
  private readonly picker = vscode.window.createQuickPick<WalkItem>();
  private readonly preview = placePreview();
  private readonly skipped: Stop[] = [];
  private readonly listening: vscode.Disposable;
  private findings: readonly ReviewedFinding[] = [];
  private version = 0;
  private at: Stop = { rank: 0, offset: 0 };
  private isClosed = false;

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly ask: Ask,
    private readonly isChangeable: boolean,
  ) {
    this.picker.matchOnDetail = true;
    this.picker.keepScrollPosition = true;
    this.listening = vscode.Disposable.from(
      this.picker.onDidChangeActive(([item]) => this.show(item)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => document === this.document && this.move(contentChanges)),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed !== this.document) return;
        this.isClosed = true;
        this.picker.hide();
      }),
    );
  }

  dispose(): void {
    this.listening.dispose();
    this.picker.dispose();
    this.preview.dispose();
  }

  /** Until nothing is left, the person leaves, or the draft is closed. */
  async go(): Promise<void> {
    while (await this.look()) {
      const left = this.findings.filter((finding) => !this.isSkipped(finding));
      const current = left.find((finding) => this.isAhead(finding)) ?? left[0];
      if (!current) return this.tellWhatIsLeft();
      this.at = this.stopOf(current);
      const chosen = await this.choose(current);
      if (!chosen?.finding || this.isClosed) return;
      if (!(await this.act(chosen, chosen.finding))) return;
    }
  }

  /** Asks what is left now; `false` when that cannot be told. */
  private async look(): Promise<boolean> {
    if (this.isClosed) return false;
    this.picker.busy = true;
    const params: DraftParams = { uri: this.document.uri.toString() };
    const result = await this.ask<FindingsResult>(findingsRequest, params);
    this.picker.busy = false;
    if (result === undefined)
      void vscode.window.showWarningMessage(vscode.l10n.t('Zontik is not running, so the walk through the draft has ended.'));
    if (!result) return false;
    this.findings = result.findings;
    this.version = result.version;
    return true;
  }

  /** Shows the list with one finding unfolded, and waits for Enter; `undefined` when the person leaves. */
  private choose(current: ReviewedFinding): Promise<WalkItem | undefined> {
    const items = this.itemsFor(current);
    this.picker.title = vscode.l10n.t('Zontik: {0}', sayLeftToDo(countLeft(this.findings)) ?? '');
    // Read out when the list opens: what it is about, before what to do.
    this.picker.placeholder = `${current.wording} — ${current.gist}`;
    this.picker.value = '';
    this.picker.items = items;
    const own = items.filter(({ finding }) => finding === current);
    const first = own.find(({ action }) => action === 'apply') ?? own[0];
    this.picker.activeItems = [first];
    this.picker.show();
    this.show(first);
    return new Promise((resolve) => {
      const once = vscode.Disposable.from(
        this.picker.onDidAccept(() => {
          const [item] = this.picker.activeItems;
          if (!item) return;
          once.dispose();
          resolve(item);
        }),
        this.picker.onDidHide(() => {
          once.dispose();
          resolve(undefined);
        }),
      );
    });
  }

  private itemsFor(current: ReviewedFinding): WalkItem[] {
    let heading = '';
    return this.findings.flatMap((finding): WalkItem[] => {
      const urgency = sayUrgency(finding.severity);
      const separator = { label: urgency, kind: vscode.QuickPickItemKind.Separator };
      const item: WalkItem = {
        // Not in the label: a screen reader would say the English name of the icon before each row.
        iconPath: ICONS[finding.severity],
        label: finding.wording,
        description: vscode.l10n.t('line {0}', finding.range.start.line + 1),
        detail: finding.gist,
        finding,
        action: 'finding',
        alwaysShow: finding === current,
      };
      const own = finding === current ? [item, ...this.choicesFor(finding)] : [item];
      const items = urgency === heading ? own : [separator, ...own];
      heading = urgency;
      return items;
    });
  }

  private choicesFor(finding: ReviewedFinding): WalkItem[] {
    const suggestions = this.isChangeable ? finding.suggestions : [];
    const choice = (icon: string, label: string, action: WalkItem['action']): WalkItem => ({
      iconPath: new vscode.ThemeIcon(icon),
      label,
      finding,
      action,
      alwaysShow: true,
    });
    return [
      ...suggestions.map(({ title, preview, edits }) => ({ ...choice('lightbulb', title, 'apply'), detail: preview, edits })),
      ...(this.isChangeable
        ? [choice('edit', vscode.l10n.t('Change it by hand'), 'byHand')]
        : [{ ...choice('lock', vscode.l10n.t('Go to it'), 'byHand'), detail: vscode.l10n.t('This draft can only be read here.') }]),
      ...(finding.canBeKept && this.isChangeable ? [choice('bookmark', vscode.l10n.t('Keep this wording…'), 'keep')] : []),
      choice('debug-step-over', vscode.l10n.t('Skip'), 'skip'),
    ];
  }

  /** Does what was chosen. Returns whether to go on. */
  private async act({ action, edits }: WalkItem, finding: ReviewedFinding): Promise<boolean> {
    const stop = this.stopOf(finding);
    if (action === 'finding' && !this.isAt(finding)) {
      // Another one than the one unfolded: it comes next, skipped or not.
      this.at = stop;
      this.skipped.splice(0, Infinity, ...this.skipped.filter((skipped) => !isSame(skipped, stop)));
      return true;
    }
    if (action === 'finding' || action === 'byHand') {
      this.picker.hide();
      const selection = toRange(finding.range);
      await vscode.window.showTextDocument(this.document, { selection, preserveFocus: false });
      return false;
    }
    if (action === 'apply' && edits) return this.apply(edits);
    if (action === 'keep') {
      const { range, masked } = finding;
      const wording = this.document.getText(toRange(range));
      const target: KeepTarget = { uri: this.document.uri.toString(), range, wording, masked };
      if (!(await vscode.commands.executeCommand(keepWordingCommand, target))) return true;
    }
    // What is kept in a file of its own is known to be kept only a moment later.
    this.skipped.push(stop);
    return true;
  }

  private async apply(edits: readonly PlacedEdit[]): Promise<boolean> {
    // Typed into meanwhile: the places are no longer those that were shown.
    if (this.document.version !== this.version) return true;
    const isApplied = await vscode.workspace.applyEdit(toWorkspaceEdit(this.document.uri, edits));
    if (isApplied) return true;
    this.picker.hide();
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} could not be written. Check that it may be changed.', vscode.workspace.asRelativePath(this.document.uri)),
    );
    return false;
  }

  private show(item: WalkItem | undefined): void {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
    if (!editor || !item?.finding || this.document.version !== this.version) return this.preview.clear();
    this.preview.show(editor, toRange(item.finding.range), item.edits);
  }

  private tellWhatIsLeft(): void {
    this.picker.hide();
    const left = sayLeftToDo(countLeft(this.findings));
    void vscode.window.showInformationMessage(
      left === undefined
        ? vscode.l10n.t('Nothing is left to change or to look at in this draft.')
        : vscode.l10n.t('That was the last one. Left in this draft: {0}.', left),
    );
  }

  private stopOf({ severity, range }: ReviewedFinding): Stop {
    return { rank: RANKS.indexOf(severity), offset: this.document.offsetAt(toRange(range).start) };
  }

  private isAt(finding: ReviewedFinding): boolean {
    return isSame(this.at, this.stopOf(finding));
  }

  private isSkipped(finding: ReviewedFinding): boolean {
    const stop = this.stopOf(finding);
    return this.skipped.some((skipped) => isSame(skipped, stop));
  }

  private isAhead(finding: ReviewedFinding): boolean {
    const { rank, offset } = this.stopOf(finding);
    return rank > this.at.rank || (rank === this.at.rank && offset >= this.at.offset);
  }

  private move(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    this.preview.clear();
    for (const { rangeOffset, rangeLength, text } of changes)
      for (const stop of [this.at, ...this.skipped])
        if (stop.offset > rangeOffset && stop.offset >= rangeOffset + rangeLength) stop.offset += text.length - rangeLength;
  }
}

const ICONS: Readonly<Record<ReviewedFinding['severity'], vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error'),
  warning: new vscode.ThemeIcon('warning'),
  information: new vscode.ThemeIcon('info'),
};

function isSame(a: Stop, b: Stop): boolean {
  return a.rank === b.rank && a.offset === b.offset;
}
