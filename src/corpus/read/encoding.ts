import { normalizeFile, positionAt } from '../../domain/text.ts';

/** Why bytes are no UTF-8 text: what was found, 1-based place of the first bad byte, and what would be right. */
export interface EncodingFault {
  line: number;
  column: number;
  message: string;
}

const SAVE = 'mở bằng trình soạn thảo và lưu lại với mã hóa UTF-8';
const REPLACEMENT = '\uFFFD';

/** The text of a file in UTF-8, made NFC with line ends `\n`; or what keeps it from being one. */
export function decodeText(bytes: Uint8Array): { text: string } | { fault: EncodingFault } {
  try {
    return { text: normalizeFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { fault: faultOf(bytes) };
  }
}

function faultOf(bytes: Uint8Array): EncodingFault {
  const wide = wideEncoding(bytes);
  if (wide) return { line: 1, column: 1, message: `Tệp là ${wide}, không phải UTF-8; ${SAVE}` };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let [offset, from] = [0, 0];
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
    offset += encoder.encode(text.slice(from, at)).length;
    from = at;
    // The sign itself may be written in a text: EF BF BD.
    if (bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd) continue;
    const before = normalizeFile(text.slice(0, at));
    const code = bytes[offset]!.toString(16).toUpperCase().padStart(2, '0');
    const message = `Byte ${code} ở đây không phải UTF-8; gõ lại chữ này, hoặc ${SAVE}`;
    return { ...positionAt(before, before.length), message };
  }
  return { line: 1, column: 1, message: `Tệp không phải UTF-8; ${SAVE}` };
}

/** UTF-16 and UTF-32 by their byte-order mark; without one, by the zero byte in every second place of plain letters. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32 (LE)' : 'UTF-16 (LE)';
  if (a === 0xfe && b === 0xff) return 'UTF-16 (BE)';
  const head = bytes.subarray(0, 512);
  const zeros = [0, 1].map((rest) => head.filter((byte, index) => index % 2 === rest && byte === 0).length);
  if (zeros[1]! > head.length / 4) return 'UTF-16 (LE)';
  return zeros[0]! > head.length / 4 ? 'UTF-16 (BE)' : undefined;
}
