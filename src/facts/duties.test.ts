import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { dutiesOf, followerOf } from './duties.ts';

const citations = [{ title: 'Công báo', publisher: 'Văn phòng Chính phủ' }];
const MERGER = 'Nghị quyết 202/2025/QH15 ngày 12/6/2025';
const body = (id: string, province: string | undefined, office: string, more: object = {}) => ({
  id,
  name: id,
  level: 'province',
  ...(province === undefined ? {} : { province }),
  office,
  citations,
  ...more,
});
const BODIES = [
  body('so-khdt-phu-yen', 'phu-yen', 'so-khdt', { validTo: '2025', successors: ['so-tai-chinh-phu-yen'] }),
  body('so-tai-chinh-phu-yen', 'phu-yen', 'so-tai-chinh', { validTo: '2025-06-30' }),
  body('so-nnptnt-vinh-phuc', 'vinh-phuc', 'so-nnptnt'),
  body('so-cong-thuong-vinh-phuc', 'vinh-phuc', 'so-cong-thuong'),
  body('so-cong-thuong-ha-tay', 'ha-tay-cu', 'so-cong-thuong'),
  body('so-khdt-quang-ninh', 'quang-ninh', 'so-khdt', { successors: ['so-tai-chinh-quang-ninh'] }),
  body('so-tai-chinh-quang-ninh', 'quang-ninh', 'so-tai-chinh'),
  body('so-tnmt-quang-ninh', 'quang-ninh', 'so-tnmt'),
  body('so-y-te-quang-ninh', 'quang-ninh', 'so-y-te'),
  body('so-du-lich-hai-phong', 'hai-phong', 'so-du-lich'),
  body('ban-dan-toc-quang-ninh', 'quang-ninh', 'ban-dan-toc'),
  body('tinh-uy-bac-giang', 'bac-giang', 'tinh-uy'),
  body('ubnd-huyen-lap-thach', 'vinh-phuc', 'ubnd-huyen'),
  body('bo-khdt', undefined, 'bo-khdt'),
  body('bo-cong-thuong', undefined, 'bo-cong-thuong'),
];

function corpusOn(buildDate: string, more: object = {}) {
  const task = { id: 'viec', what: 'Rà soát quy hoạch', strength: 'request', citations, ...more };
  return testCorpus({ buildDate, records: { organizations: BODIES, directives: [task] } });
}
function duties(more: object, buildDate = '2026-11-30') {
  const corpus = corpusOn(buildDate, more);
  return dutiesOf(corpus, corpus.entries.directives[0]!);
}
const holder = (organization: string, buildDate?: string) => duties({ lead: [{ organization }] }, buildDate)[0]?.holder;

describe('who holds a duty now', () => {
  it.each([
    ['so-nnptnt-vinh-phuc', 'so-nnmt', 'phu-tho-2025', ['Nghị định 45/2025/NĐ-CP', MERGER]],
    ['so-cong-thuong-vinh-phuc', 'so-cong-thuong', 'phu-tho-2025', [MERGER]],
    ['so-khdt-phu-yen', 'so-tai-chinh', 'dak-lak-2025', ['Nghị định 45/2025/NĐ-CP', MERGER]],
    ['so-tnmt-quang-ninh', 'so-nnmt', 'quang-ninh-2025', ['Nghị định 45/2025/NĐ-CP']],
    ['so-cong-thuong-ha-tay', 'so-cong-thuong', 'ha-noi-2025', ['Nghị quyết 15/2008/QH12']],
  ])('of %s is the office of the kind that follows in the unit that holds its territory', (id, agency, unit, laws) => {
    const found = holder(id)!;
    expect(found).toMatchObject({ agency, unit });
    expect(found.laws.map((law, index) => law.slice(0, laws[index]!.length))).toEqual(laws);
  });
  it('is the body that the content names, where it stands', () => {
    expect(holder('so-khdt-quang-ninh')).toMatchObject({ organization: 'so-tai-chinh-quang-ninh' });
  });
  it('is a ministry by the act that made the Government of its day', () => {
    expect(holder('bo-khdt')).toMatchObject({ agency: 'bo-tai-chinh' });
    expect(holder('bo-khdt')!.laws.join()).toContain('Nghị quyết 176/2025/QH15');
  });
  it.each(['so-du-lich-hai-phong', 'ban-dan-toc-quang-ninh', 'tinh-uy-bac-giang', 'ubnd-huyen-lap-thach'])(
    'of %s is not settled: no rule of the tables leads on',
    (organization) => {
      expect(duties({ lead: [{ organization }] })).toEqual([{ index: 0 }]);
    },
  );
  it('is not asked of a body that stands', () => {
    expect(duties({ lead: [{ organization: 'so-y-te-quang-ninh' }, { organization: 'bo-cong-thuong' }] })).toEqual([]);
    expect(duties({ lead: [{ organization: 'so-cong-thuong-vinh-phuc' }] }, '2025-06-30')).toEqual([]);
  });
  it('follows a unit, and leaves one that only got a new id', () => {
    const [first, ...rest] = duties({ lead: [{ province: 'bac-giang' }, { province: 'quang-ninh' }] });
    expect([first, rest]).toEqual([{ index: 0, holder: { unit: 'bac-ninh-2025', laws: [MERGER] } }, []]);
  });
  it('leaves open who the offices of a class are, once the unit that gave them the task has ended', () => {
    const lead = [{ class: 'các sở, ban, ngành' }];
    expect(duties({ lead, issuer: { organization: 'so-cong-thuong-vinh-phuc' } })).toEqual([{ index: 0 }]);
    expect(duties({ lead, issuer: { organization: 'so-y-te-quang-ninh' } })).toEqual([]);
    expect(duties({ lead })).toEqual([]);
  });
});

describe('who follows a body', () => {
  const follower = (id: string, buildDate = '2026-11-30') => {
    const corpus = corpusOn(buildDate);
    return followerOf(
      corpus,
      corpus.entries.organizations.find((each) => each.id === id)!,
    );
  };
  it('is found as for its tasks', () => {
    expect(follower('so-tnmt-quang-ninh')?.holder).toEqual(holder('so-tnmt-quang-ninh'));
    expect(follower('so-tnmt-quang-ninh')?.holder).toMatchObject({ agency: 'so-nnmt', unit: 'quang-ninh-2025' });
  });
  it('is not settled where no rule leads on', () => {
    expect(follower('so-du-lich-hai-phong')).toEqual({});
  });
  it('is not asked while it stands', () => {
    expect(follower('so-y-te-quang-ninh')).toBeUndefined();
    expect(follower('so-cong-thuong-vinh-phuc', '2025-06-30')).toBeUndefined();
  });
});
