import { createUniqueIds, slug } from '../../domain/slug.ts';
import { foldSpace } from '../../domain/text.ts';
import type { Duty } from '../../ingest/draft/duties.ts';
import type { Link } from '../../ingest/draft/links.ts';
import type { Office } from '../../ingest/draft/offices.ts';
import { completed, type Period } from '../../ingest/draft/periods.ts';
import type { Reading } from '../../ingest/draft/reading.ts';
import type { Span } from '../../ingest/span.ts';
import { provinces34, provinces63 } from '../../reference/index.ts';
import { documentKind, fundingSource, linkageForm, projectKind } from './kinds.ts';
import { QuoteBook } from './quotes.ts';

type Fields = Record<string, unknown>;

/** A record as it is proposed: never published before an editor has read it. */
export interface Proposed {
  collection: 'documents' | 'projects' | 'linkages' | 'directives' | 'events' | 'indicators';
  data: Fields & { id: string };
  /** What is there already and may be the same. */
  maybe: string[];
}

/** What the content has, for «có phải là …?». */
export interface Known {
  /** Ids of a collection; those given to proposals are added. */
  taken(collection: Proposed['collection']): Set<string>;
  /** Records that may be the same, each as `collection/id (title)`. */
  like(collection: Proposed['collection'], data: Fields): string[];
  /** The organization that bears a name. */
  organization(name: string): string | undefined;
}

export interface RecordsOptions {
  /** Id of the article. */
  article: string;
  known: Known;
}

/** Letters of a title that is made of a clause. */
const LONGEST_TITLE = 140;
/** First day of the provinces of today, and the last of those before. */
export const NEW_UNITS = '2025-07-01';
export const LAST_OLD_DAY = '2025-06-30';

/** Proposals of a reading as drafts, each with its clause. */
export function recordsOf(reading: Reading, { article, known }: RecordsOptions): Proposed[] {
  const maker = new Maker(reading, article, known);
  const proposed = [
    ...reading.papers.flatMap((paper) => (reading.official && paper === reading.papers[0] ? [] : maker.paper(paper))),
    ...reading.titled.map((titled) => maker.titled(titled)),
    ...reading.works.map((work) => maker.work(work)),
    ...reading.links.map((link) => maker.link(link)),
    ...reading.duties.map((duty) => maker.duty(duty)),
    ...reading.happenings.map((happening) => maker.happening(happening)),
    ...reading.measured.map((measured) => maker.measured(measured)),
  ];
  return proposed.filter((each) => each !== null);
}

/** True for a text of the time since the provinces were merged; one that states no such day is taken for older. */
export function isOfNewUnits({ day, periods }: Reading): boolean {
  if (day !== null) return day >= NEW_UNITS;
  return periods.some(({ iso }) => /^\d{4}-\d{2}-\d{2}$/.test(iso) && iso >= NEW_UNITS);
}

class Maker {
  readonly #reading: Reading;
  readonly #article: string;
  readonly #known: Known;
  readonly #book: QuoteBook;
  readonly #ids = new Map<string, (wanted: string) => string>();

  constructor(reading: Reading, article: string, known: Known) {
    this.#reading = reading;
    this.#article = article;
    this.#known = known;
    this.#book = new QuoteBook(reading);
  }

