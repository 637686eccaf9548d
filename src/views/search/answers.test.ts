import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../commands/check-content.ts';
import { readEnvironment } from '../../environment.ts';
import { createFinder, type Finder } from '../../search/finder.ts';
import { searchFiles } from '../../search/index-of.ts';
import { createContext } from '../common/context.ts';
import { searchedNames, searchEntries } from './entries.ts';
import { kindLabel, sectionPages } from './search-index.ts';

const ROOT = join(import.meta.dirname, '../../..');
let finder: Finder;

beforeAll(async () => {
  const { corpus } = await readContent(readEnvironment({ BUILD_DATE: '2026-07-01' }, ROOT, new Date()));
  const page = { title: 'Nêu, suy ra, không nêu', description: 'Ba cách một trường có mặt', path: '/huong-dan/neu/' };
  const context = createContext(corpus!, 'vi');
  const entries = searchEntries(context, [...sectionPages(context), page]);
  const files = searchFiles(entries, searchedNames(entries), (kind) => kindLabel(context, kind));
  finder = createFinder((name) => Promise.resolve(JSON.parse(files.get(name)!)));
});

async function answers(asked: string, isTyping = false): Promise<string[]> {
  const found = await finder.find(asked, {}, isTyping);
  return (await finder.show(found, 0, 5)).map(({ kind, card: [id] }) => `${kind}/${id}`);
}

