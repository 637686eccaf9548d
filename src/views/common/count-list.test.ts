import { expect, it } from 'vitest';
import { firstContext } from '../../../test/support/first.ts';
import type { MeasureId } from '../../facts/measures.ts';
import { listOf } from './count-list.ts';

const context = await firstContext();

it.each([
  ['linkages', 'sectors/du-lich&linkages?form=activity', '/lien-ket/?linh-vuc=du-lich&loai=hoat-dong-phoi-hop'],
  ['linkages', 'units/quang-ninh&sectors/du-lich', '/lien-ket/?tinh=quang-ninh&linh-vuc=du-lich'],
  ['projects-related', 'units/phu-tho-2025', '/du-an/?tinh=phu-tho-2025'],
  ['projects', 'projects?funded=class', '/du-an/?von=chi-neu-chung-cho-ca-nhom-du-an'],
  ['projects', 'projects?state=', '/du-an/?tinh-trang=khong-neu'],
  ['directives', 'directives?state=overdue', '/nhiem-vu/tinh-trang/qua-han/'],
  ['directives', 'directives?state=recurring&directives?lead=', '/nhiem-vu/?tinh-trang=thuong-xuyen&ben=khong-neu'],
  ['directives', 'directives?due=', '/nhiem-vu/?nam=khong-neu'],
  ['directives', 'directives?due=*', '/nhiem-vu/?nam=co-neu'],
  ['directives', 'directives?state=overdue&directives?due=2022-09', '/nhiem-vu/?tinh-trang=qua-han&nam=2022-09'],
  [
    'directives',
    'directives?state=overdue|recurring&directives?lead=*',
    '/nhiem-vu/?tinh-trang=qua-han&tinh-trang=thuong-xuyen&ben=co-neu',
  ],
  ['directives', 'directives?inferred=lead', '/nhiem-vu/?suy-ra=lead'],
  ['linkages', 'linkages?inferred=hub|parties', '/lien-ket/?suy-ra=hub&suy-ra=parties'],
  [
    'directives',
    'units/bac-giang&directives?state=no-deadline',
    '/nhiem-vu/?tinh=bac-giang_goi-ten&tinh-trang=khong-neu-han',
  ],
  ['directives', 'directives?restsOn=chi-thi-25-ct-ttg-2019', '/nhiem-vu/?can-cu=chi-thi-25-ct-ttg-2019'],
  [
    'linkages-joining',
    'units/hai-phong-2025&units/quang-ninh&sectors/du-lich',
    '/lien-ket/?tinh=hai-phong-2025_quang-ninh&linh-vuc=du-lich',
  ],
  ['projects-related', 'units/hai-phong-2025&units/quang-ninh', '/cap/hai-phong-2025--quang-ninh/#nhac-toi-du-an'],
  ['regions-known', 'regions?group=informal', '/vung/?loai=cach-goi-cua-nguon'],
  ['records', 'categories/bao-ve-moi-truong?near', '/danh-muc/bao-ve-moi-truong/'],
  ['gaps', 'directives?absent=due', '/khoang-trong/nhiem-vu/'],
] as [MeasureId, string, string][])('%s of %s leads to %s', (measure, of, path) => {
  expect(listOf(context, measure, of)).toBe(path);
});

it.each([
  ['units/hai-phong&units/quang-ninh', 'asWritten', '/cap/hai-phong-2025--quang-ninh/#hai-phong--quang-ninh'],
  ['units/phu-tho-2025&units/quang-ninh', 'current', '/cap/phu-tho-2025--quang-ninh/'],
  ['units/phu-tho-2025&units/quang-ninh', 'asWritten', '/cap/phu-tho-2025--quang-ninh/'],
  ['units/phu-tho-2025&units/thai-nguyen', 'asWritten', '/cap/phu-tho-2025--thai-nguyen-2025/#thai-nguyen--vinh-phuc'],
  ['units/thai-nguyen-2025&units/vinh-phuc', 'current', '/cap/phu-tho-2025--thai-nguyen-2025/#thai-nguyen--vinh-phuc'],
  ['units/hai-phong&units/ninh-binh-2025', 'current', '/lien-ket/?tinh=hai-phong_nam-dinh&tinh=hai-phong_ninh-binh'],
  ['units/phu-tho&units/vinh-phuc', 'asWritten', '/tinh/phu-tho/#noi-bo-khi-viet-1'],
] as const)('a pair %s, %s, leads to its page, to its row, or to the list of both that it was', (of, basis, path) => {
  expect(listOf(context, 'linkages-joining', of, basis)).toBe(path);
});
