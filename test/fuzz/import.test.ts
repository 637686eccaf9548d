import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../src/commands/import/read-file.ts';
import { readBook } from '../../src/commands/import/workbook.ts';
import { normalizeFile } from '../../src/domain/text.ts';
import { recordBook } from '../../src/exports/record-sheets.ts';
import { stampIn } from '../../src/ingest/draft/stamp.ts';
import { provisionsOf } from '../../src/ingest/provisions.ts';
import { editors } from '../../src/strings/vi/editors.ts';
import { ROOT } from '../support/commands.ts';
import { ENGLISH, holds, sentence, spoiled } from './support.ts';

const textsIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
const TEXTS = [...textsIn('test/fixtures/import'), ...textsIn('test/fixtures/official')];

/** Reads a text; what was found stands where it is said to, and what was refused is told in words. */
function expectSound(bytes: Uint8Array): void {
  const read = readBytes(bytes, 'bai.txt');
  if ('error' in read) {
    expect(read.error.replace(/«[^»]*»/gu, '')).not.toMatch(ENGLISH);
    return;
  }
  const lines = normalizeFile(read.text).split('\n');
  for (const [path, { text, line, column }] of Object.entries(read.draft.spans)) {
    const rest = [lines[line - 1]!.slice(column - 1), ...lines.slice(line)].join('\n');
    expect({ path, stands: rest.startsWith(text) }).toEqual({ path, stands: true });
  }
  expect(read.draft.provinces).toEqual([...new Set(read.draft.provinces)]);
  expect(JSON.stringify(read.draft)).toBe(JSON.stringify(read.draft).normalize('NFC'));
}

describe('import', () => {
  it('reads or refuses texts in which anything may be wrong', () => {
    holds(
      60,
      fc.property(spoiled(TEXTS), (text) => expectSound(new TextEncoder().encode(text))),
    );
  });

  it('reads or refuses any bytes', () => {
    holds(150, fc.property(fc.uint8Array({ maxLength: 300 }), expectSound));
  });

  it('reads sentences made of anything', () => {
    holds(
      80,
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (all) =>
        expectSound(new TextEncoder().encode(all.join('.\n'))),
      ),
    );
  });

  it('gives every line of an official text a place, or none, and never one of another line', () => {
    holds(
      150,
      fc.property(spoiled(TEXTS), (raw) => {
        const text = normalizeFile(raw);
        const places = provisionsOf(text);
        expect(places).toHaveLength(text.split('\n').length);
        for (const place of places) expect(place === undefined || place.length > 0).toBe(true);
      }),
    );
  });

  it('reads stamps however they are written', () => {
    const two = (number: number) => String(number).padStart(2, '0');
    const parts = fc.record({
      d: fc.integer({ min: 1, max: 28 }),
      m: fc.integer({ min: 1, max: 12 }),
      y: fc.integer({ min: 2004, max: 2026 }),
      h: fc.integer({ min: 1, max: 23 }),
      min: fc.integer({ min: 0, max: 59 }),
      form: fc.constantFrom('d/m/y', 'd-m-y', 'd.m.y', 'words', 'iso'),
      clock: fc.constantFrom(':', 'h', 'none'),
    });
    holds(
      400,
      fc.property(parts, ({ d, m, y, h, min, form, clock }) => {
        const sep = form[1]!;
        const day =
          form === 'iso'
            ? `${y}-${two(m)}-${two(d)}`
            : form === 'words'
              ? `ngày ${d} tháng ${m} năm ${y}`
              : [two(d), two(m), y].join(sep);
        const time = clock === 'none' ? '' : ` ${two(h)}${clock}${two(min)}`;
        const value = `${y}-${two(m)}-${two(d)}${time === '' ? '' : `T${two(h)}:${two(min)}:00+07:00`}`;
        expect(stampIn(day + time)?.value).toBe(value);
      }),
    );
  });

  it('reads or refuses Excel files with a byte changed', async () => {
    const data = { title: 'Hội chợ', kind: 'fair', citations: [{ title: 'Công báo', publisher: 'Thử' }] };
    const book = await recordBook({ collection: 'events', words: editors, records: [{ id: 'hoi-cho', data }] });
    const places = fc.sample(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { numRuns: 25, seed: 1 });
    for (const [at, byte] of places) {
      const read = await readBook(book.with(at, byte));
      if ('faults' in read)
        for (const fault of read.faults) expect(fault.replace(/«[^»]*»/gu, '')).not.toMatch(ENGLISH);
    }
  });
});
