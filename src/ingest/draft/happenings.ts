import type { FoundProvince } from '../provinces.ts';
import type { Span } from '../span.ts';
import { amountsIn, type Amount } from './amounts.ts';
import type { Period } from './periods.ts';
import { clausesOf, type Sentence } from './sentences.ts';

/** A dated event that a sentence names. */
export interface Happening extends Span {
  title: string;
  kind: 'conference' | 'fair' | 'signing' | 'meeting' | 'campaign';
  when: Period;
}

/** A figure of a place and a time. */
export interface Measured extends Span {
  title: string;
  amount: Amount;
  period: Period;
  province: string;
}

const KINDS: readonly [Happening['kind'], RegExp][] = [
  ['signing', /lễ ký/iu],
  ['fair', /hội chợ|tuần hàng|phiên chợ|phiên giao dịch|tuần lễ/iu],
  ['conference', /hội nghị|hội thảo|diễn đàn|tọa đàm/iu],
  ['meeting', /cuộc họp|buổi làm việc/iu],
  ['campaign', /ngày hội|lễ hội|đợt ra quân|chiến dịch/iu],
];
const EVENT =
  /(?<!\p{L})(?:lễ ký|hội chợ|tuần hàng|phiên chợ|phiên giao dịch|tuần lễ|hội nghị|hội thảo|diễn đàn|tọa đàm|cuộc họp|buổi làm việc|ngày hội|lễ hội) (?:(?!(?:tại|ở|vào|nhằm|để|do|với sự|giữa|diễn ra|sẽ|đã|được|là|từ|trong|này)(?!\p{L}))[^,.;:()“”\n\uFFFC]){6,140}/giu;
const MEASURE =
  /(?:^|[,;] |: )(?:trong đó |riêng )?(?<what>(?!(?:mỗi|đến|từ|có|và|tổng cộng|sẽ|dự kiến|mục tiêu)(?!\p{L}))\p{L}[\p{L} -]{5,70}?) (?:ước )?(?:đạt|là) (?:khoảng |hơn |gần |trên |mức )?$/u;

/** Events with a day, one a sentence. */
export function happeningsIn(article: string, sentences: readonly Sentence[], periods: readonly Period[]): Happening[] {
  return sentences.flatMap(({ start, end }) => {
    const when = periods.find(
      (period) => period.start >= start && period.end <= end && /\d-\d{2}-\d{2}|--\d{2}-\d{2}/.test(period.iso),
    );
    const match = [...article.slice(start, end).matchAll(EVENT)][0];
    if (!when || !match) return [];
    const words = match[0].trim().replace(/ (?:của|cho|về|và)$/u, '');
    const kind = KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'meeting';
    return [{ start, end, title: words[0]!.toUpperCase() + words.slice(1), kind, when }];
  });
}

/** Figures of which the clause says what they measure, when and where; few and plain ones. */
export function measuredIn(
  article: string,
  sentences: readonly Sentence[],
  {
    periods,
    provinces,
    home,
  }: { periods: readonly Period[]; provinces: readonly FoundProvince[]; home: string | null },
): Measured[] {
  const mentions = provinces.flatMap(({ name, mentions: places }) => places.map((place) => ({ ...place, name })));
  return sentences.flatMap((sentence) =>
    clausesOf(article, sentence).flatMap((clause) => {
      const period = periods.find(
        ({ start, end, iso }) =>
          start >= clause.start && end <= clause.end && /^\d{4}-(?:\d{2}$|\d{2}\/\d{4}-\d{2}$|Q\d$)/.test(iso),
      );
      const named = [
        ...new Set(
          mentions.filter(({ start, end }) => start >= clause.start && end <= clause.end).map(({ name }) => name),
        ),
      ];
      const province = named.length === 1 ? named[0] : named.length === 0 ? home : null;
      if (!period || !province) return [];
      const words = article.slice(clause.start, clause.end);
      return amountsIn(words).flatMap((amount): Measured[] => {
        const what = MEASURE.exec(words.slice(0, amount.start))?.groups?.['what'];
        if (!what || Array.isArray(amount.value)) return [];
        return [{ ...clause, title: what[0]!.toUpperCase() + what.slice(1), amount, period, province }];
      });
    }),
  );
}
