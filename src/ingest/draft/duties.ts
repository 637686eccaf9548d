import type { Span } from '../span.ts';
import { offices } from '../../reference/reading.ts';
import type { Office } from './offices.ts';
import type { Period } from './periods.ts';
import { clausesOf, trim, type Sentence } from './sentences.ts';

/** A task that a clause gives, asks for or promises. */
export interface Duty extends Span {
  issuer: Office | null;
  /** An office, a class, or several provinces in their own words. */
  lead: Office | null;
  due?: string;
  recurs?: true;
  strength: 'request' | 'proposal' | 'commitment';
  /** Issuer or lead stand in an earlier sentence. */
  isContinued?: true;
}

const GIVES = String.raw`giao nhiệm vụ cho|giao trách nhiệm cho|giao cho|giao|yêu cầu|đề nghị|chỉ đạo|phân công|kiến nghị|đề xuất|ủy quyền cho|đôn đốc|lưu ý|nhắc nhở`;
/** Between issuer and verb: «cũng», a person's name, «(…)», «vừa có văn bản». */
const GIVES_AFTER = new RegExp(
  `^(?: \\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){1,3})?(?:,? (?:đã|cũng|vừa|sẽ|tiếp tục|có|ban hành|văn bản|công văn|chỉ đạo|kết luận|và|cũng đã|khẩn trương|số \\S+|\\uFFFC+)){0,5} (?<verb>${GIVES}) (?:các đồng chí |đồng chí )?$`,
  'u',
);
const GOES_ON = new RegExp(`^(?:đồng thời,? |và )?(?<verb>${GIVES}) $`, 'u');
/** «Hội nghị nhất trí giao Sở …»: those who met have no name. */
const NOBODY_GIVES =
  /(?<!\p{L})(?:nhất trí|thống nhất|quyết định|kết luận|biểu quyết) (?<verb>giao|yêu cầu|phân công|đề nghị|kiến nghị)(?: cho)? $/u;