/** What is typed, and what must come first, in this order. */
const QUERIES: [asked: string, ...first: string[]][] = [
  // Pages that lead on.
  ['nhiem vu qua han', 'trang/nhiem-vu-tinh-trang-qua-han'],
  ['bo sung bai viet', 'trang/khoang-trong'],
  ['tai du lieu csv', 'trang/du-lieu'],
  ['in bao cao', 'trang/in'],
  // Places, in every writing.
  ['quang ninh', 'tinh/quang-ninh'],
  ['Quảng Ninh', 'tinh/quang-ninh'],
  ['QUẢNG NINH', 'tinh/quang-ninh'],
  ['tinh quang ninh', 'tinh/quang-ninh'],
  ['Quang Ninh Province', 'tinh/quang-ninh'],
  ['hai phong', 'tinh/hai-phong-2025', 'tinh/hai-phong'],
  ['tp hai phong', 'tinh/hai-phong-2025'],
  ['TP. Hải Phòng', 'tinh/hai-phong-2025'],
  ['thành phố Hải Phòng', 'tinh/hai-phong-2025'],
  ['dak lak', 'tinh/dak-lak-2025', 'tinh/dak-lak', 'tinh/phu-yen'],
  ['Đắk Lắk', 'tinh/dak-lak-2025'],
  ['Đắc Lắc', 'tinh/dak-lak-2025'],
  ['hà nội', 'tinh/ha-noi', 'tinh/ha-tay-cu'],
  ['Hanoi', 'tinh/ha-noi'],
  ['tp hcm', 'tinh/ho-chi-minh-2025', 'tinh/ho-chi-minh'],
  ['tphcm', 'tinh/ho-chi-minh-2025'],
  ['TP.HCM', 'tinh/ho-chi-minh-2025'],
  ['hcm', 'tinh/ho-chi-minh-2025'],
  ['sài gòn', 'tinh/ho-chi-minh-2025'],
  ['sai gon', 'tinh/ho-chi-minh-2025'],
  ['Ho Chi Minh City', 'tinh/ho-chi-minh-2025'],
  ['hue', 'tinh/hue'],
  ['thua thien hue', 'tinh/hue'],
  ['đà nẵng', 'tinh/da-nang-2025', 'tinh/da-nang', 'tinh/quang-nam'],
  ['hoà bình', 'tinh/hoa-binh', 'tinh/phu-tho-2025'],
  ['Hòa Bình', 'tinh/hoa-binh', 'tinh/phu-tho-2025'],
  ['thai nguyen', 'tinh/thai-nguyen-2025', 'tinh/thai-nguyen'],
  // Units of one set lead to those of the other.
  ['Vĩnh Phúc', 'tinh/vinh-phuc', 'tinh/phu-tho-2025'],
  ['bac giang', 'tinh/bac-giang', 'tinh/bac-ninh-2025'],
  ['phu tho', 'tinh/phu-tho-2025', 'tinh/phu-tho'],
  ['phú yên', 'tinh/phu-yen', 'tinh/dak-lak-2025'],
  ['ba ria vung tau', 'tinh/ba-ria-vung-tau', 'tinh/ho-chi-minh-2025'],
  ['brvt', 'tinh/ba-ria-vung-tau'],
  ['ha tay', 'tinh/ha-tay-cu', 'tinh/ha-noi'],
  // Towns lead to their province.
  ['nha trang', 'tinh/khanh-hoa-2025'],
  ['vung tau', 'tinh/ho-chi-minh-2025'],
  ['ha long', 'tinh/quang-ninh'],
  // Regions and sectors.
  ['dong bang song hong', 'vung/dbsh-2025', 'vung/dbsh'],
  ['đbsh', 'vung/dbsh-2025'],
  ['ĐBSCL', 'vung/dbscl-2025'],
  ['kttđ bắc bộ', 'vung/kttd-bac-bo'],
  ['vung kinh te trong diem bac bo', 'vung/kttd-bac-bo'],
  ['vùng thủ đô', 'vung/vung-thu-do'],
  ['tay nguyen', 'vung/tn'],
  ['du lich', 'linh-vuc/du-lich'],
  ['tourism', 'linh-vuc/du-lich'],
  ['giao thong', 'linh-vuc/ha-tang-giao-thong'],
  ['nông nghiệp', 'linh-vuc/nong-lam-thuy-san'],
  ['y tế', 'linh-vuc/y-te'],
  ['logistics', 'linh-vuc/logistics-cang-bien'],
  ['an toan thuc pham', 'linh-vuc/an-toan-thuc-pham'],
  ['FDI', 'linh-vuc/dau-tu'],
  // Documents by their numbers.
  ['25/CT-TTg', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['25/ct-ttg', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['chi thi 25', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['Chỉ thị số 25', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['ct 25', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['nq 57', 'van-ban/nghi-quyet-57-nq-cp-2022'],
  ['nghi quyet 57', 'van-ban/nghi-quyet-57-nq-cp-2022'],
  ['57/NQ-CP', 'van-ban/nghi-quyet-57-nq-cp-2022'],
  ['1966/KH-UBND', 'van-ban/ke-hoach-1966-kh-ubnd-vinh-phuc-2017'],
  ['ke hoach 1966', 'van-ban/ke-hoach-1966-kh-ubnd-vinh-phuc-2017'],
  ['luat quy hoach', 'van-ban/luat-quy-hoach-2017'],
  ['quy hoach tinh phu yen', 'van-ban/quy-hoach-tinh-phu-yen-2021-2030'],
  // Works.
  ['cầu bạch đằng', 'cong-trinh/cau-bach-dang', 'du-an/cau-bach-dang'],
  ['bach dang', 'cong-trinh/cau-bach-dang'],
  ['vịnh hạ long', 'cong-trinh/vinh-ha-long-cat-ba'],
  ['cao toc ha noi hai phong', 'cong-trinh/cao-toc-ha-noi-hai-phong'],
  ['quoc lo 18', 'cong-trinh/ql18'],
  ['ql18', 'cong-trinh/ql18'],
  ['QL 2C', 'cong-trinh/ql2c'],
  ['quoc lo 2b', 'cong-trinh/ql2b'],
  ['vành đai V', 'cong-trinh/vanh-dai-5'],
  ['đường ven biển thanh hoá', 'du-an/duong-bo-ven-bien-quang-ninh-thanh-hoa'],
  ['dam vac', 'du-an/cau-dam-vac'],
  ['kcn ba thien', 'cong-trinh/kcn-ba-thien'],
  // Bodies and people.
  ['world bank', 'co-quan/wb'],
  ['OFID', 'co-quan/ofid'],
  ['unesco', 'co-quan/unesco'],
  ['sở khđt vĩnh phúc', 'co-quan/so-ke-hoach-va-dau-tu-vinh-phuc'],
  ['sở kh&đt quảng ninh', 'co-quan/so-ke-hoach-va-dau-tu-quang-ninh'],
  ['bo cong thuong', 'co-quan/bo-cong-thuong'],
  ['ubnd tinh quang ninh', 'co-quan/ubnd-tinh-quang-ninh'],
  ['ủy ban nhân dân tỉnh vĩnh phúc', 'co-quan/ubnd-tinh-vinh-phuc'],
  ['cao tuong huy', 'phat-bieu/cao-tuong-huy-ve-lien-ket-vung'],
  ['Dương Văn Thái', 'phat-bieu/duong-van-thai-ve-hoi-nghi-ky-ket'],
  // Two places, in either order, also as they were.
  ['quảng ninh hải phòng', 'cap/hai-phong-2025--quang-ninh'],
  ['hai phong quang ninh', 'cap/hai-phong-2025--quang-ninh'],
  ['Hải Phòng - Quảng Ninh', 'cap/hai-phong-2025--quang-ninh'],
  ['thai nguyen bac ninh', 'cap/bac-ninh-2025--thai-nguyen-2025'],
  // What happened.
  ['quang ninh hai phong du lich', 'lien-ket/quang-ninh-hai-phong-hop-tac-du-lich'],
  ['hoi cho nong san', 'su-kien/hoi-cho-nong-san-ha-noi-2024'],
  ['bao ve rung', 'linh-vuc/bao-ve-rung'],
  ['ngập lụt vĩnh phúc', 'du-an/quan-ly-nguon-nuoc-va-ngap-lut-vinh-phuc'],
  ['vacxin', 'linh-vuc/y-te', 'chi-so/tiem-vac-xin-vung-xanh'],
  ['neu suy ra khong neu', 'trang/huong-dan-neu'],
  // Names of two that are others now, or one; words that hold a question together; kinds and years.
  ['bac giang thai nguyen', 'cap/bac-ninh-2025--thai-nguyen-2025'],
  ['vinh phuc hoa binh', 'cap/hoa-binh--vinh-phuc'],
  ['quảng ninh và hải phòng', 'cap/hai-phong-2025--quang-ninh'],
  ['giữa Quảng Ninh với Hải Phòng', 'cap/hai-phong-2025--quang-ninh'],
  ['quang ninh hop tac voi tinh nao', 'lien-ket/quang-ninh-hop-tac-nhieu-tinh-thanh'],
  ['nhiệm vụ của sở công thương', 'nhiem-vu/ho-tro-mo-rong-thi-truong-vinh-phuc'],
  ['du an quang ninh', 'du-an/duong-bo-ven-bien-quang-ninh-thanh-hoa', 'du-an/cau-bach-dang'],
  ['nhiem vu quang ninh', 'nhiem-vu/phuong-an-thu-hut-du-lich-hai-phong-quang-ninh'],
  ['van ban 2019', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['vinh phuc 2022', 'van-ban/quy-hoach-tinh-vinh-phuc-2021-2030'],
  // Written as one, and in English.
  ['Halong', 'tinh/quang-ninh'],
  ['vungtau', 'tinh/ho-chi-minh-2025'],
  ['quangninh haiphong', 'cap/hai-phong-2025--quang-ninh'],
  ['Hue city', 'tinh/hue'],
  ['Northern Vietnam', 'vung/khu-vuc-mien-bac'],
  ['Red River Delta', 'vung/dbsh-2025'],
  ['Northern Key Economic Region', 'vung/kttd-bac-bo'],
  ['Ha Long Bay', 'cong-trinh/vinh-ha-long-cat-ba'],
  // One wrong or missing letter.
  ['quag ninh', 'tinh/quang-ninh'],
  ['quảng nihn', 'tinh/quang-ninh'],
  ['quang linh', 'tinh/quang-ninh'],
  ['quảng nính', 'tinh/quang-ninh'],
  ['hai phog', 'tinh/hai-phong-2025'],
  ['thai nguyem', 'tinh/thai-nguyen-2025'],
  ['du lihc', 'linh-vuc/du-lich'],
  ['giao thon', 'linh-vuc/ha-tang-giao-thong'],
  ['bao ve rugn', 'linh-vuc/bao-ve-rung'],
  // Names with an initial, as newspapers write them; units of one name told apart; two that are one unit now.
  ['Q.Ninh', 'tinh/quang-ninh'],
  ['q ninh', 'tinh/quang-ninh'],
  ['qninh', 'tinh/quang-ninh'],
  ['V.Phúc', 'tinh/vinh-phuc', 'tinh/phu-tho-2025'],
  ['Đ. Nẵng', 'tinh/da-nang-2025', 'tinh/da-nang'],
  ['T.Nguyên', 'tinh/thai-nguyen-2025', 'tinh/thai-nguyen'],
  ['phú thọ cũ', 'tinh/phu-tho'],
  ['phu tho moi', 'tinh/phu-tho-2025'],
  ['bac ninh moi', 'tinh/bac-ninh-2025'],
  ['vinh phuc cu', 'tinh/vinh-phuc'],
  ['hai phong sau sap nhap', 'tinh/hai-phong-2025'],
  ['bac ninh bac giang', 'tinh/bac-ninh-2025', 'tinh/bac-giang'],
  ['hai duong hai phong', 'tinh/hai-phong-2025', 'tinh/hai-duong'],
  // Questions.
  ['quang ninh lam gi voi da nang', 'cap/da-nang-2025--quang-ninh'],
  ['tinh nao hop tac voi vinh phuc', 'lien-ket/vinh-phuc-hop-tac-cac-tinh-trong-vung'],
  ['du an nao vay von wb', 'du-an/quan-ly-nguon-nuoc-va-ngap-lut-vinh-phuc'],
  ['chỉ thị 25 là gì', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['vinh phuc o dau', 'tinh/vinh-phuc'],
  // Numbers of documents in odd writings.
  ['25-CT/TTg', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['CT25', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['NQ-57', 'van-ban/nghi-quyet-57-nq-cp-2022'],
  ['nq57/2022', 'van-ban/nghi-quyet-57-nq-cp-2022'],
  ['1966 kh ubnd', 'van-ban/ke-hoach-1966-kh-ubnd-vinh-phuc-2017'],
  ['chi thi so 25/ct-ttg ngay 11/10/2019', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['luat qh 2017', 'van-ban/luat-quy-hoach-2017'],
  // Works, roads, people, bodies, in abbreviations.
  ['QL.37', 'cong-trinh/ql37'],
  ['duong sat hn lao cai', 'cong-trinh/duong-sat-ha-noi-lao-cai'],
  ['cao toc hn hp', 'cong-trinh/cao-toc-ha-noi-hai-phong'],
  ['khu cn khai quang', 'cong-trinh/kcn-khai-quang'],
  ['cau hop ly', 'cong-trinh/cau-hop-ly'],
  ['cau vuot nguyen tat thanh vinh yen', 'du-an/cau-vuot-duong-sat-nguyen-tat-thanh'],
  ['nguyen thanh hai', 'phat-bieu/nguyen-thanh-hai-ve-thoa-thuan-hop-tac'],
  ['luu nhung', 'bai-viet/vinh-phuc-thuc-day-lien-ket-vung-2025'],
  ['so nong nghiep va ptnt', 'co-quan/so-nong-nghiep-va-ptnt-vinh-phuc'],
  ['cuc tmdt', 'co-quan/cuc-thuong-mai-dien-tu-va-kinh-te-so'],
  ['ngân hàng tg', 'co-quan/wb'],
  ['nhiem vu ubnd tinh phu yen', 'nhiem-vu/trinh-quy-hoach-tinh-phu-yen'],
  ['bbgn', 'linh-vuc/the-che-dieu-phoi', 'van-ban/bien-ban-ghi-nho-thai-nguyen-bac-giang'],
  // Figures and days.
  ['8,6%', 'chi-so/tang-truong-kinh-te'],
  ['grdp quang ninh', 'chi-so/tang-truong-kinh-te'],
  ['24/9/2021', 'lien-ket/quang-ninh-hai-phong-hop-tac-du-lich'],
  ['atvstp', 'linh-vuc/an-toan-thuc-pham'],
  // In English.
  ['prime minister directive 25', 'van-ban/chi-thi-25-ct-ttg-2019'],
  ['resolution 57', 'van-ban/nghi-quyet-57-nq-cp-2022'],
  ['tourism cooperation quang ninh', 'lien-ket/quang-ninh-du-lich-lien-tinh'],
  ['world heritage', 'van-ban/ho-so-de-cu-vinh-ha-long-cat-ba'],
  ['expressway hanoi haiphong', 'cong-trinh/cao-toc-ha-noi-hai-phong'],
  ['industrial park ba thien', 'cong-trinh/kcn-ba-thien'],
  ['floods vinh phuc', 'du-an/quan-ly-nguon-nuoc-va-ngap-lut-vinh-phuc'],
  ['tasks overdue', 'trang/nhiem-vu-tinh-trang-qua-han'],
  ['download excel', 'trang/du-lieu'],
];

describe('what a visitor types', () => {
  it.each(QUERIES)('«%s» finds %s first', async (asked, ...first) => {
    expect((await answers(asked)).slice(0, first.length)).toEqual(first);
  });

  it('is a long table of different queries', () => {
    expect(new Set(QUERIES.map(([asked]) => asked)).size).toBeGreaterThanOrEqual(80);
  });

  it('is the same in either form of Unicode', async () => {
    for (const asked of ['Vĩnh Phúc', 'chỉ thị 25', 'cầu bạch đằng'])
      expect(await answers(asked.normalize('NFD'))).toEqual(await answers(asked));
  });

  it('may be the beginning of a word while it is typed', async () => {
    expect((await answers('quang nin', true))[0]).toBe('tinh/quang-ninh');
    expect((await answers('cau bach da', true))[0]).toBe('cong-trinh/cau-bach-dang');
  });

  it('finds nothing where there is nothing, and says which words nobody wrote', async () => {
    const found = await finder.find('zzzz quảng ninh', {}, false);
    expect(found.documents).toEqual([]);
    expect(found.unknown).toEqual(['zzzz']);
    for (const asked of ['trần kim zzzz', 'nghị quyết 999']) expect(await answers(asked)).toEqual([]);
  });

  it('offers what is left of a question that found nothing, and no name that nobody bears', async () => {
    const found = await finder.find('quang minh zzz', {}, false);
    expect(await finder.suggest(found)).toEqual(['quang minh']);
    expect((await answers('quang minh'))[0]).toBe('tinh/quang-ninh');
  });

  it('shows what is left where a name and more is, and says which words nobody wrote', async () => {
    const found = await finder.find('du lịch zzzz quảng ninh', {}, false);
    expect(found).toMatchObject({ isPartial: true, unknown: ['zzzz'] });
    const plain = await finder.find('du lịch quảng ninh', {}, false);
    expect(found.documents.length).toBeGreaterThan(0);
    for (const each of found.documents) expect(plain.documents).toContain(each);
  });
});

describe('an answer', () => {
  it('has the sentence with the words marked, and the place where it stands', async () => {
    const found = await finder.find('quang ninh hai phong du lich', {}, false);
    const [first] = await finder.show(found, 0, 1);
    const words = first!.passage!.runs.filter(({ isMarked }) => isMarked).map(({ text }) => text);
    expect(words).toEqual(['Hải Phòng', 'Quảng Ninh', 'du lịch']);
    expect(first!.passage!.path).toMatch(/^\/bai-viet\/quang-ninh-lien-ket-vung-2021\/#trich-/);
  });

  it('of another name says how that belongs to it', async () => {
    const found = await finder.find('vĩnh phúc', {}, false);
    const [, second] = await finder.show(found, 0, 2);
    expect(second!.kin?.why).toBe('gồm Vĩnh Phúc (đến 30/6/2025)');
  });

  it('is narrowed by kind, place, sector and year, and counted by each', async () => {
    const all = await finder.find('quang ninh', {}, false);
    const counts = await finder.count(all);
    for (const filter of [{ loai: 'lien-ket' }, { tinh: 'hai-phong' }, { 'linh-vuc': 'du-lich' }, { nam: '2021' }]) {
      const [[facet, value]] = Object.entries(filter) as [[string, string]];
      const narrowed = await finder.find('quang ninh', filter, false);
      expect(narrowed.documents.length).toBeGreaterThan(0);
      expect(narrowed.documents.length).toBe(counts.get(`${facet} ${value}`));
      expect(all.documents.filter((each) => narrowed.documents.includes(each))).toEqual(narrowed.documents);
    }
  });
});
