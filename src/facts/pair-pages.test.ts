import { describe, expect, it } from 'vitest';
import { testCorpus } from '../../test/support/test-corpus.ts';
import { factsOf } from './index.ts';
import { formerPairs, joinedPairs, pairId } from './pair-pages.ts';

const citations = [{ title: 'Công báo', publisher: 'Văn phòng Chính phủ' }];
const provinces = (...ids: string[]) => ids.map((province) => ({ province }));
const together = (id: string, ...ids: string[]) => ({
  id,
  title: id,
  form: 'agreement',
  pattern: 'together',
  parties: provinces(...ids),
  citations,
});

function corpusOn(buildDate: string) {
  return testCorpus({
    buildDate,
    records: {
      linkages: [
        together('cu', 'hai-duong', 'quang-ninh'),
        together('cu-nua', 'hai-phong', 'quang-ninh'),
        together('moi', 'hai-phong-2025', 'quang-ninh'),
        together('nay-la-mot', 'phu-tho', 'vinh-phuc'),
        {
          id: 'quanh-mot-noi',
          title: 'Quanh một nơi',
          form: 'activity',
          pattern: 'hub',
          hub: { province: 'ha-noi' },
          parties: provinces('vinh-phuc', 'thai-nguyen'),
          citations,
        },
      ],
      projects: [
        { id: 'ca-hai', name: 'Cả hai', kind: 'road', provinces: ['hai-duong', 'quang-ninh'], citations },
        { id: 'mot-noi', name: 'Một nơi', kind: 'road', provinces: ['hai-duong'], citations },
      ],
    },
  });
}

describe('pairs that have a page', () => {
  const corpus = corpusOn('2026-01-01');

  it('are those of today, each by the slugs of its pages in the order of their characters', () => {
    expect([...joinedPairs(corpus).keys()]).toEqual([
      'ha-noi--phu-tho-2025',
      'ha-noi--thai-nguyen-2025',
      'hai-phong-2025--quang-ninh',
    ]);
    expect(pairId('quang-ninh', 'hai-phong-2025')).toBe('hai-phong-2025--quang-ninh');
  });

  it('hold the linkages of all that the two were, by the names that linkages use', () => {
    const pair = joinedPairs(corpus).get('hai-phong-2025--quang-ninh')!;
    expect(pair.records).toEqual(['cu', 'cu-nua', 'moi']);
    expect(pair.written.map(({ slugs, records }) => [slugs, records])).toEqual([
      [['hai-duong', 'quang-ninh'], ['cu']],
      [['hai-phong', 'quang-ninh'], ['cu-nua']],
      [['hai-phong-2025', 'quang-ninh'], ['moi']],
    ]);
  });

  it('are found by the slugs in either order, and are none of two that no linkage joins', () => {
    const facts = factsOf(corpus);
    expect(facts.joinedPair('quang-ninh', 'hai-phong-2025')).toBe(facts.joinedPair('hai-phong-2025', 'quang-ninh'));
    expect(facts.joinedPair('phu-tho-2025', 'thai-nguyen-2025')).toBeUndefined();
  });

  it('share the records that concern both, by whatever name', () => {
    const { shared, count } = factsOf(corpus);
    expect(shared(['hai-phong-2025', 'quang-ninh']).map(({ entry }) => entry.id)).toEqual(['ca-hai']);
    expect(count('projects-related', 'units/hai-phong-2025&units/quang-ninh').value).toBe(1);
    expect(count('projects-related', 'units/hai-phong-2025').value).toBe(2);
  });

  it('of another time lead to the pair that they are now, or to the unit', () => {
    const found = [...formerPairs(corpus)].map(([id, { now }]) => [
      id,
      'pair' in now ? now.pair.slugs.join('--') : now.unit,
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'ha-noi--vinh-phuc': 'ha-noi--phu-tho-2025',
      'ha-noi--thai-nguyen': 'ha-noi--thai-nguyen-2025',
      'hai-duong--quang-ninh': 'hai-phong-2025--quang-ninh',
      'hai-phong--quang-ninh': 'hai-phong-2025--quang-ninh',
      'phu-tho--vinh-phuc': 'phu-tho-2025',
    });
  });

  it('were others before the units became those of today', () => {
    const before = corpusOn('2025-06-30');
    expect([...joinedPairs(before).keys()]).toContain('phu-tho--vinh-phuc');
    expect([...joinedPairs(before).keys()].filter((id) => id.includes('-2025'))).toEqual([]);
  });
});
