/** Codes of records by the words of a text. */

const KIND_WORDS: readonly [string, string, RegExp][] = [
  ['law', 'Luật', /luật$/iu],
  ['resolution', 'Nghị quyết', /nghị quyết$/iu],
  ['decree', 'Nghị định', /nghị định$/iu],
  ['circular', 'Thông tư', /thông tư(?: liên tịch)?$/iu],
  ['directive', 'Chỉ thị', /chỉ thị$/iu],
  ['decision', 'Quyết định', /quyết định$/iu],
  ['plan', 'Kế hoạch', /kế hoạch$/iu],
  ['regulation', 'Quy chế', /quy chế(?: \p{L}+){0,3}$/iu],
  ['report', 'Báo cáo', /báo cáo$/iu],
  ['programme', 'Chương trình', /chương trình(?: \p{L}+){0,3}$/iu],
  ['official-letter', 'Công văn', /công văn$/iu],
  ['document', 'Thông báo', /thông báo$/iu],
  ['document', 'Công điện', /công điện$/iu],
  ['document', 'Kết luận', /kết luận$/iu],
  ['document', 'Đề án', /đề án$/iu],
  ['document', 'Tờ trình', /tờ trình$/iu],
  ['document', 'Hướng dẫn', /hướng dẫn$/iu],
  ['official-letter', 'Văn bản', /văn bản$/iu],
];
const CODES: Readonly<Record<string, string>> = {
  NQ: 'resolution',
  NĐ: 'decree',
  TT: 'circular',
  CT: 'directive',
  QĐ: 'decision',
  KH: 'plan',
  BC: 'report',
  CTr: 'programme',
  QH: 'law',
  QC: 'regulation',
  QCPH: 'regulation',
};
const LABELS: Readonly<Record<string, string>> = {
  resolution: 'Nghị quyết',
  decree: 'Nghị định',
  circular: 'Thông tư',
  directive: 'Chỉ thị',
  decision: 'Quyết định',
  plan: 'Kế hoạch',
  report: 'Báo cáo',
  programme: 'Chương trình',
  law: 'Luật',
  regulation: 'Quy chế',
};

/** Kind of a document by the words before its number, else by the number itself. */
export function documentKind(before: string, number: string): { kind: string; label: string } {
  const words = before.replace(/\s*số\s*:?\s*$/iu, '').trim();
  const named = KIND_WORDS.find(([, , pattern]) => pattern.test(words));
  if (named) return { kind: named[0], label: named[1] };
  const code = /(?:^|[/\d-])(NQ|NĐ|TT|CTr|CT|QĐ|KH|BC|QH|QCPH|QC)(?=[-/\d]|$)/u.exec(number)?.[1];
  const kind = code ? CODES[code]! : 'document';
  return { kind, label: LABELS[kind] ?? 'Văn bản' };
}

const PROJECTS: readonly [string, RegExp][] = [
  ['expressway', /cao tốc/iu],
  ['railway', /đường sắt|metro|(?<!\p{L})ga(?!\p{L})/iu],
  ['bridge', /(?<!\p{L})cầu(?! cảng)(?!\p{L})/iu],
  ['port', /(?<!\p{L})(?:cầu cảng|cảng|bến|luồng)(?!\p{L})/iu],
  ['industrial-park', /khu công nghiệp|KCN|cụm công nghiệp|CCN|khu kinh tế|khu công nghệ/iu],
  ['urban-area', /khu đô thị/iu],
  ['water', /(?<!\p{L})(?:hồ|đập|kênh|cống|trạm bơm|đê|kè|thủy lợi|nguồn nước|cấp nước)(?!\p{L})/iu],
  ['road', /(?<!\p{L})(?:đường(?! dây)|quốc lộ|tỉnh lộ|đại lộ|vành đai|tuyến tránh|hầm|nút giao)(?!\p{L})/iu],
];

/** Kind of a work by its name. */
export function projectKind(name: string): string {
  return PROJECTS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}

/** Whose money, by the words that say it. */
export function fundingSource(words: string): string {
  if (/ODA|vay|ADB|WB|Ngân hàng (?:Thế giới|Phát triển)/u.test(words)) return 'oda';
  if (/PPP|BOT|đối tác công/u.test(words)) return 'ppp';
  if (/trung ương|T\.Ư|Nhà nước|trái phiếu/iu.test(words)) return 'central';
  if (/địa phương|tỉnh|thành phố/iu.test(words)) return 'local';
  return /doanh nghiệp|xã hội hóa|tư nhân|nhà đầu tư/iu.test(words) ? 'private' : 'other';
}

const FORMS: readonly [string, string, RegExp][] = [
  ['regulation', 'quy-che', /quy chế/iu],
  ['joint-petition', 'kien-nghi', /đề xuất|kiến nghị/iu],
  [
    'agreement',
    'thoa-thuan',
    /(?<!\p{L})(?:ký|ký kết)(?!\p{L}).*(?:thỏa thuận|biên bản|chương trình|kế hoạch)|biên bản ghi nhớ/iu,
  ],
  ['exchange', 'trao-doi', /trao đổi|giao lưu|chia sẻ/iu],
  ['joint-project', 'du-an', /công trình|dự án|xây dựng|góp vốn/iu],
  ['connection', 'ket-noi', /kết nối/iu],
];

/** Form of a linkage by its clause, and a word for its id. */
export function linkageForm(quote: string): { form: string; slug: string } {
  const found = FORMS.find(([, , pattern]) => pattern.test(quote));
  return found ? { form: found[0], slug: found[1] } : { form: 'activity', slug: 'phoi-hop' };
}
