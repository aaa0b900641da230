import type { MigrationInterface, QueryRunner } from 'typeorm';
import { placeUnderFacility, publishView } from './facility-table';

/** Facilities, rooms, people, memberships, duty shifts, contact methods, approved alert types. */
export class Roster1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema roster; grant usage on schema roster to ra_app, ra_sys;
      create table roster.facilities (
        facility_id uuid primary key, code text not null unique, name text not null, short_name text not null, kind text not null,
        phone text, settings jsonb not null default '{}', created_at timestamptz not null default app.now()
      );
      create table roster.locations (
        id uuid primary key, facility_id uuid not null references roster.facilities, code text not null, name text not null,
        department text not null default '', extension text, default_team jsonb, unique (facility_id, id), unique (facility_id, code)
      );
      create table roster.people (
        id uuid primary key, facility_id uuid not null references roster.facilities, name text not null, search_key text not null,
        created_at timestamptz not null default app.now(), unique (facility_id, id)
      );
      create table roster.memberships (
        id uuid primary key, facility_id uuid not null references roster.facilities, person_id uuid not null references roster.people (id),
        role_codes text[] not null default '{}', heads_roles text[] not null default '{}', duties text[] not null default '{staff}',
        active boolean not null default true, unique (facility_id, person_id)
      );
      create table roster.duty_shifts (
        id uuid primary key, facility_id uuid not null references roster.facilities, person_id uuid not null references roster.people (id),
        role_code text not null, tier text not null check (tier in ('primary', 'backup')),
        placement text not null check (placement in ('in_house', 'at_home')), location_id uuid,
        starts_at timestamptz not null, ends_at timestamptz not null, source text not null default 'hand',
        check (ends_at > starts_at)
      );
      create index duty_now on roster.duty_shifts (facility_id, ends_at, starts_at);
      create table roster.contact_methods (
        id uuid primary key, facility_id uuid not null references roster.facilities, person_id uuid not null references roster.people (id),
        kind text not null check (kind in ('mobile', 'extension', 'duty_phone')), value text not null,
        sandbox boolean not null default false, verified_at timestamptz
      );
      create table roster.type_approvals (
        facility_id uuid not null references roster.facilities, type_code text not null, approved_by text not null,
        approved_at timestamptz not null default app.now(), primary key (facility_id, type_code)
      );
    `);
    await placeUnderFacility(runner, 'roster.facilities');
    await placeUnderFacility(runner, 'roster.locations');
    await placeUnderFacility(runner, 'roster.people');
    await placeUnderFacility(runner, 'roster.memberships');
    await placeUnderFacility(runner, 'roster.duty_shifts', 'select, insert, update, delete');
    await placeUnderFacility(runner, 'roster.contact_methods', 'select, insert, update, delete');
    await placeUnderFacility(runner, 'roster.type_approvals', 'select, insert, update, delete');
    await publishView(
      runner,
      'facilities',
      'select facility_id, code, name, short_name, kind, phone, settings from roster.facilities',
    );
    await publishView(
      runner,
      'locations',
      'select id, facility_id, name, department, extension, default_team from roster.locations',
    );
    await publishView(runner, 'people', 'select id, facility_id, name from roster.people');
    await publishView(
      runner,
      'memberships',
      'select facility_id, person_id, role_codes, heads_roles, duties from roster.memberships where active',
    );
    await publishView(
      runner,
      'duty_shifts',
      'select s.facility_id, s.person_id, p.name as person_name, s.role_code, s.tier, s.placement, s.starts_at, s.ends_at from roster.duty_shifts s join roster.people p on p.id = s.person_id',
    );
    await publishView(
      runner,
      'type_approvals',
      'select facility_id, type_code, approved_by, approved_at from roster.type_approvals',
    );
  }

  async down(): Promise<void> {
    throw new Error('Not undone: restore a backup instead.');
  }
}
