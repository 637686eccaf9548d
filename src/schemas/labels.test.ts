import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { vi as words } from '../strings/vi/index.ts';
import { metaOf, unwrap } from './field.ts';
import { COLLECTION_NAMES, definitionOf } from './index.ts';
import { codeLabel, fieldLabel, fieldWord } from './labels.ts';
import { siteSchema } from './site.ts';
import { fieldsOf, itemOf } from './walk.ts';

/** Every field with an id, and every list of codes, at any depth. */
function namesIn(schema: z.ZodType, found: { fields: Set<string>; lists: Set<string>; bare: string[] }, at: string) {
  const { codes } = metaOf(schema);
  if (codes) found.lists.add(`${codes}: ${(unwrap(schema) as z.ZodEnum).options.join(', ')}`);
  const item = itemOf(schema);
  if (item) namesIn(item, found, at);
  for (const [name, child] of fieldsOf(schema)) {
    const { field } = metaOf(child);
    if (field === undefined || !field.endsWith(`.${name}`)) found.bare.push(`${at}.${name}`);
    else found.fields.add(field);
    namesIn(child, found, `${at}.${name}`);
  }
}

describe('words of the schemas', () => {
  const found = { fields: new Set<string>(), lists: new Set<string>(), bare: [] as string[] };
  for (const name of COLLECTION_NAMES) namesIn(definitionOf(name).schema, found, name);
  namesIn(siteSchema, found, 'site');
  const pairs = Object.entries(words.fields).flatMap(([object, fields]) =>
    Object.entries(fields).map(([name, word]) => ({ id: `${object}.${name}`, ...word })),
  );

  it('every field has an id, and its words a field', () => {
    expect(found.bare).toEqual([]);
    expect(pairs.map(({ id }) => id).sort()).toEqual([...found.fields].sort());
  });
  it('every field has a label and one line of advice', () => {
    expect(pairs.filter(({ label, advice }) => !label || !advice || advice.includes('\n'))).toEqual([]);
  });
  it('every list of codes has a label a code, and its labels a list', () => {
    const lists = Object.entries(words.codes).map(([list, labels]) => `${list}: ${Object.keys(labels).join(', ')}`);
    expect(lists.sort()).toEqual([...found.lists].sort());
  });
  it('every collection has a name', () => {
    expect(Object.keys(words.collections)).toEqual(COLLECTION_NAMES);
  });
});

describe('fieldWord(words, schema)', () => {
  const { schema } = definitionOf('linkages');
  const field = (name: string) => fieldsOf(schema).find(([each]) => each === name)![1];
  it('knows a field of a collection, of a part and of every record', () => {
    expect(fieldWord(words, field('signed'))).toEqual({ label: 'Ngày ký', advice: 'Ngày ký mà nguồn nêu' });
    expect(fieldWord(words, field('note')).label).toBe('Ghi chú');
    expect(fieldWord(words, fieldsOf(itemOf(field('parties'))!)[0]![1]).label).toBe('Tỉnh, thành phố');
  });
  it('throws on what is no field', () => {
    expect(() => fieldWord(words, schema)).toThrow('no words for the field');
  });
});

describe('by path', () => {
  it('a label says what a field belongs to, and counts places from one where there are several', () => {
    const funding = [{ source: 'oda' }, { source: 'central' }];
    expect(fieldLabel(words, 'projects', 'funding.1.lender', { funding })).toBe('Bên cho vay của nguồn vốn 2');
    expect(fieldLabel(words, 'projects', 'funding.0.lender', { funding: funding.slice(1) })).toBe(
      'Bên cho vay của nguồn vốn',
    );
    expect(fieldLabel(words, 'projects', 'funding.1.lender')).toBe('Bên cho vay của nguồn vốn');
    expect(fieldLabel(words, 'projects', 'note')).toBe('Ghi chú');
  });
  it.each([
    ['indicators', 'observations.0.rank.position', 'Thứ hạng của số liệu'],
    ['documents', 'status.0.state', 'Tình trạng'],
    ['documents', 'status.0.date', 'Ngày của tình trạng'],
    ['documents', 'issued.notBefore', 'Ngày ban hành'],
    ['linkages', 'parties.2.province', 'Các bên'],
    ['directives', 'lead.0.organization', 'Bên chủ trì'],
  ] as const)('of %s, %s is «%s»', (collection, path, label) => {
    expect(fieldLabel(words, collection, path)).toBe(label);
  });
  it('a code has the label of its list', () => {
    expect(codeLabel(words, 'documents', 'status.0.state', 'expired')).toBe('hết hiệu lực');
    expect(codeLabel(words, 'programmes', 'recurs', 'yearly')).toBe('hằng năm');
  });
  it('an unknown field or code is a mistake', () => {
    expect(() => fieldLabel(words, 'projects', 'funding.0.colour')).toThrow(
      'unknown field: projects: funding.0.colour',
    );
    expect(() => codeLabel(words, 'projects', 'kind', 'castle')).toThrow('unknown code of projects kind: castle');
    expect(() => codeLabel(words, 'projects', 'name', 'castle')).toThrow('unknown code');
  });
});
