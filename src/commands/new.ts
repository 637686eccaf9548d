import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment, UsageError } from '../environment.ts';
import { createRecord } from './new-record.ts';
import { run } from './run.ts';

const USAGE = 'Cách dùng: npm run new -- <bộ sưu tập> <mã>, ví dụ: npm run new -- documents nghi-quyet-57-nq-cp';

await run(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [collection, id, more] = positionals;
  if (collection === undefined || id === undefined) throw new UsageError(USAGE);
  if (more !== undefined) throw new UsageError(`Lệnh này không hiểu «${more}». ${USAGE}`);
  const { root, contentDir } = readEnvironment(process.env, process.cwd(), new Date());
  const created = createRecord(contentDir, collection, id);
  if ('refused' in created) {
    console.error(created.refused);
    return 1;
  }
  console.log(relative(root, created.path));
  console.error('Đã ghi mẫu. Điền các chỗ trống rồi chạy «npm run check».');
  return 0;
}, USAGE);
