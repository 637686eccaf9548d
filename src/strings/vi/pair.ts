import type { Run } from '../../domain/run.ts';
import { say } from '../say.ts';
import { number } from './number.ts';

/** The page of two places. */
export const pair = {
  kicker: 'Hai nơi liên kết',
  title: (a: string, b: string) => `${a} – ${b}`,
  description: (a: string, b: string) =>
    `Mọi điều các nguồn nêu về liên kết giữa ${a} và ${b}: lĩnh vực, thời gian, dự án, văn bản, nhiệm vụ, từng câu.`,
  /** Counted, in sentences. */
  links: (count: string) => `${count}\u00A0liên kết`,
  records: (count: string, one: string) => `${count}\u00A0${one}`,
  linked: (links: Run, a: Run, b: Run) => say`Các nguồn nêu ${links} nối ${a} với ${b}`,
  about: (sectors: Run[]) => say`, về ${sectors}`,
  mostAbout: (sectors: Run[], count: Run, one: boolean) =>
    say`, nhiều nhất về ${sectors} (${one ? '' : 'mỗi lĩnh vực '}${count})`,
  fields: (count: number) => `, về ${number(count)}\u00A0lĩnh vực`,
  since: (time: string, one: boolean) =>
    one ? ` Thời gian của liên kết này: ${time}.` : ` Liên kết sớm nhất đã biết thời gian: ${time}.`,
  undated: (one: boolean) => ` Nguồn không nêu thời gian của ${one ? 'liên kết này' : 'các liên kết này'}.`,
  /** For those who search. */
  found: (links: string) => `${links} nối hai nơi`,
  written: (names: Run[]) => say`Tên khi viết: ${names}.`,
  sameNames: 'Khi viết, các nguồn gọi hai nơi bằng chính tên hiện nay.',
  shared: (records: Run[]) => say` Ngoài ra, ${records} gắn với cả hai nơi.`,
  none: (kinds: string) => `Các nguồn chưa nêu ${kinds} nào gắn với cả hai nơi.`,
  or: ' hay ',
  each: (count: string) => `Từng liên kết (${count})`,
  noSector: 'Chưa xếp lĩnh vực',
  rest: (count: number) => `và ${number(count)} liên kết khác, trong danh sách liên kết của hai nơi`,
  asWritten: 'Theo tên khi viết',
  asWrittenCaption: 'Liên kết của hai đơn vị hiện nay gồm liên kết của những nơi sau đây, như bản ghi gọi tên.',
  columns: 'Hai nơi khi viết',
  beside: {
    heading: 'Cùng tham gia, không nối trực tiếp',
    lead: 'Hai nơi đều là một bên của những liên kết này, nhưng mỗi nơi liên kết với một nơi thứ ba.',
  },
  group: (label: string, count: string) => `${label} gắn với cả hai nơi (${count})`,
  ways: {
    linkage: (place: string) => `${place}: qua liên kết mà nơi này tham gia`,
    inferred: (place: string, reasons: string) => `${place}: suy ra${reasons && ` (${reasons})`}`,
    through: (place: string) => `${place}: theo hình trên bản đồ`,
  },
  further: 'Xem tiếp',
  place: (name: string) => `Trang của ${name}`,
  list: 'Lọc danh sách liên kết theo hai nơi',
  matrix: 'Ai liên kết với ai',
  moved: {
    title: (a: string, b: string) => `${a} – ${b}, theo tên khi viết`,
    text: 'Hai đơn vị này nay có tên khác hoặc đã hợp nhất; liên kết của hai nơi có ở trang sau.',
    index: 'Các cặp tỉnh, thành phố có liên kết',
    indexText: 'Mỗi cặp có một trang; ma trận kể tất cả các cặp.',
  },
};
