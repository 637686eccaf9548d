import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/commands.ts';

describe('a command called wrongly', { timeout: 30_000 }, () => {
  it.each(['build', 'preview', 'dev', 'bench', 'compare', 'import', 'new', 'schemas'])(
    '%s names the option it does not know, says its usage and ends with 2',
    async (name) => {
      const { code, stdout, stderr } = await runCommand(name, {}, ['--khong-co']);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^Tham số không hợp lệ: .*«--khong-co»\. Cách dùng: npm run .*\n$/);
    },
  );

  it('build names the variable that is wrong and ends with 2', async () => {
    const { code, stderr } = await runCommand('build', { BUILD_DATE: 'hôm nay' });
    expect(code).toBe(2);
    expect(stderr).toBe('BUILD_DATE không hợp lệ: «hôm nay». Viết năm-tháng-ngày, như «2025-07-01».\n');
  });
});