  #propose(collection: Proposed['collection'], wanted: string, fields: Fields, span: Span): Proposed | null {
    if (!this.#book.isQuotable(span)) return null;
    const give = this.#ids.get(collection) ?? createUniqueIds(this.#known.taken(collection));
    this.#ids.set(collection, give);
    const id = give(slug(wanted).slice(0, 80).replace(/-+$/, '') || 'de-xuat');
    const evidence = [{ article: this.#article, ...this.#book.quote(span) }];
    const data = Object.fromEntries(
      Object.entries({ id, ...fields, draft: true, evidence }).filter(([, value]) => value !== undefined),
    ) as Fields & { id: string };
    return { collection, data, maybe: this.#known.like(collection, data) };
  }

  paper({ number, date, mentions: [first] }: Reading['papers'][number]): (Proposed | null)[] {
    if (!first) return [];
    const span = this.#clauseAt(first);
    const before = this.#words({ start: span.start, end: first.start });
    const { kind, label } = documentKind(before, number);
    const title = `${label} số ${number}`;
    return [
      this.#propose(
        'documents',
        `${label} ${number} ${date?.slice(0, 4) ?? ''}`,
        { kind, number, title, ...(date ? { issued: date } : {}) },
        span,
      ),
    ];
  }

  titled(titled: Reading['titled'][number]): Proposed | null {
    const { title, kind, isClass } = titled;
    return this.#propose('documents', title, { kind, title, ...(isClass ? { scope: 'class' } : {}) }, titled);
  }

  work(work: Reading['works'][number]): Proposed | null {
    const funding =
      work.funding && this.#words(this.#clauseAt(work)).includes(work.funding)
        ? [{ source: fundingSource(work.funding), asWritten: work.funding }]
        : undefined;
    return this.#propose(
      'projects',
      work.name,
      { name: foldSpace(work.name), kind: projectKind(work.name), funding },
      funding ? this.#clauseAt(work) : work,
    );
  }

  link(link: Link): Proposed | null {
    const inferred: Record<string, string> = {};
    const named = this.#namedIn(link);
    const party = (name: string, path: string) => {
      if (!named.has(name)) inferred[path] = `câu này không gọi tên ${name}; hiểu theo các câu khác của bài`;
      return { province: this.#unit(name) };
    };
    const hub = link.hub ? party(link.hub, 'hub.province') : undefined;
    const parties = link.parties.map((name, i) => party(name, `parties.${i}.province`));
    const quote = this.#words(link);
    const names = [...(link.hub ? [link.hub] : []), ...link.parties];
    const form =
      this.#reading.official?.source === 'agreement' ? { form: 'agreement', slug: 'thoa-thuan' } : linkageForm(quote);
    return this.#propose(
      'linkages',
      `${names.slice(0, 4).join(' ')} ${form.slug}`,
      {
        title: short(quote),
        form: form.form,
        pattern: link.pattern,
        hub,
        parties,
        openList: link.openList,
        inferred: filled(inferred),
      },
      link,
    );
  }

  duty(duty: Duty): Proposed | null {
    const inferred: Record<string, string> = {};
    const quote = this.#words(duty);
    const inside = (office: Office) => office.start >= duty.start && office.end <= duty.end;
    const party = (office: Office, path: string) => {
      if (office.isOfHead) {
        const issuer = this.#issuer(office.name);
        if (issuer) inferred[`${path}.organization`] = 'cơ quan ra văn bản, chỉ được nêu ở đầu văn bản';
        return issuer;
      }
      if (!inside(office)) inferred[path] = `«${office.name}» đứng ở câu trước`;
      return this.#party(office, path, inferred);
    };
    const due = duty.due ? this.#due(duty.due, inferred) : undefined;
    const what =
      duty.lead && inside(duty.lead)
        ? quote.slice(quote.indexOf(duty.lead.name) + duty.lead.name.length).trim()
        : quote;
    return this.#propose(
      'directives',
      `${duty.lead?.name ?? ''} ${what.split(' ').slice(0, 8).join(' ')}`,
      {
        what: short(what.length > 12 ? what[0]!.toUpperCase() + what.slice(1) : quote),
        issuer: duty.issuer ? party(duty.issuer, 'issuer') : undefined,
        note:
          duty.issuer?.isOfHead && !this.#issuer(duty.issuer.name)
            ? `Cơ quan ra văn bản: ${duty.issuer.name}`
            : undefined,
        lead: duty.lead ? [party(duty.lead, 'lead.0')] : undefined,
        due,
        recurs: duty.recurs && !due ? (/hằng năm|hàng năm|mỗi năm/iu.test(quote) ? 'yearly' : 'continuous') : undefined,
        strength: duty.strength,
        inferred: filled(inferred),
      },
      duty,
    );
  }

