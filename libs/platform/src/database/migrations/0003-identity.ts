import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepForSystem, placeUnderFacility } from './facility-table';

/** Accounts, sessions, stations, audit of who read and did what. */
export class Identity1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity; grant usage on schema identity to ra_app, ra_sys;
      create table identity.accounts (
        id uuid primary key, facility_id uuid not null, person_id uuid not null unique, login text not null unique,
        password_hash text not null, pin_hash text,
        disabled_at timestamptz, created_at timestamptz not null default app.now()
      );
      create table identity.sign_in_attempts (
        login_hash text primary key, failures int not null, last_at timestamptz not null, blocked_until timestamptz
      );
      create table identity.sessions (
        token_hash text primary key, facility_id uuid not null, person_id uuid not null,
        created_at timestamptz not null default app.now(), expires_at timestamptz not null, revoked_at timestamptz
      );
      create table identity.stations (
        id uuid primary key, facility_id uuid not null, location_id uuid not null, name text not null, token_hash text not null unique,
        created_at timestamptz not null default app.now(), last_seen_at timestamptz, revoked_at timestamptz
      );
      create table identity.audit (
        id uuid primary key, facility_id uuid not null, at timestamptz not null default app.now(), actor jsonb not null,
        action text not null, subject_id uuid, details jsonb not null default '{}'
      );
      create index audit_by_time on identity.audit (facility_id, at);
    `);
    await placeUnderFacility(runner, 'identity.accounts');
    await keepForSystem(runner, 'identity.sign_in_attempts');
    await placeUnderFacility(runner, 'identity.sessions');
    await placeUnderFacility(runner, 'identity.stations');
    await placeUnderFacility(runner, 'identity.audit', 'select, insert');
  }

  async down(): Promise<void> {
    throw new Error('Not undone: restore a backup instead.');
  }
}
