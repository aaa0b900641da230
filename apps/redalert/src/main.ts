import 'reflect-metadata';
import { configFrom } from '@redalert/platform';
import { Command, InvalidArgumentError } from 'commander';
import { start } from './composition';
import { demo } from './demo/demo.command';

const program = new Command('red-alert').description('Báo động đỏ: cả hệ thống trong một tiến trình');

program
  .command('serve', { isDefault: true })
  .description('Chạy trên DATABASE_URL (và REDIS_URL) đã đặt')
  .action(async () => void (await start(configFrom(process.env))));

program
  .command('demo')
  .description('Chạy thử với một tỉnh mẫu: PostgreSQL riêng trong một thư mục, Redis nếu máy có')
  .option('--json', 'in một dòng JSON thay cho bảng')
  .option('--port <cổng>', 'cổng HTTP (mặc định 3000, hoặc một cổng trống)', port)
  .option('--data <thư mục>', 'nơi giữ dữ liệu (mặc định .redalert)')
  .option('--scenario <mã>', 'diễn một kịch bản: s1, s2, s6, s7, s8')
  .option('--speed <lần>', 'diễn nhanh hơn; hạn gọi của máy chủ không nhanh theo', speed, 1)
  .option('--url <địa chỉ>', 'diễn trên hệ thống đang chạy ở địa chỉ này')
  .action(demo);

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new InvalidArgumentError('cổng là số từ 0 đến 65535');
  return value;
}

function speed(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1_000)) throw new InvalidArgumentError('số lần lớn hơn 0, nhiều nhất 1000');
  return value;
}