  happening(happening: Reading['happenings'][number]): Proposed | null {
    const inferred: Record<string, string> = {};
    const date = this.#when(happening.when, 'date', inferred);
    return this.#propose(
      'events',
      happening.title,
      { title: short(happening.title), kind: happening.kind, date, inferred: filled(inferred) },
      happening,
    );
  }

  measured({ title, amount, period, province, ...span }: Reading['measured'][number]): Proposed | null {
    const inferred: Record<string, string> = this.#namedIn(span).has(province)
      ? {}
      : { 'observations.0.territory': `số liệu của ${province}, tỉnh mà bài nói tới` };
    const observation = {
      territory: { province: this.#unit(province) },
      period: this.#when(period, 'observations.0.period', inferred),
      value: amount.value,
      asWritten: amount.text,
    };
    return this.#propose(
      'indicators',
      title,
      { title, unit: amount.unit, observations: [observation], inferred: filled(inferred) },
      span,
    );
  }

  /** An office that only the head of an official text names; its words stand on several lines. */
  #issuer(name: string): Fields | undefined {
    const id = this.#known.organization(name);
    return id === undefined ? undefined : { organization: id };
  }

  #party(office: Office, path: string, inferred: Record<string, string>): Fields {
    const home = this.#reading.home;
    const id =
      this.#known.organization(office.name) ??
      (home && !office.province
        ? this.#known.organization(`${office.name} ${/tỉnh$/u.test(office.name) ? '' : 'tỉnh '}${home}`)
        : undefined);
    if (!id) return { class: office.name };
    if (!this.#known.organization(office.name)) inferred[path] ??= `«${office.name}» của bài là cơ quan của ${home!}`;
    return { organization: id, asWritten: office.name };
  }

  /** A day, month or span, completed by the day of publication; the reason goes to `inferred`. */
  #when({ iso }: { iso: string }, path: string, inferred: Record<string, string>): unknown {
    const { day } = this.#reading;
    const whole = iso.startsWith('--') ? day && completed(iso, day) : iso;
    if (!whole) return undefined;
    if (whole !== iso) inferred[path] = `bài không ghi năm; năm theo ngày đăng ${day!}`;
    const ends = whole.split('/').flatMap((part) => quarterOf(part) ?? [part, part]);
    const [from, to] = [ends[0]!, ends.at(-1)!];
    return from === to ? from : { from, to };
  }

  #due(iso: string, inferred: Record<string, string>): unknown {
    const quarter = quarterOf(iso);
    if (quarter) return { notBefore: quarter[0], notAfter: quarter[1] };
    return this.#when({ iso } as Period, 'due', inferred);
  }

  #unit(name: string): string {
    const own = provinces63.find((each) => each.name === name)!;
    const now = provinces34.find((each) => each.name === name);
    return isOfNewUnits(this.#reading) && now ? now.id : own.id;
  }

  #namedIn({ start, end }: Span): Set<string> {
    const inside = this.#reading.provinces.filter(({ mentions }) =>
      mentions.some((each) => each.start >= start && each.end <= end),
    );
    return new Set(inside.map(({ name }) => name));
  }

  /** The clause around a span, no longer than a reader takes in. */
  #clauseAt({ start, end }: Span): Span {
    const { article } = this.#reading;
    const marks = /[\n;]|[.!?…](?=\s+["“«(]?\p{Lu})/gu;
    let [from, to] = [0, article.length];
    for (const { index } of article.matchAll(marks)) {
      if (index < start) from = index + 1;
      else if (index >= end) {
        to = index;
        break;
      }
    }
    const words = article.slice(from, to);
    const lead = /^[\s\uFFFC]*/u.exec(words)![0].length;
    const tail = /[\s\uFFFC.]*$/u.exec(words)![0].length;
    return { start: Math.min(from + lead, start), end: Math.max(to - tail, end) };
  }

  #words({ start, end }: Span): string {
    return foldSpace(this.#reading.view.plain.slice(start, end));
  }
}

function quarterOf(part: string): [string, string] | undefined {
  const match = /^(\d{4})-Q(\d)$/.exec(part);
  if (!match) return undefined;
  const last = Number(match[2]) * 3;
  const month = (number: number) => `${match[1]!}-${String(number).padStart(2, '0')}`;
  return [month(last - 2), month(last)];
}

function filled(inferred: Record<string, string>): Record<string, string> | undefined {
  return Object.keys(inferred).length > 0 ? inferred : undefined;
}

function short(words: string): string {
  if (words.length <= LONGEST_TITLE) return words;
  const cut = words.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:]+$/u, '')}…`;
}
