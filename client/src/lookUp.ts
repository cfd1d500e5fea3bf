import * as vscode from 'vscode';
import {
  type LookedUpConcept,
  type LookUpParams,
  lookUpRequest,
  type LookUpResult,
  type TermChoice,
} from '../../server/src/protocol/requests.js';
import { openGlossaryCommand } from './glossary.js';
import type { Ask } from './reviewServer.js';
import { canBeChanged } from './triage/canBeChanged.js';
import { toPlainRange, toRange } from './triage/ranges.js';

/** Asks for a word and shows what to write for it in both languages. May be given the word. */
export const lookUpCommand = 'zontik.lookUp';

interface TermItem extends vscode.QuickPickItem {
  readonly found?: LookedUpConcept;
  readonly choice?: TermChoice;
}

/** As many concepts are shown; whoever needs more writes more of the word. */
const MOST = 30;
/** As many terms of one concept. */
const MOST_TERMS = 4;

export function registerLookUp(ask: Ask, isDraft: (document: vscode.TextDocument) => boolean): vscode.Disposable {
  return vscode.commands.registerCommand(lookUpCommand, async (given?: unknown) => {
    const editor = vscode.window.activeTextEditor;
    const target = editor && isDraft(editor.document) && (await canBeChanged(editor.document)) ? editor : undefined;
    const place = editor && placeIn(editor);
    new LookUp(ask, target, place, typeof given === 'string' ? given : (place?.word ?? '')).show();
  });
}

/** The word that is asked about first, and what a term replaces as long as no other word is asked about. */
interface AskedPlace {
  readonly word: string;
  readonly range: vscode.Range;
  readonly cursor: vscode.Position;
}

function placeIn({ document, selection }: vscode.TextEditor): AskedPlace {
  const cursor = selection.active;
  const range = selection.isEmpty ? (document.getWordRangeAtPosition(cursor, WORD) ?? selection) : selection;
  const word = range.isSingleLine ? document.getText(range).trim() : '';
  return { word: word.length > LONGEST ? '' : word, range, cursor };
}

const WORD = /[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*/u;
const LONGEST = 80;

/** One look-up, from the first word to the term that is written. */
class LookUp {
  private readonly picker = vscode.window.createQuickPick<TermItem>();
  private readonly version: number | undefined;
  private asked = 0;

  /** @param target where the term can be written; without one it is copied */
  constructor(
    private readonly ask: Ask,
    private readonly target: vscode.TextEditor | undefined,
    private readonly place: AskedPlace | undefined,
    query: string,
  ) {
    this.version = target?.document.version;
    const { picker } = this;
    picker.title = vscode.l10n.t('Look up term');
    picker.placeholder = vscode.l10n.t('A word in Russian or English, in any form, or its beginning');
    picker.ignoreFocusOut = false;
    picker.value = query;
    picker.onDidChangeValue(() => void this.refresh());
    picker.onDidTriggerItemButton(({ item }) => this.openPage(item.found));
    picker.onDidAccept(() => void this.accept());
    picker.onDidHide(() => picker.dispose());
  }

  show(): void {
    this.picker.show();
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    const { picker, target } = this;
    const query = picker.value;
    const turn = ++this.asked;
    picker.busy = true;
    const range = target && this.rangeFor(query);
    const params: LookUpParams = {
      query,
      limit: MOST,
      ...(target && range && { uri: target.document.uri.toString(), range: toPlainRange(range) }),
    };
    const found = query.trim() === '' ? [] : await this.ask<LookUpResult>(lookUpRequest, params);
    // Somebody who types fast is shown the answer to the last letters only.
    if (turn !== this.asked) return;
    picker.busy = false;
    if (found === undefined) picker.items = [said(vscode.l10n.t('Zontik is switched off; the glossary is not available.'))];
    else if (found.length > 0) picker.items = found.flatMap((each) => itemsFor(each));
    else picker.items = query.trim() === '' ? [] : [said(vscode.l10n.t('The glossary has no term like “{0}”.', query.trim()))];
  }

  /** The selection is replaced; so is the word at the cursor, as long as it is the one that is asked about. */
  private rangeFor(query: string): vscode.Range | undefined {
    if (!this.place || !this.target) return undefined;
    const { range, word, cursor } = this.place;
    return !this.target.selection.isEmpty || query.trim() === word ? range : new vscode.Range(cursor, cursor);
  }

  private async accept(): Promise<void> {
    const { picker, target } = this;
    const [{ found, choice }] = picker.activeItems.length > 0 ? picker.activeItems : [said('')];
    if (!found) return;
    picker.hide();
    if (!choice) return this.openPage(found);
    const { edits } = choice;
    if (target && edits && target.document.version === this.version) {
      const shown = await vscode.window.showTextDocument(target.document, { viewColumn: target.viewColumn });
      const isDone = await shown.edit((change) => edits.forEach(({ range, text }) => change.replace(toRange(range), text)));
      if (isDone) {
        shown.selection = new vscode.Selection(shown.selection.end, shown.selection.end);
        return;
      }
    }
    await vscode.env.clipboard.writeText(choice.term);
    void vscode.window.showInformationMessage(vscode.l10n.t('Copied: {0}', choice.term));
  }

  private openPage(found: LookedUpConcept | undefined): void {
    if (!found) return;
    this.picker.hide();
    void vscode.commands.executeCommand(openGlossaryCommand, found.concept);
  }
}

/** A line that says something and stands for no term. */
function said(label: string): TermItem {
  return { label, alwaysShow: true };
}

/** A line for each term that may be written; the first one says what the concept is. */
function itemsFor(found: LookedUpConcept): TermItem[] {
  const { recommended, language, wording, agreed, definition, choices } = found;
  const button = { iconPath: new vscode.ThemeIcon('book'), tooltip: vscode.l10n.t('Open the glossary page') };
  const others = recommended[language === 'ru' ? 'en' : 'ru'].slice(0, MOST_TERMS).join(', ');
  const instead = agreed ? '' : vscode.l10n.t('instead of “{0}”', wording);
  const shared = { found, alwaysShow: true, buttons: [button] };
  if (choices.length === 0) return [{ ...shared, label: wording, description: vscode.l10n.t('see the glossary page'), detail: definition }];
  return choices.slice(0, MOST_TERMS).map((choice, index) => ({
    ...shared,
    choice,
    label: choice.term,
    description: (index === 0 ? [instead, others, choice.when] : [choice.when]).filter(Boolean).join(' · '),
    ...(index === 0 && { detail: definition }),
  }));
}
