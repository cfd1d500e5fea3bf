import mammoth from 'mammoth';

/** Why a Word document gives no draft. */
export type WordProblem = 'protected' | 'not-word' | 'broken' | 'too-large';

/** A Word document may be small and unpack to more than a machine can hold. Bytes. */
const LARGEST_UNPACKED = 200 * 1024 * 1024;

/**
 * A Word document as a Markdown draft: headings, lists, tables, emphasis and links stay, pictures, comments and layout do not.
 *
 * @param bytes the .docx file
 * @returns what is the matter instead of the draft, where there is none; never rejects
 */
export async function readWord(bytes: Uint8Array): Promise<{ readonly text: string } | { readonly problem: WordProblem }> {
  // A compound file: an old .doc, or a .docx behind a password ([MS-OFFCRYPTO] 2.3).
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: 'protected' };
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { problem: 'not-word' };
  if (unpackedSize(bytes) > LARGEST_UNPACKED) return { problem: 'too-large' };
  const buffer = bytes.slice().buffer;
  try {
    // Node's build of the library takes a Buffer, the browser's an ArrayBuffer; each ignores the other's.
    const input = typeof Buffer === 'undefined' ? { arrayBuffer: buffer } : { arrayBuffer: buffer, buffer: Buffer.from(buffer) };
    const { value } = await (mammoth as unknown as Converter).convertToMarkdown(input, { convertImage: NO_PICTURES });
    return { text: tidy(value) };
  } catch {
    return { problem: 'broken' };
  }
}

/** The library's types do not know its Markdown. */
interface Converter {
  convertToMarkdown(input: object, options: object): Promise<{ readonly value: string }>;
}

const NO_PICTURES = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** The sum that the central directory of a ZIP archive tells (APPNOTE.TXT 4.3.12), in bytes; 0 where there is none. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return 0;
  let size = 0;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
    size += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}

/**
 * The library escapes every mark that could mean something in Markdown, and leaves an anchor for every bookmark. Most marks mean something at
 * the beginning of a line only; elsewhere a backslash would be in the writer's way.
 */
function tidy(markdown: string): string {
  const text = markdown
    .replace(/<a id="[^"]*"><\/a>|!\[[^\]]*\]\(\)/g, '')
    .replace(/\\([-+.!(){}#])/g, (escaped: string, mark: string, at: number, all: string) => {
      const before = all.slice(all.lastIndexOf('\n', at) + 1, at);
      return (/^\s*$/.test(before) && /[-+#]/.test(mark)) || (/^\s*\d+$/.test(before) && /[.)]/.test(mark)) ? escaped : mark;
    });
  return text.replace(/\n{3,}/g, '\n\n').trim() + '\n';
}
