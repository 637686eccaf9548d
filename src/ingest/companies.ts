/** Words that end the name of a company: what it does, or where. */
const STOP =
  'tại|ở|của|đến|tới|vào|từ|cho|qua|sang|ra|về|tỉnh|thành phố|TP|UBND|với|là|đã|sẽ|vừa|đang|được|có|do|khảo sát|cùng|đối|như|giữa|ký|làm|thuộc|trên|khắp|các|những|hai|xin|mở|chọn|giúp|bán|mua|đưa|thăm|cung cấp|liên kết|hợp tác';
const COMPANY = new RegExp(
  `(?<!\\p{L})(?:Tổng công ty|Công ty|công ty|Cty|CTCP|Tập đoàn|Ngân hàng|DNTN|Hợp tác xã|HTX|Xí nghiệp|Siêu thị)(?:\\s(?!(?:${STOP})(?!\\p{L}))[\\p{L}\\d&.’'/]+|\\s[-–](?=\\s)|-){0,11}\\s?$`,
  'u',
);

/** True where what follows is still the name of a company: «Công ty cổ phần Mía đường » Sơn La. */
export function isInCompanyName(before: string): boolean {
  return COMPANY.test(before);
}
