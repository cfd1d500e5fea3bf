import * as vscode from 'vscode';

/** A file system in memory, as an extension for some remote storage would bring. Files that are missing are missing; nothing is watched. */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly files = new Map<string, Uint8Array>();
  readonly onDidChangeFile = this.changed.event;
  /** Is told of each file that is read. */
  onRead: (path: string) => void = () => undefined;

  put(path: string, text: string | Uint8Array): void {
    this.files.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  }

  text(path: string): string {
    return new TextDecoder().decode(this.files.get(path));
  }

  clear(): void {
    this.files.clear();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    if (!file && !this.namesIn(path).length) throw vscode.FileSystemError.FileNotFound(path);
    return { type: file ? vscode.FileType.File : vscode.FileType.Directory, ctime: 0, mtime: 0, size: file?.length ?? 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const names = this.namesIn(path);
    if (names.length === 0) throw vscode.FileSystemError.FileNotFound(path);
    return names.map((name) => [name, vscode.FileType.File]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    this.onRead(path);
    const file = this.files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }

  writeFile({ path }: vscode.Uri, content: Uint8Array): void {
    this.files.set(path, content);
  }

  delete({ path }: vscode.Uri): void {
    this.files.delete(path);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.files.set(to.path, this.readFile(from));
    this.files.delete(from.path);
  }

  createDirectory(): void {}

  /** Files directly in a folder: there are no folders within. */
  private namesIn(folder: string): string[] {
    const start = folder.replace(/\/?$/, '/');
    return [...this.files.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  }
}
