import type { EditorWords } from '../../schemas/labels.ts';

/** What templates and JSON Schema say to editors beside the words of fields. */
export const editors: EditorWords = {
  text: 'Chữ',
  id: {
    label: 'Mã bản ghi',
    advice: 'Chữ thường a–z không dấu, số, nối bằng «-». Bỏ được khi tệp chỉ có một bản ghi: mã là tên tệp',
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
