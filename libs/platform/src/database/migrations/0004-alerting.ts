import type { MigrationInterface, QueryRunner } from 'typeorm';
import { placeUnderFacility, publishView } from './facility-table';

/** Alerts and what is noted on them. `lifecycle` is what a human decided; finer states are derived from the role calls. */
export class Alerting1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema alerting; grant usage on schema alerting to ra_app, ra_sys;
      create table alerting.code_counters (facility_id uuid primary key, last int not null);
      create table alerting.alerts (
        id uuid primary key, facility_id uuid not null, code text not null, location_id uuid not null, type_code text, type_approved boolean not null,
        mode text not null check (mode in ('real', 'drill')), severity text not null check (severity in ('RED', 'ORANGE')),
        lifecycle text not null default 'open' check (lifecycle in ('open', 'closed', 'handed_over', 'cancelled')),
        patients jsonb not null default '[]', raised_at timestamptz not null default app.now(), reported_raised_at timestamptz,
        raised_by jsonb not null, linked_alert_id uuid, content_hash text not null, paused_by uuid,
        stand_down_kind text, stand_down_reason text, closed_at timestamptz, closed_by jsonb, unique (facility_id, id)
      );
      create index alerts_open on alerting.alerts (facility_id, raised_at) where lifecycle = 'open';
      create index alerts_history on alerting.alerts (facility_id, raised_at desc);
      create function alerting.keep_mode() returns trigger language plpgsql as $$
      begin
        if new.mode <> old.mode then raise exception 'the mode of an alert never changes' using errcode = '23514'; end if;
        return new;
      end $$;
      create trigger mode_is_fixed before update on alerting.alerts for each row execute function alerting.keep_mode();
      create table alerting.milestones (
        id uuid primary key, facility_id uuid not null, alert_id uuid not null, key text not null, at timestamptz not null,
        stamped_at timestamptz not null default app.now(), value double precision, by jsonb not null,
        foreign key (facility_id, alert_id) references alerting.alerts (facility_id, id)
      );
      create index milestones_of on alerting.milestones (alert_id);
      create table alerting.checklist_ticks (
        facility_id uuid not null, alert_id uuid not null, key text not null, at timestamptz not null default app.now(), by jsonb not null,
        primary key (alert_id, key), foreign key (facility_id, alert_id) references alerting.alerts (facility_id, id)
      );
      create table alerting.notes (
        id uuid primary key, facility_id uuid not null, alert_id uuid not null, text text not null, at timestamptz not null default app.now(), by jsonb not null,
        foreign key (facility_id, alert_id) references alerting.alerts (facility_id, id)
      );
      create index notes_of on alerting.notes (alert_id);
      create table alerting.prompts (
        facility_id uuid not null, alert_id uuid not null, key text not null, at timestamptz not null default app.now(),
        primary key (alert_id, key), foreign key (facility_id, alert_id) references alerting.alerts (facility_id, id)
      );
      create table alerting.blood_stock (
        facility_id uuid not null, product text not null, units int not null check (units >= 0), updated_at timestamptz not null default app.now(), by jsonb not null,
        primary key (facility_id, product)
      );
    `);
    await placeUnderFacility(runner, 'alerting.code_counters');
    await placeUnderFacility(runner, 'alerting.alerts');
    await placeUnderFacility(runner, 'alerting.milestones', 'select, insert');
    await placeUnderFacility(runner, 'alerting.checklist_ticks', 'select, insert');
    await placeUnderFacility(runner, 'alerting.notes', 'select, insert');
    await placeUnderFacility(runner, 'alerting.prompts', 'select, insert');
    await placeUnderFacility(runner, 'alerting.blood_stock', 'select, insert, update, delete');
    await publishView(
      runner,
      'alerts',
      `select id, facility_id, code, location_id, type_code, type_approved, mode, severity, lifecycle, patients, raised_at, reported_raised_at,
         raised_by, linked_alert_id, paused_by, stand_down_kind, stand_down_reason, closed_at, closed_by from alerting.alerts`,
    );
    await publishView(
      runner,
      'milestones',
      'select id, facility_id, alert_id, key, at, stamped_at, value, by from alerting.milestones',
    );
    await publishView(
      runner,
      'checklist_ticks',
      'select facility_id, alert_id, key, at, by from alerting.checklist_ticks',
    );
    await publishView(runner, 'notes', 'select id, facility_id, alert_id, text, at, by from alerting.notes');
    await publishView(runner, 'prompts', 'select facility_id, alert_id, key, at from alerting.prompts');
    await publishView(
      runner,
      'blood_stock',
      'select facility_id, product, units, updated_at from alerting.blood_stock',
    );
  }

  async down(): Promise<void> {
    throw new Error('Not undone: restore a backup instead.');
  }
}
