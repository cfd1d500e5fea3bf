import * as vscode from 'vscode';

/** What the manifest says of a setting, as far as values are checked by it. */
interface Property {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Property;
}

/** Our settings, as far as they mean nothing. */
export interface WatchedSettings extends vscode.Disposable {
  check(): void;
  /** One line for each such setting. */
  readonly notUsed: readonly string[];
}

/** Whether Zontik is switched on; whatever is neither yes nor no means the default. */
export function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('zontik').get<unknown>('enable') !== false;
}

/**
 * Tells, in one message, which of our settings have values that mean nothing, whenever these become others. Such values are passed over
 * wherever settings are read, so that the defaults stay in force.
 *
 * @param manifest the extension's `package.json`, which says what is possible
 */
export function watchSettings(manifest: unknown): WatchedSettings {
  const properties = propertiesIn(manifest);
  let notUsed: readonly string[] = [];
  const check = () => {
    const before = notUsed.join('\n');
    notUsed = problemsIn(properties);
    if (notUsed.length > 0 && notUsed.join('\n') !== before) tell(notUsed);
  };
  const watching = vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('zontik') && check());
  return {
    check,
    get notUsed() {
      return notUsed;
    },
    dispose: () => void watching.dispose(),
  };
}

/** One line for each setting whose value is passed over, all of it or in part; names the setting. */
function problemsIn(properties: Readonly<Record<string, Property>>): string[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const value = vscode.workspace.getConfiguration().get<unknown>(name);
    const odd = value === undefined || value === null ? [] : oddIn(value, property);
    return odd.length > 0 ? [`${name}: ${odd.map((part) => shortened(JSON.stringify(part))).join(', ')}`] : [];
  });
}

/** The values that are not what the manifest says; of a list, those of its items. */
function oddIn(value: unknown, { type, enum: possible, items }: Property): unknown[] {
  if (type === 'array') return Array.isArray(value) ? (items ? value.flatMap((item) => oddIn(item, items)) : []) : [value];
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value) ? [] : [value];
  if (type !== undefined && typeof value !== type) return [value];
  return possible && !possible.includes(value) ? [value] : [];
}

function tell(problems: readonly string[]): void {
  const open = vscode.l10n.t('Open Settings');
  const message = vscode.l10n.t('Some settings have values that Zontik does not know, so it works without them. {0}', problems.join('; '));
  void vscode.window.showWarningMessage(message, open).then((answer) => {
    if (answer) void vscode.commands.executeCommand('workbench.action.openSettings', '@ext:zontik.zontik');
  });
}

function propertiesIn(manifest: unknown): Readonly<Record<string, Property>> {
  const { contributes } = manifest as { contributes?: { configuration?: unknown } };
  const sections = [contributes?.configuration ?? []].flat() as readonly { properties?: Record<string, Property> }[];
  return Object.assign({}, ...sections.map(({ properties }) => properties ?? {}));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
