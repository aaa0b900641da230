import type { MigrationInterface, QueryRunner } from 'typeorm';
import { placeUnderFacility, publishView } from './facility-table';

/**
 * Role calls with the ladder frozen at the raise, the pages of each, who holds which RED alert, and conflicts for a human.
 * An open role call without an answer has `due_at`; the check keeps invariant 3 in the store itself.
 */
export class Dispatching1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema dispatching; grant usage on schema dispatching to ra_app, ra_sys;
      create table dispatching.role_calls (
        id uuid primary key, facility_id uuid not null, alert_id uuid not null, role_code text not null, or_else text[] not null default '{}',
        ordinal int not null default 1, required boolean not null, state text not null
          check (state in ('PENDING', 'RINGING', 'ESCALATED', 'UNCOVERED', 'ACKED', 'EN_ROUTE', 'PRESENT', 'RELEASED')),
        ladder jsonb not null, ring int not null default 1, epoch int not null default 1, opened_at timestamptz not null,
        next_rung_at timestamptz, next_ring_at timestamptz, due_at timestamptz,
        holder_person_id uuid, answered_at timestamptz, eta_at timestamptz, present_at timestamptz, arrive_target_at timestamptz, overdue_at timestamptz,
        released_at timestamptz, unique (alert_id, role_code, ordinal), unique (facility_id, id),
        check ((state in ('ACKED', 'EN_ROUTE', 'PRESENT')) = (holder_person_id is not null and state <> 'RELEASED')),
        check (state not in ('RINGING', 'ESCALATED', 'UNCOVERED') or due_at is not null)
      );
      create index role_calls_of on dispatching.role_calls (alert_id);
      create table dispatching.pages (
        id uuid primary key, facility_id uuid not null, alert_id uuid not null, role_call_id uuid references dispatching.role_calls (id),
        person_id uuid not null, purpose text not null check (purpose in ('page', 'inform')), tier text not null, placement text not null,
        state text not null default 'RINGING' check (state in ('RINGING', 'HOLDING', 'STANDBY', 'DECLINED', 'RELEASED')),
        reason text not null, rings int not null default 1, paged_at timestamptz not null, last_rung_at timestamptz not null,
        answered_at timestamptz, decline_reason text, busy_with uuid, unreachable boolean not null default false, understood_at timestamptz
      );
      create unique index page_once on dispatching.pages (role_call_id, person_id) where role_call_id is not null;
      create unique index informed_once on dispatching.pages (alert_id, person_id) where role_call_id is null;
      create index pages_of on dispatching.pages (alert_id);
      create index pages_of_person on dispatching.pages (facility_id, person_id) where state = 'RINGING';
      create table dispatching.holds (
        person_id uuid not null, facility_id uuid not null, alert_id uuid not null, held_at timestamptz not null,
        primary key (person_id, alert_id)
      );
      create table dispatching.conflicts (
        id uuid primary key, facility_id uuid not null, person_id uuid not null, role_call_id uuid not null references dispatching.role_calls (id),
        held_alert_id uuid not null, wanted_alert_id uuid not null, opened_at timestamptz not null,
        decided_alert_id uuid, decided_at timestamptz, decided_by jsonb, closed_at timestamptz, eta_minutes int, unique (person_id, role_call_id)
      );
    `);
    await placeUnderFacility(runner, 'dispatching.role_calls');
    await placeUnderFacility(runner, 'dispatching.pages');
    await placeUnderFacility(runner, 'dispatching.holds', 'select, insert, update, delete');
    await placeUnderFacility(runner, 'dispatching.conflicts');
    await publishView(
      runner,
      'role_calls',
      `select id, facility_id, alert_id, role_code, or_else, ordinal, required, state, ladder, opened_at, due_at, next_rung_at, holder_person_id,
         answered_at, eta_at, present_at, arrive_target_at, overdue_at from dispatching.role_calls`,
    );
    await publishView(
      runner,
      'pages',
      `select id, facility_id, alert_id, role_call_id, person_id, purpose, tier, placement, state, reason, rings, paged_at, last_rung_at,
         answered_at, decline_reason, busy_with, unreachable, understood_at from dispatching.pages`,
    );
    await publishView(runner, 'holds', 'select person_id, facility_id, alert_id from dispatching.holds');
    await publishView(
      runner,
      'conflicts',
      'select id, facility_id, person_id, role_call_id, held_alert_id, wanted_alert_id, opened_at, decided_alert_id, decided_at, decided_by, closed_at from dispatching.conflicts',
    );
  }

  async down(): Promise<void> {
    throw new Error('Not undone: restore a backup instead.');
  }
}
