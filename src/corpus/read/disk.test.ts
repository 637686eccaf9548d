import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../test/support/corpus.ts';
import type { ReadResult } from './disk.ts';

const SEED = `Đắk Lắk và Phú Yên ký quy chế phối hợp bảo vệ rừng

Ngày 5/3/2024, tỉnh Đắk Lắk và tỉnh Phú Yên ký quy chế phối hợp bảo vệ rừng giáp ranh.
Tỉnh Đắk Lắk chủ trì, nhằm trong nhóm các tỉnh có rừng lớn.
Số lượt xem: 12`;

const ARTICLE = `---
seed: rung.txt
title: { text: Đắk Lắk và Phú Yên ký quy chế phối hợp bảo vệ rừng, origin: stated }
summary: { vi: Hai tỉnh ký quy chế. }
meta: [Đắk Lắk và Phú Yên ký quy chế phối hợp bảo vệ rừng]
chrome: ["Số lượt xem: 12"]
corrections: [{ raw: nhằm trong nhóm, corrected: nằm trong nhóm, why: lỗi gõ }]
evidence: [{ article: rung-2024, quote: Đắk Lắk và Phú Yên ký quy chế }]
---

Ngày 5/3/2024, tỉnh Đắk Lắk và tỉnh Phú Yên ký quy chế phối hợp bảo vệ rừng giáp ranh.

- Tỉnh Đắk Lắk chủ trì, nhằm trong nhóm các tỉnh có rừng lớn.
`;

const LINKAGE = `title: Phối hợp bảo vệ rừng
form: regulation
pattern: together
parties: [{ province: dak-lak }, { province: phu-yen }]
evidence:
  - article: rung-2024
    quote: tỉnh Đắk Lắk và tỉnh Phú Yên ký quy chế phối hợp
    mark: quy chế phối hợp
`;

const FILES = {
  'seeds/rung.txt': SEED,
  'content/articles/rung-2024.mdx': ARTICLE,
  'content/linkages/bao-ve-rung.yml': LINKAGE,
};

const lines = ({ problems }: ReadResult) =>
  problems.map(({ file, line, column, rule, field }) => `${file}:${line}:${column} ${rule} ${field ?? ''}`.trim());
const messages = ({ problems }: ReadResult) => problems.map(({ message }) => message).join('\n');

