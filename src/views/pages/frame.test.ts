import { describe, expect, it } from 'vitest';
import { createContext } from '../common/context.ts';
import { testCorpus } from '../../../test/support/test-corpus.ts';
import { contactRun, reachOf } from '../common/contact.ts';
import { frameView } from './frame.ts';

const context = createContext(testCorpus({ buildDate: '2026-11-30' }), 'vi');
const stamp = { version: '0123456789', day: '2026-11-30' };
const head = { title: 'Đắk Lắk', description: 'Một tỉnh.', path: '/tinh/dak-lak/', stamp };
const breadcrumbs = [{ label: 'Tỉnh, thành phố', path: '/tinh/' }];

describe('frameView', () => {
  it('says the day, its version, where the page lies, and which way leads to it', () => {
    const frame = frameView(context, { ...head, breadcrumbs }, '/goc/tinh/dak-lak/');
    expect(frame.printed).toBe('/goc/tinh/dak-lak/ · Tính đến ngày 30/11/2026 · Phiên bản 0123456789');
    expect(frame.foot).toMatch(/^Tính đến ngày 30\/11\/2026\. Phiên bản 0123456789\. /);
    expect(frame.headTitle).toBe('Đắk Lắk · Tỉnh, thành phố · Liên kết thử');
    expect(frame.trail.map(({ path }) => path)).toEqual(['/', '/tinh/']);
    expect(frame.ways.filter(({ isHere }) => isHere).map(({ path }) => path)).toEqual(['/tinh/']);
  });

  it('names no day, and never says that it is old, on a page that is the same on every day', () => {
    const frame = frameView(context, { ...head, breadcrumbs, stamp: { version: '0123456789' } }, '/goc/tinh/dak-lak/');
    expect([frame.printed, frame.stale]).toEqual(['/goc/tinh/dak-lak/ · Phiên bản 0123456789', undefined]);
    expect(frame.foot).toMatch(/^Phiên bản 0123456789\. /);
  });

  it('has on other pages what to say when the build is long ago', () => {
    const { stale } = frameView(context, { ...head, breadcrumbs }, '/goc/tinh/dak-lak/');
    expect(new Date(stale!.from).toISOString()).toBe('2026-12-30T17:00:00.000Z');
    expect(stale!.text).toContain('dựng ngày 30/11/2026, cách nay hơn 30 ngày');
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

describe('the foot of a page', () => {
  const reach = (own: { contact?: string; repository?: string }) => {
    const site = { name: 'Thử', description: 'Thử', languages: ['vi' as const], fullText: 'full' as const, ...own };
    const corpus = { ...testCorpus({ buildDate: '2026-11-30' }), site };
    return reachOf(createContext(corpus, 'vi'), 'https://example.org/tinh/dak-lak/').map(({ href }) => href);
  };

  it('lets readers say what is wrong and ask for removal, with the address of the page in the subject of a mail', () => {
    expect(reach({ contact: 'lien-he@example.org' }).map(decodeURIComponent)).toEqual([
      'mailto:lien-he@example.org?subject=Báo sai: https://example.org/tinh/dak-lak/',
      'mailto:lien-he@example.org?subject=Đề nghị gỡ: https://example.org/tinh/dak-lak/',
    ]);
  });

  it('puts the address of the page into the query of a form, beside what stands there', () => {
    expect(reach({ contact: 'https://example.org/thu?a=1' }).map(decodeURIComponent)).toEqual([
      'https://example.org/thu?a=1&viec=bao-sai&trang=https://example.org/tinh/dak-lak/',
      'https://example.org/thu?a=1&viec=go&trang=https://example.org/tinh/dak-lak/',
    ]);
  });

  it('leads to the issues of the repository without a contact, and says nothing where nobody can be reached', () => {
    const repository = 'https://github.com/example/mekong/';
    expect(reach({ repository })[0]).toMatch(/^https:\/\/github\.com\/example\/mekong\/issues\/new\?title=B%C3%A1o/);
    expect(reach({ contact: 'qua mục Issues', repository })).toEqual(reach({ repository }));
    expect(reach({ contact: 'gọi cho ban biên tập' })).toEqual([]);
    expect(reach({})).toEqual([]);
    const settings = { name: '', description: '', languages: ['vi' as const], fullText: 'full' as const };
    expect(contactRun({ ...settings, contact: 'gọi cho ban biên tập' })).toBeUndefined();
  });
});
