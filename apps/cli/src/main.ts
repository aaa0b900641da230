import 'reflect-metadata';
import { Command } from 'commander';
import { addUser } from './add-user';
import { doctor } from './doctor';
import { enrol } from './enrol-station';
import { migrateDatabase } from './migrate';

const program = new Command('red-alert').description('Báo động đỏ: việc của người quản trị máy chủ');

program
  .command('migrate')
  .description(
    'Nâng cấp cơ sở dữ liệu bằng tài khoản chủ (REDALERT_OWNER_DATABASE_URL), và mở tài khoản dịch vụ của DATABASE_URL',
  )
  .action(migrateDatabase);

program.command('doctor').description('Kiểm tra cấu hình, cơ sở dữ liệu, Redis, lịch trực').action(doctor);

program
  .command('enrol-station')
  .description('Gắn một máy tính bảng với một phòng; in địa chỉ một lần')
  .requiredOption('--facility <mã>', 'mã cơ sở')
  .requiredOption('--room <mã>', 'mã phòng')
  .option('--name <tên>', 'tên máy (mặc định: tên phòng)')
  .action(enrol);

program
  .command('add-user')
  .description('Thêm người và tài khoản, hoặc đổi mật khẩu; mật khẩu đọc từ REDALERT_PASSWORD')
  .requiredOption('--facility <mã>', 'mã cơ sở')
  .requiredOption('--login <tên đăng nhập>', 'tên đăng nhập')
  .requiredOption('--name <họ tên>', 'họ tên, cả chức danh')
  .option('--roles <mã,mã>', 'vai, ví dụ NHI-BS,NHI-DD', '')
  .option('--duties <mã,mã>', 'việc trong hệ thống, ví dụ staff,coordinator', 'staff')
  .action(addUser);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
