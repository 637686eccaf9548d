import { contactAddress, type SiteSettings } from '../../schemas/site.ts';
import type { Run } from '../../domain/run.ts';
import type { ViewContext } from './context.ts';

/** Whom readers can write to, as a link: the contact of the site, else the issues of its repository. */
export function contactRun({ contact, repository }: SiteSettings): Run | undefined {
  const url = contactAddress(contact);
  if (url !== undefined) return { text: contact!, url };
  const issues = repository && `${withoutSlash(repository)}/issues`;
  return issues ? { text: issues, url: issues } : undefined;
}

/** What a reader can ask for at the foot of a page, and where. */
export interface Reach {
  label: string;
  href: string;
}

/**
 * «Báo sai», «Đề nghị gỡ», each with the address of the page: in the subject of a mail or an issue, in the query of a
 * form. Empty where nobody can be reached.
 */
export function reachOf({ corpus: { site }, strings }: ViewContext, address: string): Reach[] {
  return Object.entries(strings.nav.reach).flatMap(([code, { label, subject }]): Reach[] => {
    const href = requestTo(site, code, address, subject(address));
    return href === undefined ? [] : [{ label, href }];
  });
}

function requestTo({ contact, repository }: SiteSettings, code: string, address: string, subject: string) {
  const to = contactAddress(contact);
  if (to?.startsWith('mailto:')) return `${to}?subject=${encodeURIComponent(subject)}`;
  if (to !== undefined) {
    const form = new URL(to);
    form.searchParams.set('viec', code);
    form.searchParams.set('trang', address);
    return form.href;
  }
  return repository && `${withoutSlash(repository)}/issues/new?title=${encodeURIComponent(subject)}`;
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