const PASSIVE = new RegExp(`^ (?:được|đã được) $`, 'u');
const PASSIVE_VERB = new RegExp(`^ (?<verb>giao|yêu cầu|đề nghị|phân công|chỉ đạo)(?: nhiệm vụ)? `, 'u');
const ALONE_PASSIVE = /^ (?:được|đã được) (?<verb>giao|yêu cầu|đề nghị|phân công)(?: nhiệm vụ)? /u;
const PROPOSES = /đề nghị|kiến nghị|đề xuất/u;
const VERB = `(?:${offices.verbs
  .filter(
    (verb) =>
      !/^(?:được|đã|vừa|đang|có|là|cho|và|với|về|theo|trước|trong|tại|để|khi|do|nhằm|giao|yêu cầu|đề nghị|nêu|cho biết|khẳng định|thông tin|chia sẻ|ký|thống nhất|căn cứ|cùng|công bố|phê duyệt|ban hành)$/u.test(
        verb,
      ),
  )
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;
const DOES = new RegExp(`^,? (?:có trách nhiệm |sẽ |phải |cần |tiếp tục )?(?<verb>${VERB})(?!\\p{L})`, 'u');
const STRONG =
  /^,? (?:chủ trì|có trách nhiệm|chịu trách nhiệm|rà soát|tham mưu|bố trí|cân đối|hoàn thành|khẩn trương)(?!\p{L})/u;
/** A sentence that goes on with the task of the one before: it begins with its verb. */
const CONTINUES =
  /^(?:(?:Đồng thời|Bên cạnh đó|Ngoài ra|Cùng với đó),? ?)?(?:tập trung|huy động|đẩy mạnh|chú trọng|tăng cường|kịp thời|tổ chức|đổi mới|tiếp tục|phối hợp|xây dựng|rà soát|chủ động|triển khai|thực hiện|hoàn thiện|khẩn trương|nâng cao|quan tâm|nghiên cứu|bảo đảm|đảm bảo|thúc đẩy|hợp tác|hướng dẫn|cập nhật|tuyên truyền|bố trí|thu hút|cải thiện|hoàn thành|báo cáo|tuần tra|theo dõi|kiểm tra)(?!\p{L})/iu;
const DEADLINE =
  /(?:trước|đến|trong|xong|hạn|hoàn thành|vào|chậm nhất|hết|là)(?: hết| ngày| xong| trong| tháng| cuối| đầu)* ?(?:\d{1,2}(?:h|g| giờ)\d{0,2} )?(?:ngày )?$/iu;
const RECURS =
  /(?<!\p{L})(?:hằng|hàng|mỗi|từng) (?:ngày|tuần|tháng|quý|năm)(?!\p{L})|thường xuyên|định kỳ|\d+ lần ?\/ ?(?:ngày|tuần|tháng|quý|năm)|liên tục/iu;
const PAIR =
  /^(?:(?:Trong đó|Theo đó|Đồng thời|Bên cạnh đó|Qua đó|Đối với [^,]{3,60}|Thời gian tới),? )?(?<lead>(?:hai|2|ba|3) (?:tỉnh|địa phương|bên|thành phố)|các sở, ngành (?:2|hai) bên)(?: cũng)? (?:sẽ (?:cùng|phối hợp|tiếp tục|hợp tác|tăng cường|đẩy mạnh)|tập trung|tiếp tục|cam kết|nhất trí|thống nhất sẽ)(?: (?:cùng|phối hợp|tập trung))* /iu;

export interface DutyContext {
  offices: readonly Office[];
  periods: readonly Period[];
  /** Provinces that lead a task as such: «yêu cầu TP. Hà Nội bàn giao …». */
  places: readonly Office[];
  /** Of an official text: who issued it, for tasks that name no issuer. */
  issuer: Office | null;
}

/** Tasks that the sentences of an article state, in order. */
export function dutiesIn(article: string, sentences: readonly Sentence[], context: DutyContext): Duty[] {
  const found: Duty[] = [];
  let standing = null as { duty: Duty; paragraph: number } | null;
  let listLead: { office: Office; paragraph: number } | null = null;
  for (const sentence of sentences) {
    const inside = context.offices.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const places = context.places.filter(
      (each) =>
        each.start >= sentence.start &&
        each.end <= sentence.end &&
        !inside.some(({ start, end }) => each.start < end && start < each.end),
    );
    const words = article.slice(sentence.start, sentence.end);
    const duties = dutiesOf(article, sentence, { inside, places }, context, standing?.duty ?? null);
    if (duties.length === 0 && context.issuer) {
      // «3. Ủy ban nhân dân các huyện giáp ranh:» and its points below.
      const head = inside.find(({ start }) => /^(?:\d+\.|[-+])? ?$/u.test(article.slice(sentence.start, start)));
      if (head && /^\s?:$/u.test(article.slice(head.end, sentence.end)))
        listLead = { office: head, paragraph: sentence.paragraph };
      else if (listLead && /^[a-zđ]\) /u.test(words))
        duties.push({
          ...trim(article, sentence.start + 3, sentence.end),
          issuer: context.issuer,
          lead: listLead.office,
          strength: 'request',
          isContinued: true,
        });
      else if (!/^[a-zđ]\) /u.test(words)) listLead = null;
    }
    if (
      duties.length === 0 &&
      standing &&
      sentence.paragraph - standing.paragraph <= 1 &&
      CONTINUES.test(words) &&
      standing.duty.issuer &&
      inside.every(({ kind }) => kind === 'class' || true)
    )
      duties.push(...continued(article, sentence, standing.duty));
    if (duties.length === 0) duties.push(...promised(article, sentence));
    for (const duty of duties) found.push({ ...duty, ...whenOf(article, duty, context.periods) });
    const last = duties.at(-1);
    if (last && (last.issuer || last.strength === 'commitment'))
      standing = { duty: last, paragraph: sentence.paragraph };
    else if (last)
      standing = { duty: { ...last, issuer: standing?.duty.issuer ?? null }, paragraph: sentence.paragraph };
  }
  return found;
}

function dutiesOf(
  article: string,
  sentence: Sentence,
  { inside, places }: Record<'inside' | 'places', readonly Office[]>,
  context: DutyContext,
  standing: Duty | null,
): Duty[] {
  const duties: Duty[] = [];
  let issuer: Office | null = null;
  let strength: Duty['strength'] = 'request';
  for (const clause of clausesOf(article, sentence)) {
    const here = inside.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    const given: ReturnType<typeof givenIn> =
      givenIn(
        article,
        clause,
        [...here, ...places.filter(({ start, end }) => start >= clause.start && end <= clause.end)].sort(
          (a, b) => a.start - b.start,
        ),
      ) ?? (issuer ? goesOn(article, clause, here, issuer) : null);
    if (given) {
      issuer = given.issuer ?? issuer;
      strength = given.strength;
      duties.push({
        ...trim(
          article,
          Math.max(
            clause.start,
            Math.min(
              given.issuer && given.issuer.start >= clause.start ? given.issuer.start : given.lead.start,
              given.lead.start,
            ),
          ),
          clause.end,
        ),
        issuer: given.issuer,
        lead: given.lead,
        strength,
      });
      continue;
    }
    const [lead] = here.filter(({ start }) => isSubject(article.slice(clause.start, start)));
    if (!lead) {
      // «…; chú trọng phát triển …»: the same are to do more.
      const before = duties.at(-1);
      if (before && CONTINUES.test(article.slice(clause.start, clause.end)))
        duties.push({ ...before, ...trim(article, clause.start, clause.end), isContinued: true });
      continue;
    }
    const after = article.slice(lead.end, Math.min(clause.end, lead.end + 40));
    const from =
      issuer ??
      context.issuer ??
      basisOf(article, clause, here, lead) ??
      (standing?.issuer && isNear(standing.issuer, lead) ? standing.issuer : null);
    if (!DOES.test(after) || !(from || STRONG.test(after))) continue;
    const isContinued = !issuer && from && from !== context.issuer ? { isContinued: true as const } : {};
    duties.push({
      ...trim(
        article,
        lead.start > clause.start + 120
          ? lead.start
          : clause.start + (/^(?:\d+\.|[-+]) /u.exec(article.slice(clause.start, lead.start))?.[0].length ?? 0),
        clause.end,
      ),
      issuer: from,
      lead,
      strength,
      ...isContinued,
    });
  }
  return duties;
}

/** An office of another province takes no orders of this one. */
function isNear(issuer: Office, lead: Office): boolean {
  return lead.province === undefined || lead.province === issuer.province;
}

/** «UBND tỉnh giao Sở …», «Sở … được UBND tỉnh giao …», «Bộ … được giao …». */
function givenIn(
  article: string,
  clause: Span,
  here: readonly Office[],
): { issuer: Office | null; lead: Office; strength: Duty['strength'] } | null {
  for (const [i, lead] of here.entries()) {
    const next = here[i + 1];
    if (next && PASSIVE.test(article.slice(lead.end, next.start))) {
      const verb = PASSIVE_VERB.exec(article.slice(next.end, next.end + 24))?.groups?.['verb'];
      if (verb) return { issuer: next, lead, strength: PROPOSES.test(verb) ? 'proposal' : 'request' };
    }
    const alone = ALONE_PASSIVE.exec(article.slice(lead.end, lead.end + 30))?.groups?.['verb'];
    if (alone) return { issuer: null, lead, strength: PROPOSES.test(alone) ? 'proposal' : 'request' };
    const issuer = here[i - 1];
    if (i === 0) {
      const own = NOBODY_GIVES.exec(article.slice(clause.start, lead.start))?.groups?.['verb'];
      if (own && lead.kind === 'office')
        return { issuer: null, lead, strength: PROPOSES.test(own) ? 'proposal' : 'request' };
    }
    const verb = issuer && GIVES_AFTER.exec(article.slice(issuer.end, lead.start))?.groups?.['verb'];
    if (issuer && verb) return { issuer, lead, strength: PROPOSES.test(verb) ? 'proposal' : 'request' };
  }
  return null;
}

/** «…; giao Cục Đường bộ Việt Nam …»: the same issuer goes on. */
function goesOn(article: string, clause: Span, here: readonly Office[], issuer: Office): ReturnType<typeof givenIn> {
  const [lead] = here;
  const verb = lead && GOES_ON.exec(article.slice(clause.start, lead.start))?.groups?.['verb'];
  return lead && verb ? { issuer, lead, strength: PROPOSES.test(verb) ? 'proposal' : 'request' } : null;
}

/** The lead begins the clause, after a number or a few words that join it. */
function isSubject(before: string): boolean {
  // «…, hội nghị thống nhất: Sở Tài chính …»
  if (/(?<!\p{L})(?:thống nhất|kết luận|quyết nghị|nhất trí|phân công|yêu cầu|như sau)[^:;]{0,60}: $/u.test(before))
    return true;
  return /^(?:\d+\. |[-+] |[a-zđ]\) )?(?:(?:Trong đó|Bên cạnh đó|Ngoài ra|Theo đó|Đồng thời|đồng thời|riêng|Riêng|trong đó|Cùng với đó|Thời gian tới)[,]? )?(?:(?:Theo|Thực hiện|Căn cứ|Tại|Trong)[^;]{3,160}, )?(?:đồng chí )?$/u.test(
    before,
  );
}

/** «Theo Kế hoạch … của UBND tỉnh Lạng Sơn, Sở Công Thương tỉnh chủ trì …» */
function basisOf(article: string, clause: Span, here: readonly Office[], lead: Office): Office | null {
  const before = here.filter(({ end }) => end < lead.start);
  const last = before.at(-1);
  return last &&
    /^Theo .{0,120}của $/u.test(article.slice(clause.start, last.start)) &&
    /^, $/u.test(article.slice(last.end, lead.start))
    ? last
    : null;
}

function continued(article: string, sentence: Sentence, duty: Duty): Duty[] {
  return [
    {
      ...trim(article, sentence.start, sentence.end),
      issuer: duty.issuer,
      lead: duty.lead,
      strength: duty.strength,
      isContinued: true,
    },
  ];
}

/** «hai địa phương sẽ cùng …»: who promises leads. */
function promised(article: string, sentence: Sentence): Duty[] {
  const match = PAIR.exec(article.slice(sentence.start, sentence.end));
  const words = match?.groups?.['lead'];
  if (!match || !words) return [];
  const start = sentence.start + match[0].indexOf(words);
  const lead: Office = { start, end: start + words.length, name: words, kind: 'class' };
  return clausesOf(article, sentence).map((clause) => ({
    ...trim(article, Math.max(clause.start, clause.start === sentence.start ? start : clause.start), clause.end),
    issuer: null,
    lead,
    strength: 'commitment' as const,
  }));
}

/** The last day that the clause names as its deadline. */
function whenOf(article: string, { start, end }: Span, periods: readonly Period[]): { due?: string; recurs?: true } {
  const inside = periods.filter(
    (period) =>
      period.start >= start &&
      period.end <= end &&
      DEADLINE.test(article.slice(Math.max(start, period.start - 24), period.start)) &&
      !/^giai đoạn|^thời kỳ/iu.test(article.slice(period.start, period.end)),
  );
  const due = inside.at(-1)?.iso.split('/').at(-1);
  const recurs = RECURS.test(article.slice(start, end));
  return { ...(due ? { due } : {}), ...(recurs ? { recurs: true } : {}) };
}
