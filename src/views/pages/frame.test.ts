import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { frameView } from './frame.ts';

const context = createContext(testCorpus({ buildDate: '2026-11-30' }), 'vi');
const head = { title: 'Đắk Lắk', description: 'Một tỉnh.', path: '/tinh/dak-lak/' };
const breadcrumbs = [{ label: 'Tỉnh, thành phố', path: '/tinh/' }];

describe('frameView', () => {
  it('says the day, where the page lies, and which way leads to it', () => {
    const frame = frameView(context, { ...head, breadcrumbs }, '/goc/tinh/dak-lak/');
    expect(frame.printed).toBe('/goc/tinh/dak-lak/ · Tính đến ngày 30/11/2026');
    expect(frame.headTitle).toBe('Đắk Lắk · Tỉnh, thành phố · Liên kết thử');
    expect(frame.trail.map(({ path }) => path)).toEqual(['/', '/tinh/']);
    expect(frame.ways.filter(({ isHere }) => isHere).map(({ path }) => path)).toEqual(['/tinh/']);
  });

  it('has no trail on the front page, whose title stands alone', () => {
    const frame = frameView(context, { ...head, title: 'Liên kết thử', path: '/', breadcrumbs: [] }, '/goc/');
    expect([frame.headTitle, frame.trail]).toEqual(['Liên kết thử', []]);
  });

  it('is plain JSON', () => {
    const frame = frameView(context, { ...head, breadcrumbs }, '/goc/tinh/dak-lak/');
    expect(JSON.parse(JSON.stringify(frame))).toStrictEqual(frame);
  });
});
