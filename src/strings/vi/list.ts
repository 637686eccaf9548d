import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';

export const list = {
  count: (count: string, one: string) => `${count}\u00A0${one}`,
  empty: (one: string) => `Chưa có ${one} nào: các bài viết hiện có không cho bản ghi thuộc mục này.`,
  undated: 'Nguồn không nêu ngày',
  /** Of raw texts: that a machine did not find a day does not mean that there is none. */
  unread: 'Máy chưa nhận ra ngày đăng',
  severalYears: 'Chưa rõ năm nào',
  year: (year: string) => `Năm ${year}`,
  raw: 'bản thô, chưa biên tập',
  statuses: { edited: 'đã biên tập', raw: 'bản thô, chưa biên tập' },
  inferredTitle: 'tên do biên tập suy ra',
  /** How a record concerns a place that no source names. */
  by: { linkage: 'qua liên kết', through: 'theo hình vẽ' },
  more: (count: number) => `và ${number(count)} nơi khác`,
  moreSectors: (count: number) => `và ${number(count)} lĩnh vực khác`,
  elsewhere: 'Những mục đã có bản ghi:',
  contribute: 'Cách gửi bài viết, bản tin để mục này có bản ghi',
  groups: 'Trong danh sách này',
  continued: (heading: string) => `${heading} (tiếp)`,
  pageTitle: (label: string, page: number, pages: number) => `${label}, trang ${number(page)} trên ${number(pages)}`,
  pageDescription: (advice: string, page: number, pages: number) =>
    `${advice} Trang ${number(page)} trên ${number(pages)}.`,
  naming: (number: string) => `${number} bản ghi gọi tên`,
  quotes: (number: string) => `${number} câu trích`,
  /** Of the reference table and of sources; and how many have a record. */
  regions: (all: Run, records: Run) => say`${all} vùng; ${records} vùng có bản ghi lập từ lời của nguồn`,
  range: (first: number, last: number, total: readonly Run[]) =>
    say`Từ ${number(first)} đến ${number(last)} trong ${total}`,
  pages: 'Các trang của danh sách',
  page: (page: number) => `Trang ${number(page)}`,
  before: 'Trang trước',
  after: 'Trang sau',
  filter: {
    go: 'Tìm',
    title: 'Lọc danh sách',
    text: 'Tìm trong danh sách',
    hint: 'tên, địa danh; không cần dấu',
    facets: 'Lọc, sắp xếp',
    unit: 'Tỉnh, thành phố',
    /** Of what concerns a place at all. */
    relatedUnit: 'Nơi liên quan',
    lead: 'Bên chủ trì',
    funds: 'Nguồn vốn',
    sector: 'Lĩnh vực',
    year: 'Năm',
    dueYear: 'Năm của hạn',
    kind: 'Loại',
    state: 'Tình trạng',
    basis: 'Dựa trên văn bản',
    inferred: 'Điều được suy ra',
    /** What only the address asks: tasks that name a place, and those that a body gives or does. */
    named: (place: string) => `${place}, được gọi tên`,
    takingPart: (body: string) => `${body}, giao, chủ trì hoặc phối hợp`,
    asked: '{facet}: {value}',
    stated: 'có nêu',
    or: ', hoặc ',
    sort: 'Sắp xếp',
    all: 'Tất cả',
    closest: 'Sát nhất trước',
    printed: 'Danh sách đã lọc: {address}',
    sorts: { moi: 'Mới nhất trước', cu: 'Cũ nhất trước', ten: 'Theo tên' },
    dueSorts: { 'thu-tu': 'Theo tình trạng, hạn', moi: 'Hạn muộn nhất trước', cu: 'Hạn sớm nhất trước' },
    results: 'Kết quả lọc',
    clear: 'Bỏ lọc',
    loading: 'Đang tải danh sách…',
    noScript: 'Danh sách dưới đây luôn đầy đủ: trình duyệt này không lọc được theo địa chỉ (phần sau dấu «?»).',
    failed: 'Không tải được dữ liệu để lọc. Danh sách đầy đủ vẫn ở dưới đây; hãy thử lại sau.',
    found: (one: string) => `{found} trên {all} ${one}`,
    none: (one: string) => `Không có ${one} nào khớp với những điều đã chọn.`,
    active: ' ({count})',
    moreLabel: 'Xem thêm',
    more: 'Xem thêm {count}',
    morePlaces: 'và {count} nơi khác',
    moreSectors: 'và {count} lĩnh vực khác',
  },
  informal: 'Cách gọi của nguồn',
};

export const kinds = {
  title: 'Các loại bản ghi',
  description: 'Mỗi loại bản ghi là gì, có bao nhiêu bản ghi.',
  lead: 'Mỗi điều đọc được trong các bài viết được ghi thành một bản ghi, xếp theo loại.',
  kind: 'Loại',
  count: 'Số bản ghi',
  advice: 'Ghi gì',
};

export const sector = {
  list: 'Lĩnh vực',
  description: 'Các tỉnh liên kết với nhau về những việc gì: liên kết, dự án, nhiệm vụ theo từng lĩnh vực.',
  lead: (used: number, all: number) =>
    `Đã có bản ghi thuộc ${number(used)} trên ${number(all)} lĩnh vực. Lĩnh vực do biên tập xếp; một bản ghi có thể thuộc nhiều lĩnh vực.`,
  none: (names: string) => `Chưa có bản ghi nào về: ${names}.`,
  columns: { name: 'Lĩnh vực', links: 'Liên kết', projects: 'Dự án', tasks: 'Nhiệm vụ', all: 'Tất cả bản ghi' },
  descriptionOf: (name: string) => `${name}: những liên kết, dự án, nhiệm vụ, văn bản thuộc lĩnh vực này.`,
  sum: {
    records: (number: string, one: string) => `${number}\u00A0${one}`,
    between: (joining: Run, units: Run) => say`, trong đó ${joining} liên kết nối ${units}`,
    units: (number: string) => `${number}\u00A0tỉnh, thành phố hiện nay`,
    most: ', nhiều nhất là ',
    mostCount: (count: Run) => say` (${count}\u00A0liên kết nối hai nơi)`,
    others: 'Ngoài ra có ',
    only: 'Có ',
  },
  classification: 'Lĩnh vực do biên tập xếp theo một danh mục chung; không phải lời của nguồn.',
  /** «Liên kết (12)» */
  group: (label: string, number: string) => `${label} (${number})`,
  pairs: 'Ai với ai',
  pair: 'Hai nơi',
  pairLinks: 'Số liên kết nối hai nơi',
  noRecords: (name: string) => `Chưa có bản ghi nào thuộc lĩnh vực ${name}.`,
};
