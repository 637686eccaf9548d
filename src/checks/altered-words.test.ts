import { expect, it } from 'vitest';
import { readFiles } from '../../test/support/corpus.ts';
import { alteredWords } from './altered-words.ts';
import { runChecks } from './report.ts';

const SEED = 'Tin mới: Lâm Đồng\n\nĐắk Lắk hợp tác với Khánh Hòa và Gia Lai.\n\nKhánh Hòa phát triển du lịch.\n';
const ARTICLE = `---
seed: dak-lak.txt
title: { text: Hợp tác, origin: editorial }
summary: { vi: Đắk Lắk hợp tác. }
chrome: ["Tin mới: Lâm Đồng"]
---

Đắk Lắk hợp tác với Khánh Hòa và Gia Lai.

Khánh Hòa phát triển du lịch.
`;

async function messages(asWritten: string): Promise<string[]> {
  const read = await readFiles({
    'seeds/dak-lak.txt': SEED,
    'content/articles/dak-lak.mdx': ARTICLE,
    'content/linkages/du-lich.yml': `- id: du-lich
  title: Hợp tác phát triển du lịch
  form: activity
  pattern: together
  parties: [{ province: dak-lak }, { province: khanh-hoa, asWritten: ${asWritten} }]
  evidence: [{ article: dak-lak, quote: Đắk Lắk hợp tác với Khánh Hòa và Gia Lai }]
`,
  });
  return runChecks(read, [alteredWords]).errors.map(({ message }) => message);
}

it.each(['Gia Lai', 'Khánh Hòa'])('passes words that stand once or several times: %s', async (words) => {
  expect(await messages(words)).toEqual([]);
});

it.each([
  ['that are part of longer words', 'hánh Hò'],
  ['that stand only in chrome', 'Lâm Đồng'],
  ['that stand nowhere', 'Nha Trang'],
])('refuses words %s', async (_, words) => {
  expect(await messages(words)).toEqual([expect.stringContaining(`Không có chữ «${words}» trong seeds/dak-lak.txt.`)]);
});
