import type { QueryRunner } from 'typeorm';

/**
 * Puts a table under its facility: forced row-level security, default deny that is loud (`app.facility()` raises when
 * no scope is set), and a policy of its own for the system role that sweeps over all facilities.
 */
export async function placeUnderFacility(
  runner: QueryRunner,
  table: string,
  rights = 'select, insert, update',
): Promise<void> {
  await runner.query(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy of_facility on ${table} to ra_app
      using (facility_id = (select app.facility())) with check (facility_id = (select app.facility()));
    create policy of_system on ${table} to ra_sys using (true) with check (true);
    grant ${rights} on ${table} to ra_app, ra_sys;
  `);
}

/** A table of the installation itself (no facility): the system role only. */
export async function keepForSystem(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy of_system on ${table} to ra_sys using (true) with check (true);
    grant select, insert, update, delete on ${table} to ra_sys;
  `);
}

/** Publishes a view for other features to read, under the reader's own facility scope. */
export async function publishView(runner: QueryRunner, name: string, query: string): Promise<void> {
  await runner.query(`
    create view published.${name} with (security_invoker = true) as ${query};
    grant select on published.${name} to ra_app, ra_sys;
  `);
}
