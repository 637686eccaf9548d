import { foldSpace, positionAt } from '../../domain/text.ts';
import type { Span } from '../span.ts';
import { completed } from './periods.ts';
import { readText, type Reading } from './reading.ts';
import { topicsOf } from './topics.ts';
import type { Draft, DraftSpan } from './types.ts';
import { cut } from './view.ts';

/** What can be said of a raw text, as the command prints it. `fileName` as given. */
export function readDraft(original: string, { fileName }: { fileName: string }): Draft {
  return draftOf(readText(original), fileName);
}

/** A reading in plain values. */
function draftOf(reading: Reading, fileName: string): Draft {
  const { view, heading, publisher, url, author, stamp, official, day } = reading;
  const words = ({ start, end }: Span) => foldSpace(view.plain.slice(start, end));
  const dates = reading.dates.map((date) => ({ text: words(date), iso: date.iso }));
  return {
    file: fileName,
    title: heading && words(heading),
    publisher: publisher && words(publisher),
    url: url && words(url),
    author: author && words(author),
    publishedAt: stamp?.value ?? null,
    provinces: reading.provinces.map(({ name }) => name),
    documents: reading.papers.map(({ number, date }) => ({ number, date })),
    dates,
    organizations: organizationsOf(reading),
    projects: reading.works.map((work) => ({
      text: words(work),
      name: foldSpace(work.name),
      ...(work.funding ? { funding: work.funding } : {}),
    })),
    figures: reading.amounts.map((amount) => ({ text: words(amount), value: amount.value, unit: amount.unit })),
    sectors: topicsOf(reading.article, heading ? words(heading) : ''),
    inferred: day === null ? {} : inferredYears(dates, day),
    spans: placesOf(reading),
    linkages: reading.links.map((link) => ({
      pattern: link.pattern,
      ...(link.hub ? { hub: link.hub } : {}),
      parties: link.parties,
      ...(link.openList ? { openList: link.openList } : {}),
      quote: words(link),
    })),
    directives: reading.duties.map((duty) => ({
      issuer: duty.issuer?.name ?? null,
      ...(duty.lead ? { lead: duty.lead.name } : {}),
      ...(duty.due ? { due: duty.due } : {}),
      ...(duty.recurs ? { recurs: duty.recurs } : {}),
      quote: words(duty),
    })),
    official: official?.fields ?? null,
  };
}

function organizationsOf({ offices }: Reading): Draft['organizations'] {
  const named = offices.filter(({ kind }) => kind === 'office');
  return [...new Set(named.map(({ name }) => name))].map((name) => ({ text: name, name }));
}

function inferredYears(dates: Draft['dates'], day: string): Draft['inferred'] {
  const reason = `bài không ghi năm; năm theo ngày đăng ${day}`;
  return Object.fromEntries(
    dates.flatMap(({ iso }, i) => {
      const value = completed(iso, day);
      return value ? [[`dates.${i}.iso`, { value, reason }]] : [];
    }),
  );
}

function placesOf({ view, ...reading }: Reading): Record<string, DraftSpan> {
  const { heading, publisher, url, author, stamp } = reading;
  const one: [string, Span | null][] = Object.entries({ title: heading, publisher, url, author, publishedAt: stamp });
  const many = (path: string, all: readonly (Span | undefined)[]) =>
    all.map((each, i): [string, Span | null] => [`${path}.${i}`, each ?? null]);
  const first = ({ mentions }: { mentions: readonly Span[] }) => mentions[0];
  const all = [
    ...one,
    ...many('provinces', reading.provinces.map(first)),
    ...many('documents', reading.papers.map(first)),
    ...many('dates', reading.dates),
    ...many('projects', reading.works),
    ...many('figures', reading.amounts),
  ];
  return Object.fromEntries(
    all.flatMap(([path, span]) => {
      if (!span) return [];
      const { text, offset } = cut(view, span.start, span.end);
      return [[path, { text, ...positionAt(view.raw, offset) }]];
    }),
  );
}
