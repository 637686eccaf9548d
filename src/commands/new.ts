import { relative } from 'node:path';
import { readEnvironment, UsageError } from './environment.ts';
import { createRecord } from './new-record.ts';
import { readArguments } from './options.ts';
import { run } from './run.ts';

const USAGE = 'Cách dùng: npm run new -- <bộ sưu tập> <mã>, ví dụ: npm run new -- documents nghi-quyet-57-nq-cp';

await run(async () => {
  const { words } = readArguments(process.argv.slice(2), [], 2, USAGE);
  const [collection, id] = words;
  if (collection === undefined || id === undefined) throw new UsageError(USAGE);
  const { root, contentDir } = readEnvironment(process.env, process.cwd(), new Date());
  const created = createRecord(contentDir, collection, id);
  if ('refused' in created) {
    console.error(created.refused);
    return 1;
  }
  console.log(relative(root, created.path));
  console.error('Đã ghi mẫu. Điền các chỗ trống rồi chạy «npm run check».');
  return 0;
});