describe('readCorpus(input)', () => {
  it('reads, proves and joins a site', async () => {
    const read = await readFiles(FILES);
    expect(read.problems).toEqual([]);
    const [clause] = read.corpus.clausesOf.get('linkages/bao-ve-rung')!;
    expect(clause).toMatchObject({ mark: 'quy chế phối hợp', line: 3 });
    const { body } = clause!.article.text;
    expect(body.text.slice(clause!.bodyRange!.start, clause!.bodyRange!.end)).toBe(clause!.quote);
    expect(read.corpus.backlinks.get('@unit/dak-lak')!.map(({ path }) => path)).toEqual(['parties.0.province']);
    expect(read.corpus.absent.get('linkages/bao-ve-rung')).toEqual(['period', 'signed', 'signatories']);
  });

  it('lets the record of an article quote its meta, and no other', async () => {
    const linkage = LINKAGE.replace(/quote: .*\n.*\n/, 'quote: Đắk Lắk và Phú Yên ký quy chế\n');
    const read = await readFiles({ ...FILES, 'content/linkages/bao-ve-rung.yml': linkage });
    expect(lines(read)).toEqual(['content/linkages/bao-ve-rung.yml:7:12 quote-in-meta evidence.0.quote']);
  });

  it('names record, field, file, line and the nearest text when one letter of a seed changes', async () => {
    const read = await readFiles({
      ...FILES,
      'seeds/rung.txt': SEED.replace('ký quy chế phối hợp bảo vệ rừng giáp', 'kí quy chế phối hợp bảo vệ rừng giáp'),
    });
    expect(lines(read)).toEqual([
      'content/articles/rung-2024.mdx:11:45 body-differs',
      'content/linkages/bao-ve-rung.yml:7:12 quote-not-found evidence.0.quote',
    ]);
    expect(messages(read)).toContain('bài thô viết «kí», thân bài viết «ký»');
    expect(messages(read)).toContain('seeds/rung.txt. Gần nhất ở dòng 3');
    expect(messages(read)).toContain('bài thô viết «kí», trích dẫn viết «ký»');
    expect(read.problems[1]!.record).toBe('linkages/bao-ve-rung');
  });

  it('wants the words of a body to be those of the seed, errors included', async () => {
    const article = ARTICLE.replace('chủ trì, nhằm', 'chủ trì, nằm');
    const read = await readFiles({ ...FILES, 'content/articles/rung-2024.mdx': article });
    expect(lines(read)).toEqual(['content/articles/rung-2024.mdx:13:25 body-differs']);
  });

  it('reports everything wrong in one run', async () => {
    const read = await readFiles(
      {
        ...FILES,
        'content/linkages/hai.yml': 'title: Hai\nform: agrement\npattern: together\nparties: [{ provinc: dak-lak }]\n',
        'content/projects/Đường.yml': 'name: x\n',
        'content/projects/sai.yaml': 'name: x\n',
        'content/projects/tab.yml': 'name:\n\tx: 1\n',
        'content/linkage/x.yml': 'title: x\n',
        'content/events/latin.yml': new Uint8Array([0x74, 0x69, 0xea, 0xff]),
        'content/documents/hai.yml': '- id: a\n  kind: law\n  title: A\n- id: a\n  kind: law\n  title: B\n',
        'content/geo/x.geojson': '{',
        'seeds/khong-phai.txt': new Uint8Array([0xff, 0xfe, 0x41]),
      },
      { without: ['content/bulletins'] },
    );
    expect(lines(read).sort()).toEqual([
      'content/bulletins:1:1 missing-folder',
      'content/documents/hai.yml:4:3 duplicate-id',
      'content/events/latin.yml:1:3 not-utf-8',
      'content/geo/x.geojson:1:2 bad-geojson',
      'content/linkage:1:1 unknown-folder',
      'content/linkages/hai.yml:2:7 schema form',
      'content/linkages/hai.yml:4:11 schema parties.0',
      'content/linkages/hai.yml:4:13 schema parties.0.provinc',
      'content/projects/sai.yaml:1:1 stray-file',
      'content/projects/tab.yml:2:1 yaml-syntax',
      'content/projects/Đường.yml:1:1 bad-file-name',
      'seeds/khong-phai.txt:1:1 not-utf-8',
    ]);
    expect(messages(read)).toContain('Ý bạn là «agreement»?');
    expect(messages(read)).toContain('Ý bạn là «province»?');
    expect(messages(read)).toContain('«duong.yml»');
  });

  it('reports the same mistake at each of its places', async () => {
    const bulletin =
      '---\ntitle: Giá cà phê\ncategory: market-forecast\ndate: 2024-05\npublisher: Sở Công Thương\n' +
      'citations: [{ title: Bản tin giá, publisher: Sở Công Thương }]\n---\n\n<Record />\n\n<Record />\n';
    const read = await readFiles({ ...FILES, 'content/bulletins/gia.mdx': bulletin });
    expect(lines(read)).toEqual([
      'content/bulletins/gia.mdx:9:1 missing-attribute',
      'content/bulletins/gia.mdx:11:1 missing-attribute',
    ]);
  });

  it('gives a raw text that no published article claims a page of its own', async () => {
    const read = await readFiles({ ...FILES, 'seeds/002_abc.txt': 'Tỉnh Đắk Lắk họp.', 'seeds/README.md': '# Nguồn' });
    const raw = read.corpus.articles.find(({ status }) => status === 'raw')!;
    expect([raw.id, raw.data.title]).toEqual(['002-abc', { text: 'Tỉnh Đắk Lắk họp.', origin: 'editorial' }]);
    expect(read.warnings).toEqual([]);
  });

  it('keeps a draft checked but unpublished, and its seed a raw text', async () => {
    const read = await readFiles({
      'seeds/rung.txt': SEED,
      'content/articles/rung-2024.mdx': ARTICLE.replace('seed:', 'draft: true\nseed:').replace(
        'ký quy chế phối hợp bảo vệ rừng giáp',
        'kí quy chế phối hợp bảo vệ rừng giáp',
      ),
    });
    expect(lines(read)).toEqual(['content/articles/rung-2024.mdx:12:45 body-differs']);
    expect(read.corpus.articles.map(({ id, status }) => [id, status])).toEqual([['rung', 'raw']]);
    expect(read.all.articles.map(({ id }) => id)).toEqual(['rung-2024']);
  });

  it('loses nothing in seeds: other files, folders and twin names are errors, an empty text a warning', async () => {
    const read = await readFiles({
      'seeds/bai.docx': 'x',
      'seeds/2026/bai.txt': 'x',
      'seeds/rong.txt': ' \n',
      [`seeds/${'Bài ở.txt'.normalize('NFC')}`]: 'Một.',
      [`seeds/${'Bài ở.txt'.normalize('NFD')}`]: 'Hai.',
    });
    expect(lines(read).sort()).toEqual([
      'seeds/2026:1:1 stray-file',
      'seeds/Bài ở.txt:1:1 bad-file-name',
      'seeds/bai.docx:1:1 stray-file',
    ]);
    expect(read.warnings.map(({ rule }) => rule)).toEqual(['empty-seed']);
  });

  it('refuses a raw text with two versions of a merge, and keeps the marks of a page', async () => {
    const read = await readFiles({
      'seeds/a.txt': 'Bài.\n<<<<<<< sua\nĐạt 41 tấn.\n=======\nĐạt 42 tấn.\n>>>>>>> 3f2a91c\n',
      'seeds/b.txt': 'Bài.\n=======\nĐạt 41 tấn.\n>>> Xem thêm: chợ\n<<< Về trang trước\n<<<<<<<\n',
    });
    expect(lines(read)).toEqual(['seeds/a.txt:2:1 merge-conflict']);
  });

  it('tells a raw text in letters of an old font, and keeps one that speaks of it', async () => {
    const read = await readFiles({
      'seeds/cu.txt': 'TØnh VÜnh Phóc liªn kÕt víi thµnh phè Hµ Néi ®Ó ph¸t triÓn.',
      'seeds/moi.txt': 'Tỉnh Vĩnh Phúc liên kết với thành phố Hà Nội để phát triển; có HTML, <b> và ®.',
    });
    expect(lines(read)).toEqual([]);
    expect(read.warnings.map(({ file, rule, message }) => [file, rule, message])).toEqual([
      ['seeds/cu.txt', 'foreign-text', expect.stringContaining('TCVN3')],
    ]);
  });

  it('follows no link, opens no pipe and reads no giant file', async () => {
    const read = await readFiles(
      { 'seeds/to.txt': 'chữ '.repeat(600_000) },
      { links: { 'seeds/env.txt': '/proc/self/environ', 'content/events/x.yml': '/etc/passwd' } },
    );
    expect(lines(read).sort()).toEqual([
      'content/events/x.yml:1:1 unreadable-file',
      'seeds/env.txt:1:1 unreadable-file',
      'seeds/to.txt:1:1 too-large',
    ]);
    expect(read.corpus.articles).toEqual([]);
  });

  it('shows a control character of a raw text as a space, and refuses one in a record', async () => {
    const read = await readFiles({
      'seeds/la.txt': 'Tỉnh\u0000Đắk Lắk\nhọp \u202Ebí mật',
      'content/events/la.yml': 'title: "Hội \\u202E nghị"\nkind: other\n',
    });
    expect(read.corpus.articles[0]!.text.raw).toBe('Tỉnh Đắk Lắk\nhọp  bí mật');
    expect(read.warnings.map(({ rule, line, column }) => [rule, line, column])).toEqual([['control-character', 1, 5]]);
    expect(lines(read)).toEqual(['content/events/la.yml:1:8 yaml-syntax']);
  });

  it('tells the first hundred problems of a file and counts the rest', async () => {
    const many = '- {id: a, name: x}\n'.repeat(5000);
    const { problems } = await readFiles({ 'content/events/nhieu.yml': many });
    expect(problems.length).toBe(101);
    expect(problems.find(({ rule }) => rule === 'more-problems')!.message).toMatch(/còn \d+ lỗi/);
  });

  it('refuses a file beside the folders of content, and a window of days without an end', async () => {
    const read = await readFiles({
      'content/linkages.yml': 'title: x\n',
      'content/events/x.yml': 'title: Hội chợ\nkind: fair\ndate: {}\n',
    });
    expect(lines(read)).toEqual(['content/linkages.yml:1:1 stray-file', 'content/events/x.yml:3:7 schema date']);
  });

  it('refuses two seeds, or a seed and an article, that would share an address', async () => {
    const read = await readFiles({
      ...FILES,
      'seeds/a b.txt': 'Một.',
      'seeds/a-b.txt': 'Hai.',
      'seeds/rung 2024.txt': 'Ba.',
    });
    expect(lines(read)).toEqual(['seeds/a-b.txt:1:1 bad-file-name', 'seeds/rung 2024.txt:1:1 bad-file-name']);
  });

  it('refuses two published articles that claim one seed', async () => {
    const twin = ARTICLE.replaceAll('rung-2024', 'rung-hai');
    const read = await readFiles({ ...FILES, 'content/articles/rung-hai.mdx': twin });
    expect(lines(read)).toEqual(['content/articles/rung-hai.mdx:2:7 seed-claimed-twice seed']);
  });

  it('names the seeds there are when an article names another', async () => {
    const article = ARTICLE.replace('seed: rung.txt', 'seed: rừng.txt');
    const read = await readFiles({ ...FILES, 'content/articles/rung-2024.mdx': article });
    expect(messages(read)).toContain('Các tệp đang có: rung.txt');
  });

  it('does not say of a raw text that cannot be read that it is not there', async () => {
    const read = await readFiles({ ...FILES, 'seeds/rung.txt': new Uint8Array([0xff, 0xfe, 0x41, 0]) });
    expect(read.problems.map(({ rule }) => rule)).toContain('not-utf-8');
    expect(read.problems.map(({ rule }) => rule)).not.toContain('missing-seed');
  });

  it('proposes an id without marks', async () => {
    const event =
      '- id: Hội chợ Xuân\n  title: Hội chợ\n  kind: fair\n- id: ngày-hội\n  title: Ngày hội\n  kind: fair\n';
    const read = await readFiles({ 'content/events/hai.yml': event });
    expect(lines(read)).toEqual(['content/events/hai.yml:1:7 bad-id', 'content/events/hai.yml:4:7 bad-id']);
    expect(messages(read)).toContain('«hoi-cho-xuan»');
    expect(messages(read)).toContain('«ngay-hoi»');
  });

  it('wants a mark to stand once, whole, in its quote', async () => {
    const read = await readFiles({
      ...FILES,
      'content/linkages/bao-ve-rung.yml': LINKAGE.replace('mark: quy chế phối hợp', 'mark: tỉnh'),
    });
    expect(lines(read)).toEqual(['content/linkages/bao-ve-rung.yml:8:11 mark-not-in-quote evidence.0.mark']);
  });

  it('lets Markdown strike out nothing of the source, outside components', async () => {
    const article = ARTICLE.replace(
      'quy chế phối hợp bảo vệ rừng giáp ranh.',
      '~~quy chế~~ **phối hợp** bảo vệ rừng giáp ranh.',
    ).concat('\n<Aside>Ghi chú **đậm** của biên tập.</Aside>\n');
    const read = await readFiles({ ...FILES, 'content/articles/rung-2024.mdx': article });
    expect(lines(read)).toEqual(['content/articles/rung-2024.mdx:11:48 body-markup']);
  });

  it('warns of files that it leaves out: records with a hidden name, drawings that are no .geojson', async () => {
    const read = await readFiles({
      ...FILES,
      'content/linkages/_template.yml': 'title:\n',
      'content/linkages/_nhap.yml': LINKAGE,
      'content/linkages/_trong.yml': '# chỉ có ghi chú\n',
      'content/bulletins/_tin.mdx': '---\ntitle: Tin\n---\n\nTin.\n',
      'content/geo/duong.json': '{}',
      'content/geo/duong.kml': '<kml/>',
      'content/geo/README.md': 'Hình.\n',
    });
    expect(read.problems).toEqual([]);
    expect(read.warnings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/linkages/_nhap.yml left-out-file',
      'content/bulletins/_tin.mdx left-out-file',
      'content/geo/duong.json left-out-file',
      'content/geo/duong.kml left-out-file',
    ]);
    expect(read.warnings[0]!.message).toContain('«nhap.yml»');
    expect(read.warnings[2]!.message).toContain('«duong.geojson»');
  });

  it('refuses an id that no folder can be named after', async () => {
    const law = (id: string) => `- { id: ${id}, kind: law, title: Luật }\n`;
    const name = `${'luat-'.repeat(44)}2024`;
    const read = await readFiles({
      'content/documents/hai.yml': law('a'.repeat(200)) + law('a'.repeat(201)),
      [`content/documents/${name}.yml`]: 'kind: law\ntitle: Luật\n',
    });
    expect(lines(read)).toEqual(['content/documents/hai.yml:2:9 bad-id', `content/documents/${name}.yml:1:1 bad-id`]);
    expect(messages(read)).toContain('nhiều nhất là 200');
  });

  it('reads templates, whose names begin with an underscore, not at all', async () => {
    const read = await readFiles({ ...FILES, 'content/linkages/_template.yml': '{{{' });
    expect(read.problems).toEqual([]);
  });

  it('takes the repository of the environment when site.yml names none', async () => {
    const { corpus } = await readFiles({}, { repository: 'https://github.com/lien-ket/vung' });
    expect(corpus.site.repository).toBe('https://github.com/lien-ket/vung');
    const own =
      'name: A\ndescription: B\nlanguages: [vi]\ncontact: C\nfullText: full\nrepository: https://example.org/x\n';
    const named = await readFiles({ 'content/site.yml': own }, { repository: 'https://github.com/lien-ket/vung' });
    expect(named.corpus.site.repository).toBe('https://example.org/x');
  });
});
