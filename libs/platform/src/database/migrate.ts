import type { DataSource } from 'typeorm';
import { dataSource } from './data-source';
import { migrations } from './migrations';

/** Brings the schema to this release, as the owner of the database. Returns the names of what was run. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const source = dataSource({ url: ownerUrl, poolSize: 2 });
  await source.initialize();
  try {
    const run = await source.runMigrations({ transaction: 'each' });
    return run.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/**
 * Lets a login act as the two roles, and as nothing else: it owns no table and inherits no right, so a statement outside
 * a unit of work is refused.
 */
export async function admitServiceLogin(ownerUrl: string, login: string, password: string): Promise<void> {
  const source = dataSource({ url: ownerUrl, poolSize: 1 });
  await source.initialize();
  try {
    const quoted = `"${login.replaceAll('"', '""')}"`;
    const known: unknown[] = await source.query('select from pg_roles where rolname = $1', [login]);
    const secret = `password '${password.replaceAll("'", "''")}'`;
    // Only a superuser may name the other attributes of a login that exists; it got them when it was made.
    await source.query(
      known.length === 0
        ? `create role ${quoted} login noinherit nosuperuser nobypassrls ${secret}`
        : `alter role ${quoted} ${secret}`,
    );
    await source.query(`grant ra_app, ra_sys to ${quoted}`);
    await source.query(`grant usage on schema public to ${quoted}`);
    await source.query(`grant select on public.migrations to ${quoted}`);
  } finally {
    await source.destroy();
  }
}

/** A service refuses to run ahead of its schema. Throws with what to do. */
export async function assertSchemaIsCurrent(source: DataSource): Promise<void> {
  const rows: { name: string }[] = await source.query('select name from public.migrations');
  const applied = new Set(rows.map((row) => row.name));
  const missing = migrations.map((migration) => migration.name).filter((name) => !applied.has(name));
  if (missing.length > 0) {
    throw new Error(`Cơ sở dữ liệu chưa được nâng cấp (thiếu ${missing.join(', ')}). Chạy: red-alert migrate`);
  }
}
