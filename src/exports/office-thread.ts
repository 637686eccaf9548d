/**
 * The other end of `office.ts`: makes Word and Excel files of the briefs that it is sent. What it imports is loaded once
 * more, so that it imports little.
 */
import { parentPort } from 'node:worker_threads';
import { briefDocx } from './docx.ts';
import type { Made, Order } from './office.ts';
import { briefXlsx } from './xlsx.ts';

parentPort!.on('message', async ({ number, ...asked }: Order) => {
  const file = asked.kind === 'docx' ? briefDocx(asked.view) : await briefXlsx(asked.view);
  parentPort!.postMessage({ number, file } satisfies Made);
});
