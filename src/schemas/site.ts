import * as z from 'zod';
import { codes, object, ref, text, url } from './field.ts';
import { rule } from './rules.ts';

/** Address of the images of a tile layer. One host without placeholders, since the security policy names it. */
const tileTemplate = z
  .string()
  .regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?\/[^\s"'<>;,\\#]*$/, {
    error: rule('tile-address'),
    abort: true,
  })
  .refine((template) => ['{z}', '{x}', '{y}'].every((part) => template.split(part).length === 2), {
    error: rule('tile-places'),
  })
  .refine((template) => !/[{}]/.test(template.replace(/\{[xyz]\}/g, '')), {
    error: rule('tile-places-only'),
  });

/** `content/site.yml`. */
export const siteSchema = object('site', {
  name: text,
  description: text,
  url: url.optional(),
  extent: z.array(ref('@unit')).min(1).optional(),
  languages: z
    .array(z.enum(['vi', 'en']))
    .min(1)
    .refine(([first]) => first === 'vi', { error: rule('vietnamese-first') }),
  contact: text.optional(),
  repository: url.optional(),
  logo: z
    .string()
    .regex(/^[a-z0-9-]+\.svg$/, rule('logo-file'))
    .optional(),
  tiles: object('tiles', {
    url: tileTemplate,
    attribution: text,
  }).optional(),
  fullText: codes('site-full-text', ['full', 'quotes']),
});
export type SiteSettings = z.output<typeof siteSchema>;

/** The contact of a site as a link: `mailto:` of an address of mail, or the address of a form; undefined for other words. */
export function contactAddress(contact: string | undefined): string | undefined {
  if (contact === undefined) return undefined;
  if (/^https?:\/\/\S+$/.test(contact) && URL.canParse(contact)) return new URL(contact).href;
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(contact) ? `mailto:${contact}` : undefined;
}

/** Where settings could not be read, or are not needed: nothing is published from it. */
export const NO_SETTINGS: SiteSettings = {
  name: '',
  description: '',
  languages: ['vi'],
  fullText: 'quotes',
};
