import { admitServiceLogin, migrate } from '@redalert/platform';

/**
 * `migrate`: brings the schema to this release as the owner of the database (REDALERT_OWNER_DATABASE_URL), and lets in
 * the login that the services use (user and password of DATABASE_URL). Safe to repeat.
 */
export async function migrateDatabase(): Promise<void> {
  const serviceUrl = process.env['DATABASE_URL'];
  const ownerUrl = process.env['REDALERT_OWNER_DATABASE_URL'] ?? serviceUrl;
  if (ownerUrl === undefined) throw new Error('Thiếu REDALERT_OWNER_DATABASE_URL');
  const run = await migrate(ownerUrl);
  console.log(run.length === 0 ? 'Cơ sở dữ liệu đã đúng phiên bản.' : `Đã nâng cấp: ${run.join(', ')}`);
  if (serviceUrl === undefined || ownerUrl === serviceUrl) return;
  const { username, password } = new URL(serviceUrl);
  await admitServiceLogin(ownerUrl, decodeURIComponent(username), decodeURIComponent(password));
  console.log(`Tài khoản dịch vụ "${decodeURIComponent(username)}" đã sẵn sàng.`);
}
