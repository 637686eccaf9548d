import type { EditorWords } from '../../schemas/labels.ts';
import { codes } from './codes.ts';
import { collections } from './collections.ts';
import { fields } from './fields.ts';

/** What editors read in templates, JSON Schema and checks. Sites in other languages are edited in Vietnamese too. */
export const editors: EditorWords = {
  fields,
  codes,
  collections,
  text: 'Chữ',
  id: {
    label: 'Mã bản ghi',
    advice: 'Chữ thường a–z không dấu, số, nối bằng «-». Bỏ được khi tệp chỉ có một bản ghi: mã là tên tệp',
  },
  rules: {
    'not-empty': 'Không được để trống',
    id: 'Mã chỉ gồm chữ thường a–z không dấu, số, nối bằng một dấu «-»',
    reference: 'Viết dạng bộ-sưu-tập/mã, ví dụ documents/luat-quy-hoach',
    'date-form': 'Cần ngày dạng 2021, 2021-09 hoặc 2021-09-24',
    'real-date': 'Cần ngày có thật, dạng 2021, 2021-09 hoặc 2021-09-24',
    when: 'Cần ngày (2021, 2021-09, 2021-09-24), {notBefore, notAfter} hoặc {from, to}; ngày phải có thật',
    'web-address': 'Cần địa chỉ http:// hoặc https://',
    'public-address': 'Địa chỉ phải mở được từ ngoài, không phải máy hay mạng nội bộ',
    'plain-address': 'Địa chỉ không có tên đăng nhập và không có khoảng trắng',
    'field-path': 'Đường dẫn trường viết với dấu chấm: observations.0.period',
    'seed-file': 'Tên tệp .txt trong seeds/, không có thư mục',
    piece: 'Cần một đoạn chữ của bài thô, hoặc {text, occurrence} khi đoạn đó xuất hiện nhiều lần',
    'published-at': 'Cần ngày, khoảng ngày, hoặc giờ đầy đủ 2022-07-15T14:40:02+07:00',
    'one-party': 'Mỗi bên cần đúng một trong bốn: province, region, organization, class',
    currency: 'Ba chữ hoa: VND, USD',
    'value-or-text': 'Mỗi quan sát cần value (số) hoặc text (nhận định), không cả hai',
    hub: 'Trường hub cần có khi pattern là hub, và chỉ khi đó',
    'two-parties': 'pattern: together cần ít nhất hai bên',
    speaker: 'Cần person (tên người) hoặc body (cơ quan, tập thể)',
    'geometry-file': 'Tên tệp .geojson, chữ thường a–z, số và «-»',
    'drawn-field': 'Cần provinces, hoặc một tỉnh của danh sách: provinces.0 (đếm từ 0)',
    'tile-address':
      'Cần địa chỉ https:// với một tên máy chủ viết thường, không có khoảng trắng, dấu nháy, dấu phẩy hay dấu chấm phẩy',
    'tile-places': 'Cần đúng một lần {z}, {x} và {y}',
    'tile-places-only': 'Chỉ dùng {z}, {x}, {y}; {s}, {r} và các chỗ trống khác không được dùng',
    'vietnamese-first': 'vi phải đứng đầu',
    'logo-file': 'Tên tệp .svg, chữ thường a–z, số và «-»',
  },
  settings: 'Cài đặt của trang',
  template: {
    head: [
      'Tên tệp là mã của bản ghi: chữ thường a–z không dấu, số, nối bằng dấu «-».',
      'Điền các chỗ trống. Ở nửa sau, bỏ dấu «#» trước những trường cần dùng; xóa phần không dùng.',
    ],
    optional: 'KHÔNG BẮT BUỘC: chỉ ghi điều nguồn nêu.',
    dates: '(2021, 2021-09 hoặc 2021-09-24)',
    path: 'đường.dẫn.của.trường',
    reason: 'Vì sao biết',
    mayAdd: (names) => `Có thể thêm: ${names}`,
    replace: (names) => `Thay bằng, hoặc thêm: ${names}`,
    body: 'Viết ở đây.',
    bodies: {
      articles:
        'Dán toàn văn bài thô vào đây, giữ từng chữ kể cả lỗi, bỏ phần đã ghi ở chrome và meta. Mỗi đoạn cách nhau một dòng trống.',
      bulletins: 'Viết bản tin ở đây. Mỗi đoạn cách nhau một dòng trống.',
    },
  },
};
