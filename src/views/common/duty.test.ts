import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { createContext } from './context.ts';
import { dutyAlone, dutyCell, dutyLine } from './duty.ts';

const citations = [{ title: 'Công báo', publisher: 'Văn phòng Chính phủ' }];
const bodies = ['vinh-phuc', 'quang-ninh'].map((province) => ({
  id: `so-cong-thuong-${province}`,
  name: `Sở Công Thương ${province}`,
  level: 'province',
  province,
  office: 'so-cong-thuong',
  citations,
}));

function duty(lead: object[]): string[] {
  const task = { id: 'viec', what: 'Xây dựng chương trình', strength: 'request', lead, citations };
  const corpus = testCorpus({ buildDate: '2026-11-30', records: { organizations: bodies, directives: [task] } });
  const [entry] = corpus.entries.directives;
  const context = createContext(corpus, 'vi');
  return [dutyLine(context, entry!), dutyCell(context, entry!), dutyAlone(context, entry!)];
}

describe('who holds a duty now, in words', () => {
  it('is told with the act on paper; a line that leads to the task leaves the act there', () => {
    expect(duty([{ organization: 'so-cong-thuong-vinh-phuc' }])).toEqual([
      'nay là Sở Công Thương tỉnh Phú Thọ (suy ra)',
      'nay là Sở Công Thương tỉnh Phú Thọ (suy ra theo Nghị quyết 202/2025/QH15 ngày 12/6/2025)',
      'nay phụ trách: Sở Công Thương tỉnh Phú Thọ (suy ra)',
    ]);
  });
  it('says of which body, where more than one leads', () => {
    const [line, , alone] = duty([{ province: 'bac-giang' }, { province: 'quang-ninh' }]);
    expect(alone).toMatch(/^nay phụ trách: [^:]+ \(suy ra\)$/);
    expect(line).toMatch(/^Bắc Giang: nay là .+ \(suy ra\)$/);
  });
  it('is silent where nobody has ended', () => {
    expect(duty([{ organization: 'so-cong-thuong-quang-ninh' }])).toEqual(['', '', '']);
  });
});
