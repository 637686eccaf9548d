const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
/** How the last digit is said after «mươi». */
const LAST_DIGITS: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5, nhăm: 5, ...DIGITS };
const ORDINALS: Readonly<Record<string, number>> = { nhất: 1, nhì: 2, hai: 2, tư: 4, mười: 10 };

const WORD = /\p{L}+/gu;

export interface NumberInWords {
  value: number;
  start: number;
  end: number;
}

/** What «năm» counts: nobody writes «in the year of provinces». */
const COUNTED =
  /^\s(?:tỉnh|thành phố|địa phương|huyện|quận|xã|phường|vùng|bộ|sở|ngành|đơn vị|bên|nước|quốc gia|lĩnh vực|nhóm|nội dung|nhiệm vụ|giải pháp|dự án|công trình|tuyến|cây|cầu|cảng|khu|cụm|hội|buổi|cuộc|đoàn|đợt|phiên|lần|lượt|người|hộ|doanh nghiệp|hợp tác xã|tổ|điểm|chương trình|văn bản|thỏa thuận|biên bản|kế hoạch|mục tiêu|chỉ tiêu|sản phẩm|mặt hàng|loại|trục|tháng|ngày|tuần|mươi|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|tấn|ha|km|phần trăm)(?!\p{L})/u;
/** What stands beside «năm» when it is a year. */
const YEAR_BEFORE =
  /(?:\d|(?<!\p{L})(?:mỗi|hằng|hàng|trong|cả|đầu|cuối|giữa|những|các|vài|nhiều|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|lăm|nửa|theo|của|từ|đến|tới|sau|trước|quanh|suốt|hết|qua|kỳ|tháng|quý|thường))\s$/iu;
const YEAR_AFTER =
  /^(?:\s(?:\d|qua|nay|trước|sau|tới|đó|này|học|ngoái|đầu|cuối|liền|liên|tài|là|của|mà|và|thì|đã|sẽ|có|ấy|kia|thứ|một|hai|ba|nào|tiếp|kế)(?!\p{L})|\s\d|\s?[.,;:)…]|$)/u;

/**
 * Whole numbers in words below a thousand, in order: «bốn», «hai mươi lăm», «một trăm linh ba», «mười hai». A number at
 * the beginning of a sentence may have a capital; one inside a name («Hai Bà Trưng», «Năm Căn») is none, nor is the
 * year «năm». NFC, tones in one place.
 */
export function numbersInWords(text: string): NumberInWords[] {
  const words = [...text.matchAll(WORD)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: NumberInWords[] = [];
  for (let i = 0; i < words.length;) {
    const parsed = parseAt(words, i, text);
    const [first, last] = [words[i]!, words[(parsed?.next ?? i + 1) - 1]!];
    if (parsed && isNumber(text, first, last.end, parsed.next - i))
      found.push({ value: parsed.value, start: first.start, end: last.end });
    i = parsed?.next ?? i + 1;
  }
  return found;
}

const RANK =
  /(?<!\p{L})(?:(?:thứ|hạng)\s(nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?:\s(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?)|số\s(một)|(đứng đầu|dẫn đầu|đầu tiên|cao nhất|lớn nhất|quán quân|đầu bảng)|(á quân))(?!\p{L})/giu;

/** Places in an order: «thứ ba», «hạng nhất», «số một», «đứng đầu», «dẫn đầu». NFC, tones in one place. */
export function ordinalsInWords(text: string): NumberInWords[] {
  return [...text.matchAll(RANK)].map((match) => {
    const [whole, word, , , second] = match;
    return {
      value: word ? rankOf(word.toLowerCase()) : second ? 2 : 1,
      start: match.index,
      end: match.index + whole.length,
    };
  });
}

function rankOf(words: string): number {
  const [first = '', second] = words.split(/\s/);
  if (second) return 10 + LAST_DIGITS[second]!;
  return ORDINALS[first] ?? DIGITS[first]!;
}

interface Token {
  text: string;
  start: number;
  end: number;
}

/** The longest number from a word on: hundreds, then tens, then digits. */
function parseAt(words: readonly Token[], first: number, text: string): { value: number; next: number } | null {
  const word = (i: number) =>
    i < words.length && (i === first || text.slice(words[i - 1]!.end, words[i]!.start) === ' ') ? words[i]!.text : '';
  const digit = DIGITS[word(first)];
  if (word(first) === 'mười') return teen(word, first);
  if (digit === undefined) return null;
  if (word(first + 1) === 'trăm') return hundreds(word, first + 2, digit * 100);
  return tens(word, first) ?? { value: digit, next: first + 1 };
}

type WordAt = (index: number) => string;

function teen(word: WordAt, at: number): { value: number; next: number } {
  const last = LAST_DIGITS[word(at + 1)];
  return last && word(at + 1) !== 'năm' ? { value: 10 + last, next: at + 2 } : { value: 10, next: at + 1 };
}

/** «hai mươi lăm», «ba chục». */
function tens(word: WordAt, at: number): { value: number; next: number } | null {
  const digit = DIGITS[word(at)];
  if (!digit || !/^(?:mươi|chục)$/u.test(word(at + 1))) return null;
  const last = word(at + 1) === 'mươi' && word(at + 2) !== 'năm' ? LAST_DIGITS[word(at + 2)] : undefined;
  return last ? { value: digit * 10 + last, next: at + 3 } : { value: digit * 10, next: at + 2 };
}

function hundreds(word: WordAt, at: number, value: number): { value: number; next: number } {
  if (/^(?:linh|lẻ)$/u.test(word(at))) {
    const last = LAST_DIGITS[word(at + 1)];
    return last ? { value: value + last, next: at + 2 } : { value, next: at };
  }
  const rest = word(at) === 'mười' ? teen(word, at) : tens(word, at);
  return rest ? { value: value + rest.value, next: rest.next } : { value, next: at };
}

function isNumber(text: string, { text: word, start, end }: Token, last: number, length: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(last, last + 24);
  if (text[start] !== word[0] && /^\s\p{Lu}/u.test(after)) return false;
  if (/(?<!\p{L})thứ\s$/iu.test(before)) return false;
  if (length > 1) return true;
  if (word === 'không') return false;
  if (word !== 'năm') return true;
  if (COUNTED.test(text.slice(end, end + 24))) return !/\d\s$/u.test(before);
  return !YEAR_BEFORE.test(before) && !YEAR_AFTER.test(after) && /^\s\p{Ll}/u.test(after);
}
