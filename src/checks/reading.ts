/** A fault that is found while files are read and quotes are looked up, before any rule looks at the records. */
export interface ReadingFault {
  id: string;
  /** What an editor does about it: one Vietnamese sentence, for the guide. */
  advice: string;
}

/** Faults of files, records and quotes. Those of Markdown and components say in their own words what would be right. */
export const READING_FAULTS: readonly ReadingFault[] = [
  { id: 'missing-file', advice: 'Thiếu một tệp hay thư mục mà trang phải có: tạo lại nó.' },
  { id: 'unknown-folder', advice: 'Thư mục không phải của bộ sưu tập nào: chuyển tệp về đúng chỗ.' },
  {
    id: 'stray-file',
    advice: 'Tệp đặt sai chỗ hoặc sai đuôi; trong seeds/ chỉ đọc tệp .txt nằm ngay ở đó.',
  },
  { id: 'bad-file-name', advice: 'Tên tệp chỉ gồm chữ thường a–z không dấu, số, nối bằng «-».' },
  {
    id: 'left-out-file',
    advice: 'Cảnh báo: tệp có nội dung mà không được đọc, vì tên mở đầu bằng «_» hoặc vì trong geo/ chỉ đọc .geojson.',
  },
  { id: 'not-utf-8', advice: 'Tệp lưu theo bảng mã khác, hoặc có một byte hỏng ở chỗ máy chỉ: lưu lại với UTF-8.' },
  { id: 'unreadable-file', advice: 'Không phải tệp thường (liên kết, thư mục): thay bằng tệp thật.' },
  { id: 'too-large', advice: 'Tệp dài quá giới hạn: chia ra hoặc bỏ phần thừa.' },
  { id: 'control-character', advice: 'Có ký tự ẩn (điều khiển, đảo chiều chữ): gõ lại chỗ ấy.' },
  { id: 'yaml-syntax', advice: 'Dấu nháy hay ngoặc mở mà chưa đóng, hoặc thụt dòng sai.' },
  {
    id: 'cut-text',
    advice: 'Chữ không đặt trong nháy mà có « #» thì YAML bỏ phần sau dấu #: đặt cả câu trong nháy.',
  },
  { id: 'frontmatter', advice: 'Phần đầu của tệp .mdx nằm giữa hai dòng «---».' },
  {
    id: 'schema',
    advice: 'Sai tên trường, thiếu trường hoặc sai mã; sửa xong có thể hiện thêm lỗi khác của cùng bản ghi.',
  },
  { id: 'bad-record', advice: 'Tệp chứa một bản ghi, hoặc một danh sách bản ghi, mỗi bản ghi có mã.' },
  { id: 'bad-id', advice: 'Mã bản ghi chỉ gồm chữ thường a–z không dấu, số, nối bằng «-», nhiều nhất 200 chữ.' },
  { id: 'duplicate-id', advice: 'Mỗi mã chỉ dùng một lần trong một bộ sưu tập.' },
  { id: 'more-problems', advice: 'Tệp có nhiều lỗi hơn số được in: sửa những lỗi đã in rồi kiểm tra lại.' },
  {
    id: 'bad-geojson',
    advice: 'Tệp trong content/geo/ là GeoJSON theo WGS 84: [kinh độ, vĩ độ] là số, vòng khép, mỗi đối tượng một id.',
  },
  { id: 'missing-seed', advice: 'Bài đã biên tập chỉ tới một tệp có thật trong seeds/.' },
  { id: 'merge-conflict', advice: 'Bài thô còn hai bản của một lần gộp: chọn một bản, xóa các dòng dấu của git.' },
  {
    id: 'foreign-text',
    advice:
      'Cảnh báo: bài thô là HTML, RTF, PDF hoặc chữ TCVN3, VNI, giải mã hai lần: chép lại thành chữ thường UTF-8.',
  },
  { id: 'seed-claimed-twice', advice: 'Mỗi bài thô chỉ do một bài đã biên tập nhận.' },
  { id: 'piece-not-found', advice: 'Những dòng để riêng khỏi thân bài phải có đúng từng chữ trong bài thô.' },
  { id: 'piece-overlap', advice: 'Những dòng để riêng khỏi thân bài không chồng lên nhau.' },
  { id: 'correction-not-found', advice: 'Chữ sai được đính chính phải có trong bài, chỉ một lần.' },
  { id: 'body-differs', advice: 'Thân bài giữ đúng từng chữ của bài thô.' },
  {
    id: 'body-markup',
    advice: 'Dấu Markdown làm lời của nguồn bị đọc khác đi (gạch bỏ, mã, ô đánh dấu): bỏ đi.',
  },
  { id: 'quote-not-found', advice: 'Câu trích chép đúng từng chữ của bài thô; máy chỉ ra chữ gần nhất ở dòng nào.' },
  {
    id: 'quote-ambiguous',
    advice: 'Câu trích có nhiều lần trong bài: chép dài hơn hoặc ghi lần thứ mấy ở occurrence.',
  },
  { id: 'quote-word-boundary', advice: 'Câu trích không bắt đầu hay kết thúc giữa một từ.' },
  { id: 'quote-in-chrome', advice: 'Không trích phần khung trang.' },
  { id: 'quote-in-meta', advice: 'Chỉ bản ghi của chính bài được trích phần thông tin bài.' },
  { id: 'mark-not-in-quote', advice: 'Chữ ở mark có đúng một lần trong câu trích.' },
];
