import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, type Reading } from '../../src/ingest/draft/reading.ts';
import type { Party } from '../../src/schemas/party.ts';
import { firstRead } from '../support/first.ts';
import { ROOT } from '../support/commands.ts';
import { provinces63 } from '../../src/reference/index.ts';

const { entries } = (await firstRead()).corpus;

/** What the machine proposes for an article, in its words; nothing of its records is known to it. */
interface Proposal {
  article: string;
  quote: string;
  name?: string;
  hub?: string | undefined;
  parties?: string[];
  issuer?: string | undefined;
  lead?: string | undefined;
}

const readings = new Map(
  entries.articles.map((entry): [string, Reading] => {
    const raw = readFileSync(join(ROOT, 'seeds', entry.data.seed), 'utf8');
    return [entry.id, readText(raw)];
  }),
);

function proposals(
  of: (reading: Reading) => (Omit<Proposal, 'article' | 'quote'> & { start: number; end: number })[],
): Proposal[] {
  return [...readings].flatMap(([article, reading]) =>
    of(reading).map(({ start, end, ...rest }) => ({ ...rest, article, quote: reading.view.plain.slice(start, end) })),
  );
}

const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
/** Share of the words of the shorter that the other has. */
function alike(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  return [...a].filter((word) => b.has(word)).length / Math.min(a.size, b.size);
}

const provinceName = new Map(provinces63.map(({ id, name }) => [id, name]));
const organizations = new Map(entries.organizations.map(({ id, data }) => [id, data]));
const territory = (party: Party) => {
  const id = party.province ?? organizations.get(party.organization ?? '')?.province;
  return provinceName.get(id ?? '') ?? party.class ?? party.organization ?? party.region ?? '';
};
const fullName = (party: Party) =>
  party.asWritten ??
  party.class ??
  organizations.get(party.organization ?? '')?.name ??
  provinceName.get(party.province ?? '') ??
  '';

interface Told {
  evidence?: { article: string; quote: string }[] | undefined;
}

/** Records of which a proposal says the same by its clause, and the proposals that no record bears out. */
function compare<D extends Told>(
  records: readonly { id: string; data: D }[],
  proposed: readonly Proposal[],
  isSame: (data: D, proposal: Proposal) => boolean,
) {
  const right = new Set<Proposal>();
  const told = records.filter(({ data }) => (data.evidence?.length ?? 0) > 0);
  const missed = told.filter(({ data }) => {
    const same = proposed.filter(
      (each) =>
        isSame(data, each) &&
        data.evidence!.some(({ article, quote }) => article === each.article && alike(quote, each.quote) >= 0.5),
    );
    for (const each of same) right.add(each);
    return same.length === 0;
  });
  return {
    share: 1 - missed.length / told.length,
    wrong: proposed.filter((each) => !right.has(each)),
    all: proposed.length,
  };
}

const sets = (names: readonly string[]) => names.toSorted().join('|');
const WITH_BOTH = /^(?:hai|2) /u;

const linkages = compare(
  entries.linkages,
  proposals(({ links }) => links),
  (data, { hub, parties = [] }) => {
    const told = data.parties.map(territory);
    const one = data.hub && territory(data.hub);
    // With one partner a hub says what a pair says.
    if (!hub || !one || told.length === 1)
      return sets(one ? [one, ...told] : told) === sets(hub ? [hub, ...parties] : parties);
    return hub === one && parties.every((name) => told.includes(name)) && parties.length >= told.length - 1;
  },
);
const documents = compare(
  entries.documents,
  proposals(({ papers, titled }) => [
    ...papers.map(({ number, mentions: [first] }) => ({ name: number, ...first! })),
    ...titled.map(({ title, start, end }) => ({ name: title, start, end })),
  ]),
  (data, { name = '' }) => (data.number === undefined ? alike(data.title, name) >= 0.6 : data.number === name),
);
const projects = compare(
  entries.projects,
  proposals(({ works }) => works),
  (data, { name = '' }) => alike(data.name, name) >= 0.7,
);
const directives = compare(
  entries.directives,
  proposals(({ duties }) =>
    duties.map(({ start, end, issuer, lead }) => ({ start, end, issuer: issuer?.name, lead: lead?.name })),
  ),
  (data, { issuer, lead }) => {
    const isIssuer =
      data.issuer === undefined
        ? issuer === undefined
        : issuer !== undefined && alike(fullName(data.issuer), issuer) >= 0.6;
    const leads = data.lead ?? [];
    return (
      isIssuer &&
      (leads.length === 0 ||
        (lead !== undefined &&
          (leads.some((each) => alike(fullName(each), lead) >= 0.6) || (leads.length === 2 && WITH_BOTH.test(lead)))))
    );
  },
);

describe('what is proposed for the five articles, with their records hidden', () => {
  it.each([
    ['linkages', linkages, 0.7],
    ['documents', documents, 0.7],
    ['projects', projects, 0.6],
    ['tasks', directives, 0.6],
  ])('has most of the %s, with the right parties and clause', (_, { share }, least) => {
    expect(share).toBeGreaterThanOrEqual(least);
  });

  it('is hardly ever what no record says', () => {
    const all = [linkages, documents, projects, directives];
    const wrong = all.flatMap((each) => each.wrong);
    expect(wrong.length / all.reduce((sum, each) => sum + each.all, 0)).toBeLessThanOrEqual(0.1);
  });
});
