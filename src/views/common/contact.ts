import type { Run } from '../../domain/run.ts';

/** An address of the web or of mail becomes a link; other words stay as they are. */
export function contactRun(contact: string): Run {
  if (/^https?:\/\/\S+$/.test(contact)) return { text: contact, url: contact };
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) return { text: contact, url: `mailto:${contact}` };
  return { text: contact };
}
