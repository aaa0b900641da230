import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepForSystem, placeUnderFacility } from './facility-table';

/** Roles, the clock, facility scope; the event log, work rows, deadlines, commands and secrets. */
export class Platform1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'ra_app') then create role ra_app nologin nobypassrls; end if;
        if not exists (select from pg_roles where rolname = 'ra_sys') then create role ra_sys nologin nobypassrls; end if;
      end $$;
      create schema app; create schema platform; create schema published;
      grant usage on schema app, platform, published to ra_app, ra_sys;
      grant usage on schema app to public;

      create function app.now() returns timestamptz language sql stable parallel safe as 'select pg_catalog.now()';
      create function app.clock() returns timestamptz language sql volatile parallel safe as 'select pg_catalog.clock_timestamp()';

      create function app.facility() returns uuid language plpgsql stable parallel safe as $$
      declare id text := nullif(pg_catalog.current_setting('app.facility', true), '');
      begin
        if id is null then raise exception 'no facility scope' using errcode = '42501'; end if;
        return id::uuid;
      end $$;

      create table platform.streams (
        id uuid primary key, facility_id uuid not null, version int not null default 0,
        unique (facility_id, id)
      );
      create table platform.events (
        id uuid primary key, facility_id uuid not null, stream_id uuid not null, version int not null,
        type text not null, payload jsonb not null, actor jsonb not null, at timestamptz not null default app.now(),
        unique (stream_id, version),
        foreign key (facility_id, stream_id) references platform.streams (facility_id, id)
      );
      create index events_by_facility on platform.events (facility_id, at);

      create table platform.work (
        id uuid primary key, facility_id uuid not null, event_id uuid not null references platform.events (id),
        consumer text not null, state text not null default 'pending' check (state in ('pending', 'done')),
        attempts int not null default 0, next_attempt_at timestamptz not null default app.now(),
        last_error text, created_at timestamptz not null default app.now(), done_at timestamptz,
        unique (event_id, consumer)
      );
      create index work_due on platform.work (consumer, next_attempt_at) where state = 'pending';

      create table platform.deadlines (
        id uuid primary key, facility_id uuid not null, kind text not null, subject_id uuid not null, stream_id uuid not null,
        due_at timestamptz not null, state text not null default 'armed' check (state in ('armed', 'fired', 'cancelled')),
        fence int not null default 1, attempts int not null default 0, next_attempt_at timestamptz, last_error text,
        payload jsonb not null default '{}', created_at timestamptz not null default app.now(), fired_at timestamptz,
        unique (kind, subject_id)
      );
      create index deadlines_due on platform.deadlines (due_at) where state = 'armed';
      create index deadlines_of on platform.deadlines (stream_id, kind) where state = 'armed';

      create table platform.commands (
        id uuid primary key, facility_id uuid not null, kind text not null, content_hash text not null,
        at timestamptz not null default app.now()
      );

      create table platform.secrets (name text primary key, value jsonb not null, created_at timestamptz not null default app.now());
    `);
    await placeUnderFacility(runner, 'platform.streams');
    await placeUnderFacility(runner, 'platform.events', 'select, insert');
    await placeUnderFacility(runner, 'platform.work');
    await placeUnderFacility(runner, 'platform.deadlines');
    await placeUnderFacility(runner, 'platform.commands', 'select, insert');
    await keepForSystem(runner, 'platform.secrets');
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: restore a backup instead.');
  }
}
