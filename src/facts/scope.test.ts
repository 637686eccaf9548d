import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { recordsIn, scopeValue } from './scope.ts';

const evidence = [{ article: 'can-tho', quote: 'Cần Thơ nộp báo cáo' }];
const task = (id: string, rest: object = {}) => ({ id, what: 'Nộp báo cáo', strength: 'request', evidence, ...rest });
const document = (id: string, rest: object = {}) => ({ id, title: id, kind: 'plan', evidence, ...rest });
const corpus = testCorpus({
  buildDate: '2022-10-01',
  seeds: { 'can-tho.txt': 'Cần Thơ nộp báo cáo.' },
  records: {
    directives: [
      task('trong-thang', { due: '2022-09-24', lead: [{ class: 'Sở A & B' }], basis: ['documents/ke-hoach'] }),
      task('trong-nam', { due: '2022', lead: [{ class: 'sở a, & b' }, { province: 'can-tho' }] }),
      task('khong-han', { basis: ['linkages/hop-tac'] }),
    ],
    documents: [document('ke-hoach'), document('quy-che', { relations: [{ type: 'basis', document: 'ke-hoach' }] })],
    linkages: [
      {
        id: 'hop-tac',
        title: 'Hợp tác',
        form: 'agreement',
        pattern: 'together',
        parties: [{ province: 'can-tho' }, { province: 'vinh-long' }],
        documents: ['ke-hoach'],
        evidence,
      },
    ],
    projects: [
      {
        id: 'cau',
        name: 'Cầu',
        kind: 'bridge',
        funding: [{ source: 'oda' }],
        inferred: { 'funding.0.source': 'nguồn chỉ viết «vay vốn»' },
        evidence,
      },
      { id: 'duong', name: 'Đường', kind: 'road', evidence },
      { id: 'cang', name: 'Cảng', kind: 'port', evidence },
    ],
    programmes: [{ id: 'nhom', title: 'Nhóm', includes: ['projects/duong'], funding: [{ source: 'local' }], evidence }],
  },
});
const idsIn = (collection: 'directives' | 'documents' | 'projects' | 'programmes', scope: string) =>
  recordsIn(corpus, collection, scope).map(({ id }) => id);

describe('a condition on a field', () => {
  it('holds for a value, for a value within it, for one of several, for any and for none', () => {
    expect(idsIn('projects', 'projects?kind=bridge|port')).toEqual(['cang', 'cau']);
    expect(idsIn('projects', 'projects?funding.source=oda')).toEqual(['cau']);
    expect(idsIn('projects', 'projects?funding=*')).toEqual(['cau']);
    expect(idsIn('projects', 'projects?funding=')).toEqual(['cang', 'duong']);
  });
  it('takes words of a source whatever their case and signs', () => {
    expect(idsIn('directives', `directives?lead.class=${scopeValue('sở A & B')}`)).toEqual([
      'trong-nam',
      'trong-thang',
    ]);
    expect(idsIn('directives', 'directives?lead.province=can-tho')).toEqual(['trong-nam']);
  });
  it('holds for dates that lie in it', () => {
    expect(idsIn('directives', 'directives?due=2022-09')).toEqual(['trong-thang']);
    expect(idsIn('directives', 'directives?due=2022')).toEqual(['trong-nam', 'trong-thang']);
    expect(idsIn('directives', 'directives?due=')).toEqual(['khong-han']);
  });
  it('tells what was inferred, and whose money a project has: that of a class belongs to no member', () => {
    expect(idsIn('projects', 'projects?inferred=funding')).toEqual(['cau']);
    expect(idsIn('projects', 'projects?funded=own')).toEqual(['cau']);
    expect(idsIn('projects', 'projects?funded=class')).toEqual(['duong']);
    expect(idsIn('projects', 'projects?funded=')).toEqual(['cang']);
  });
});

it('on a document rest the documents that name it, its tasks, and those of a linkage that it puts down', () => {
  expect(idsIn('directives', 'directives?restsOn=ke-hoach')).toEqual(['khong-han', 'trong-thang']);
  expect(idsIn('directives', 'directives?restsOn=ke-hoach&directives?state=overdue')).toEqual(['trong-thang']);
  expect(idsIn('documents', 'documents?restsOn=ke-hoach')).toEqual(['quy-che']);
});
