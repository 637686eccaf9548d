import { expect, it } from 'vitest';
import { createWriter } from '../writer.ts';
import { frameCode } from './frame-code.ts';
import { fileName, noteRows, surroundingsOf, valuesIn, type Told } from './told.ts';
import type { TakeWords } from './words.ts';

const { fill } = createWriter('vi');
const WORDS = {
  filter: 'Bộ lọc: {filter}.',
  source: 'Nguồn:',
  origin: 'Liên kết vùng, {address}. Dữ kiện: CC BY 4.0.',
} as TakeWords;
const TOLD: Told = {
  title: 'Ai liên kết với ai',
  finding: 'Hai nơi có nhiều nhất.',
  lines: ['Đơn vị: liên kết.', 'Nguồn: 34 liên kết'],
  filter: '',
  narrowed: '',
  found: '',
  address: 'https://vung.example/bieu-do/ma-tran/?q=$1',
};

it('names a file after its figure and what is asked, in letters that every disk takes', () => {
  expect(fileName(['ma-tran', 'ma-tran', ...valuesIn('?hinh-thuc=ket-noi&linh-vuc=du-lich')])).toBe(
    'ma-tran-ket-noi-du-lich',
  );
  expect(fileName(['lien-ket', '', ...valuesIn('?q=Vành đai 5/«Hà Nội»&nam=')])).toBe('lien-ket-vanh-dai-5-ha-noi');
  expect(fileName(['ban-do', ...valuesIn('?an=duong-noi,cong-trinh')])).toBe('ban-do-duong-noi-cong-trinh');
  expect(fileName(['a', 'b'.repeat(300)]).length).toBeLessThanOrEqual(100);
});

it('says in title and notes what is asked, how much was found, where it comes from, and the licence', () => {
  const asked = { ...TOLD, filter: 'Hình thức: kết nối', narrowed: 'Hình thức: kết nối', found: '2 liên kết phù hợp.' };
  expect(surroundingsOf(asked, WORDS, fill)).toEqual({
    title: 'Ai liên kết với ai (Hình thức: kết nối)',
    finding: TOLD.finding,
    lines: [
      'Bộ lọc: Hình thức: kết nối. 2 liên kết phù hợp.',
      'Đơn vị: liên kết.',
      'Nguồn: 34 liên kết. Liên kết vùng, https://vung.example/bieu-do/ma-tran/?q=$1. Dữ kiện: CC BY 4.0.',
    ],
  });
});

it('says nothing of a filter where all is shown, and names the site alone where a figure names no source', () => {
  const { title, lines } = surroundingsOf({ ...TOLD, lines: [] }, WORDS, fill);
  expect([title, lines]).toEqual([TOLD.title, [`Nguồn: Liên kết vùng, ${TOLD.address}. Dữ kiện: CC BY 4.0.`]]);
  expect(noteRows({ title, finding: '', lines })).toEqual([[], [title], [lines[0]]]);
});

it('writes the code of a frame, with nothing in it that would end an attribute', () => {
  expect(frameCode('https://vung.example/nhung/ban-do/?do=a&nam=1', 'A "B" <i>', 480)).toBe(
    '<iframe src="https://vung.example/nhung/ban-do/?do=a&amp;nam=1" title="A &quot;B&quot; &lt;i&gt;" width="100%" height="480" style="border:0" loading="lazy"></iframe>',
  );
});
