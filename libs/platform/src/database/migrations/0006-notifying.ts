import type { MigrationInterface, QueryRunner } from 'typeorm';
import { placeUnderFacility, publishView } from './facility-table';

/** Devices and the delivery ledger. A delivery row is the outgoing message and its evidence at once. */
export class Notifying1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema notifying; grant usage on schema notifying to ra_app, ra_sys;
      create table notifying.devices (
        id uuid primary key, facility_id uuid not null, person_id uuid not null, name text not null, platform text,
        endpoint text, p256dh text, auth text, sandbox boolean not null default false, secret_hash text not null,
        registered_at timestamptz not null default app.now(), last_seen_at timestamptz, last_shown_at timestamptz,
        subscription_gone_at timestamptz, removed_at timestamptz
      );
      create index devices_of on notifying.devices (person_id) where removed_at is null;
      create unique index one_endpoint on notifying.devices (endpoint) where endpoint is not null and removed_at is null;
      create table notifying.deliveries (
        id uuid primary key, facility_id uuid not null, alert_id uuid, page_id uuid, person_id uuid not null,
        device_id uuid not null references notifying.devices (id), channel text not null check (channel in ('socket', 'web_push', 'sandbox')),
        purpose text not null check (purpose in ('page', 'inform', 'recall', 'test')), ring int not null default 1, payload jsonb not null default '{}',
        state text not null default 'created' check (state in ('created', 'handed_over', 'accepted', 'shown', 'opened', 'failed')),
        attempt int not null default 0, next_attempt_at timestamptz, lease_until timestamptz,
        created_at timestamptz not null default app.now(), handed_over_at timestamptz, accepted_at timestamptz, shown_at timestamptz,
        opened_at timestamptz, failed_at timestamptz, provider_status int, failure text
      );
      create unique index delivery_once on notifying.deliveries (page_id, device_id, channel, purpose, ring) where page_id is not null;
      create unique index recall_once on notifying.deliveries (alert_id, device_id, channel, purpose, ring) where page_id is null and alert_id is not null;
      create index deliveries_of on notifying.deliveries (alert_id);
      create index pushes_lately on notifying.deliveries (created_at) where channel = 'web_push';
      create index deliveries_due on notifying.deliveries (next_attempt_at) where next_attempt_at is not null;
    `);
    await placeUnderFacility(runner, 'notifying.devices');
    await placeUnderFacility(runner, 'notifying.deliveries');
    await publishView(
      runner,
      'devices',
      'select id, facility_id, person_id, name, last_seen_at, last_shown_at, subscription_gone_at, endpoint is not null as push, sandbox from notifying.devices where removed_at is null',
    );
    await publishView(
      runner,
      'deliveries',
      `select d.id, d.facility_id, d.alert_id, d.page_id, d.person_id, d.device_id, v.name as device_name, d.channel, d.purpose, d.ring, d.state,
         d.created_at, d.handed_over_at, d.accepted_at, d.shown_at, d.opened_at, d.failed_at, d.failure
       from notifying.deliveries d join notifying.devices v on v.id = d.device_id`,
    );
    // A device proves itself at a sign-in by PIN; only the system role may compare its secret.
    await runner.query(`
      create view published.device_secrets with (security_invoker = true) as
        select id, person_id, secret_hash from notifying.devices where removed_at is null;
      grant select on published.device_secrets to ra_sys;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Not undone: restore a backup instead.');
  }
}
