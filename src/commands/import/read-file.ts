import { readFileSync } from 'node:fs';
import { decodeText } from '../../corpus/read/encoding.ts';
import { decodeBytes, mended } from '../../ingest/draft/decode.ts';
import { readDraft } from '../../ingest/draft/draft.ts';
import type { Draft } from '../../ingest/draft/types.ts';

/** A file that cannot be imported, and why, in Vietnamese. */
export interface Refusal {
  file: string;
  error: string;
}

export interface ReadFile {
  draft: Draft;
  /** The text as it was read: NFC, line ends `\n`. */
  text: string;
  /** What had to be converted. */
  notes: string[];
}

const LARGEST = 2_000_000;

/** Reads the raw text at a path. */
export function readFile(path: string): ReadFile | Refusal {
  const read = readFileBytes(path);
  return 'error' in read ? read : readBytes(read.bytes, path);
}

/** The bytes of a file that is not too long to be imported. */
export function readFileBytes(path: string): { bytes: Uint8Array } | Refusal {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { file: path, error: code === 'ENOENT' ? 'Không có tệp này' : `Không đọc được tệp này (${String(code)})` };
  }
  if (bytes.length > LARGEST)
    return { file: path, error: `Tệp dài ${bytes.length} byte; nhiều nhất là ${LARGEST} byte, hãy tách ra` };
  return { bytes };
}

/** Reads the bytes of a raw text. @internal */
export function readBytes(bytes: Uint8Array, path: string): ReadFile | Refusal {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (head.startsWith('PK'))
    return { file: path, error: 'Tệp nén hoặc tệp Word, Excel, không phải bài thô; chép chữ ra một tệp .txt (UTF-8)' };
  if (head.startsWith('%PDF')) return { file: path, error: 'Đây là tệp PDF; chép chữ ra một tệp .txt (UTF-8)' };
  const decoded = decodeBytes(bytes);
  if (!decoded) {
    const found = decodeText(bytes);
    const fault =
      'fault' in found ? `${found.fault.line}:${found.fault.column}  ${found.fault.message}` : 'Không đọc được chữ';
    return { file: path, error: fault };
  }
  const whole = mended(decoded);
  if ('foreign' in whole)
    return { file: path, error: `Bài là ${whole.foreign}; chuyển sang chữ thường Unicode (UTF-8) rồi nhập lại` };
  if (whole.text.trim() === '') return { file: path, error: 'Tệp không có chữ nào' };
  const draft = readDraft(whole.text, { fileName: path });
  return { draft, text: whole.text, notes: whole.notes };
}
