/** Family names that are hardly anything else before a province's name. */
const SURNAMES = new Set('Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Ngô Đinh Trịnh'.split(' '));
/** Family names that are ordinary syllables too: they count at the beginning of a name. */
const OTHER_SURNAMES = new Set(
  'Đỗ Hồ Dương Lý Đào Trương Lâm Cao Tô Tạ Hà Chu Lương Thái Tống Kiều Quách Phùng Vương Nông Hứa Thân Triệu Lưu Tăng Doãn Đàm Nghiêm Khổng Mạc Tôn Quàng Lò Giàng Sùng'.split(
    ' ',
  ),
);
const MIDDLE_NAMES = new Set('Thị Văn Hữu Đức Quang Minh Ngọc Thanh Xuân Đình Hồng Thế Mạnh Duy Bá Trọng'.split(' '));
const SURNAMES_WITHOUT_MARKS = new Set('Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Ngo Dinh Trinh'.split(' '));

/** True for a family name. */
export function isSurname(word: string): boolean {
  return SURNAMES.has(word) || OTHER_SURNAMES.has(word);
}

/**
 * True when the capitalised words before a name, nearest last, make it a person's: «Nguyễn» Thái Bình, «Lê Thị» Hà Giang.
 */
export function isPersonBefore(words: readonly string[]): boolean {
  const [last, previous] = words.toReversed();
  if (!last) return false;
  const isCapitals = last.length > 1 && last === last.toUpperCase();
  if (isCapitals) return SURNAMES.has(inTitleCase(last));
  if (SURNAMES.has(last) || SURNAMES_WITHOUT_MARKS.has(last)) return true;
  if (OTHER_SURNAMES.has(last) && !previous) return true;
  const mayBeMiddle = MIDDLE_NAMES.has(last) || OTHER_SURNAMES.has(last);
  return mayBeMiddle && previous !== undefined && (SURNAMES.has(previous) || OTHER_SURNAMES.has(previous));
}

function inTitleCase(word: string): string {
  return word[0] + word.slice(1).toLowerCase();
}
