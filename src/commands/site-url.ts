import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Environment } from '../environment.ts';

/**
 * Origin of the published site: SITE_URL, else `url` of `site.yml`. Undefined when neither can be read; what is wrong
 * in `site.yml` is for the content check to say.
 */
export function siteOrigin({ siteUrl, contentDir }: Environment): string | undefined {
  if (siteUrl) return siteUrl;
  try {
    const settings: unknown = parse(readFileSync(join(contentDir, 'site.yml'), 'utf8'), { schema: 'core' });
    if (typeof settings !== 'object' || settings === null || !('url' in settings)) return undefined;
    const url = URL.parse(String(settings.url));
    return url && /^https?:$/.test(url.protocol) ? url.origin : undefined;
  } catch {
    return undefined;
  }
}
