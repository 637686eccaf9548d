/**
 * What a page may load: what lies beside it, drawings that it makes itself, and images of one more origin where it names
 * one. No inline script or style runs.
 */
export function policyOf(images = ''): string {
  const sources = `'self' data: ${images}`.trim();
  return `default-src 'self';img-src ${sources};object-src 'none';base-uri 'self';form-action 'self'`;
}
