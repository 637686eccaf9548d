import type { Link } from './sections.ts';

/** A page at an address that has nothing of its own any more: it leads on at once. */
export interface LeadPage {
  path: string;
  /** Of the window; no other page has it. */
  title: string;
  description: string;
  to: Link;
}
