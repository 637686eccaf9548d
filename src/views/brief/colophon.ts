import type { ViewContext } from '../common/context.ts';
import { addressOf, shortAddressOf, type Published } from './published.ts';
import { qrDrawing, type QrDrawing } from './qr.ts';

/** What a sheet is, and where its page is. */
export interface Colophon {
  heading: string;
  how: string;
  /** Where the page is, and its address. */
  live: string;
  address: string;
  qr?: QrDrawing & { label: string };
}

/** `live`: path of the page for which the sheet stands. */
export function colophonOf({ strings }: ViewContext, live: string, published: Published): Colophon {
  const { colophon } = strings.brief;
  const address = addressOf(live, published);
  return {
    heading: colophon.heading,
    how: colophon.how,
    live: published.site ? colophon.live : colophon.noAddress,
    address: shortAddressOf(live, published),
    ...(published.site ? { qr: { ...qrDrawing(address), label: colophon.qr(address) } } : {}),
  };
}
