import type { DemoStation } from '@redalert/demo';
import type { StartedDemo } from './start-demo';

const tabletUrl = (url: string, station: DemoStation): string => `${url}/tablet#${station.token}`;

/** One line of JSON, for programs. */
export function printJson({ url, access, databaseUrl, redisUrl, folder }: StartedDemo): void {
  const stations = access.stations.map((station) => ({ ...station, url: tabletUrl(url, station) }));
  console.log(JSON.stringify({ url, users: access.users, stations, databaseUrl, redisUrl: redisUrl ?? null, folder }));
}

/** Where to go and as whom, one of each kind. */
export function printAccess({ url, access, redisUrl, folder }: StartedDemo): void {
  const [first] = access.users;
  const kinds = access.users.filter(({ kind }) => kind !== 'Nhân viên');
  const lines = [
    '',
    'BÁO ĐỘNG ĐỎ – bản chạy thử. Người, nơi và số điện thoại đều là hư cấu; không máy nào bị gọi thật.',
    '',
    `  Mở            ${url}`,
    `  Bảng theo dõi ${url}/board`,
    `  API           ${url}/api/docs`,
    '',
    `Đăng nhập. Mật khẩu của mọi người: ${first?.password ?? ''} · PIN trên máy đã đăng ký: ${first?.pin ?? ''}`,
    '',
    ...table([
      ['Ai', 'Tên đăng nhập', 'Họ tên', 'Cơ sở'],
      ...kinds.map(({ kind, login, name, facility }) => [kind, login, name, facility]),
    ]),
    '',
    'Máy tính bảng ở phòng (báo động không cần đăng nhập)',
    '',
    ...table(access.stations.map((station) => [station.facility, station.location, tabletUrl(url, station)])),
    '',
    `Redis: ${redisUrl ?? 'không có trên máy này; mọi thứ vẫn chạy từ PostgreSQL'}`,
    `Dữ liệu: ${folder}. Xóa thư mục này để bắt đầu lại. Ctrl+C để dừng.`,
    '',
  ];
  console.log(lines.join('\n'));
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
