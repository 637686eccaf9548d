import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { taskView } from './task-chain.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';

const citations = [{ title: 'Công báo', publisher: 'Văn phòng Chính phủ' }];
const document = (id: string, title: string, more: object = {}) => ({
  id,
  kind: 'document',
  title,
  citations,
  ...more,
});
const relation = (type: string, id: string) => ({ relations: [{ type, document: id }] });
const DOCUMENTS = [
  document('luat-quy-hoach', 'Luật Quy hoạch', { kind: 'law', issued: '2017-11-24' }),
  document('nghi-quyet-57', 'Nghị quyết 57/NQ-CP', { kind: 'resolution', issued: '2022-04-21' }),
  document('van-ban-phu-yen', 'Văn bản của UBND tỉnh Phú Yên', relation('implements', 'nghi-quyet-57')),
  document('quy-hoach-nganh', 'Các quy hoạch ngành', relation('conforms-to', 'luat-quy-hoach')),
  document('vong-mot', 'Kế hoạch một', relation('basis', 'vong-hai')),
  document('vong-hai', 'Kế hoạch hai', relation('basis', 'vong-mot')),
  document('thay-the', 'Quy chế mới', relation('replaces', 'nghi-quyet-57')),
];
const LINKAGES = [
  {
    id: 'quy-che',
    title: 'Quy chế phối hợp',
    form: 'regulation',
    pattern: 'together',
    parties: [{ province: 'phu-yen' }, { province: 'khanh-hoa' }],
    documents: ['van-ban-phu-yen'],
    citations,
  },
];

function view(basis: string[] | undefined, buildDate = '2022-09-30', more: object = {}) {
  const task = { id: 'trinh-quy-hoach', what: 'Trình quy hoạch tỉnh', strength: 'request', citations, ...more };
  const directives = [basis ? { ...task, basis } : task];
  const corpus = testCorpus({ buildDate, records: { documents: DOCUMENTS, linkages: LINKAGES, directives } });
  return taskView(createContext(corpus, 'vi'), corpus.entries.directives[0]!);
}
const titles = (basis: string[]) => view(basis).chains.map((chain) => chain.map(({ title }) => title));

describe('the chain of a task', () => {
  it('goes from the law to the notice, with the day of each and how it stands to the one above', () => {
    expect(view(['documents/van-ban-phu-yen']).chains).toEqual([
      [
        { title: 'Nghị quyết 57/NQ-CP', path: '/van-ban/nghi-quyet-57/', details: '21/4/2022' },
        {
          title: 'Văn bản của UBND tỉnh Phú Yên',
          path: '/van-ban/van-ban-phu-yen/',
          details: 'thực hiện văn bản trên',
        },
      ],
    ]);
  });
  it('is told once when the task names the law and the notice', () => {
    expect(titles(['documents/van-ban-phu-yen', 'documents/nghi-quyet-57'])).toEqual([
      ['Nghị quyết 57/NQ-CP', 'Văn bản của UBND tỉnh Phú Yên'],
    ]);
  });
  it('is told for each paper that does not rest on another', () => {
    expect(titles(['documents/van-ban-phu-yen', 'documents/quy-hoach-nganh'])).toEqual([
      ['Nghị quyết 57/NQ-CP', 'Văn bản của UBND tỉnh Phú Yên'],
      ['Luật Quy hoạch', 'Các quy hoạch ngành'],
    ]);
  });
  it('leads through an agreement to the paper in which it is written', () => {
    expect(view(['linkages/quy-che']).chains[0]!.map(({ title, details }) => [title, details])).toEqual([
      ['Nghị quyết 57/NQ-CP', '21/4/2022'],
      ['Văn bản của UBND tỉnh Phú Yên', 'thực hiện văn bản trên'],
      ['Quy chế phối hợp', 'ghi trong văn bản trên'],
    ]);
  });
  it('does not follow what a paper replaces, nor go round in a circle', () => {
    expect(titles(['documents/thay-the'])).toEqual([['Quy chế mới']]);
    expect(titles(['documents/vong-mot'])).toEqual([['Kế hoạch hai', 'Kế hoạch một']]);
  });
  it('is empty when the source names no basis', () => {
    expect(view(undefined).chains).toEqual([]);
  });
});

it('tells how the task stands on the build date', () => {
  expect(view(undefined, '2022-09-30', { due: '2022-09' })).toMatchObject({
    state: { state: 'due', label: 'đến hạn' },
    asOf: 'tính\u00A0đến\u00A0ngày\u00A030/9/2022',
  });
  expect(view(undefined, '2022-10-01', { due: '2022-09' }).state.state).toBe('overdue');
});
