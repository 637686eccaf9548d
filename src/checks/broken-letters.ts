import { keyOf } from '../corpus/types.ts';
import { garbledIn, type Garbled } from '../ingest/garbled.ts';
import type { Check } from './check.ts';
import { quoted } from './hint.ts';
import { pathTo, visitObjects } from './visit-objects.ts';

/** What is copied letter by letter from a source, and codes. */
const COPIED =
  /^(?:evidence|corrections|chrome|meta)(?:\.|$)|(?:^|\.)(?:evidence|quotation|results)(?:\.|$)|(?:^|\.)(?:asWritten|url)$/;

/** The words of a record have the letters that were meant: no HTML, no second decoding, nothing that cannot be seen. */
export const brokenLetters: Check = {
  id: 'broken-letters',
  severity: 'warning',
  advice:
    'Chữ của bản ghi là chữ Việt dựng sẵn: không mã HTML (&ecirc;), không chữ giải mã hai lần (Há»™i), không ký tự ẩn, không Ð (U+00D0) thay Đ.',
  examples: {
    ok: `
      events:
        - id: hoi-cho-r-d
          title: Hội chợ R&D của A&B tại Đắk Lắk
          kind: fair
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
    notOk: `
      events:
        - id: hoi-cho
          title: H&#7897;i ch&#7907; b&ecirc;n hồ Lắk
          kind: fair
          citations: [{ title: Báo Đắk Lắk, publisher: Báo Đắk Lắk }]`,
  },
  run({ entries }, report) {
    for (const entry of entries)
      visitObjects(entry.data, (object, at) => {
        for (const { path, text } of textsOf(object, at))
          if (!COPIED.test(path))
            for (const garbled of garbledIn(text.normalize('NFC')))
              report({ record: keyOf(entry), path, message: explain(garbled, text) });
      });
  },
};

/** The texts of an object, those in its lists included. */
function textsOf(object: Record<string, unknown>, at: string): { path: string; text: string }[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const path = pathTo(at, key);
    const list = Array.isArray(value) ? value.map((text, index) => ({ path: pathTo(path, String(index)), text })) : [];
    return [{ path, text: value }, ...list].filter(
      (each): each is { path: string; text: string } => typeof each.text === 'string',
    );
  });
}

function explain({ kind, written, offset, meant }: Garbled, text: string): string {
  const right = `Viết ${quoted(meant)}.`;
  const code = `U+${written.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const around = text.slice(Math.max(0, offset - 6), offset + 7);
  switch (kind) {
    case 'entity':
      return `«${written}» là mã HTML, không phải chữ. ${right}`;
    case 'twice-decoded':
      return `«${written}» là chữ UTF-8 bị giải mã hai lần. ${right}`;
    case 'hidden':
      return `Ký tự ẩn ${code} ở chữ thứ ${offset + 1}, trong «${around}». Xóa ký tự ấy: ${quoted(meant)}.`;
    case 'eth':
      return `«${written}» ở chữ thứ ${offset + 1} là ${code}, không phải Đ (U+0110). ${right}`;
  }
}
