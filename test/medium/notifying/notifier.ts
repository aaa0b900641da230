import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DeliveryState, EventType, Payload } from '@redalert/contracts';
import { NotifyingModule, NotifyingReceiptsModule } from '@redalert/notifying';
import {
  configFrom,
  deploy,
  EventLog,
  UnitOfWork,
  type Config,
  type FeatureModule,
  type NewEvent,
} from '@redalert/platform';
import {
  aHospital,
  freshDatabase,
  localPushService,
  until,
  type Hospital,
  type LocalPushService,
  type TestDatabase,
  type TestPerson,
} from '@redalert/testing';

const by = { kind: 'system', name: 'spec' } as const;

export interface LedgerRow {
  readonly id: string;
  readonly page_id: string | null;
  readonly person_id: string;
  readonly device_id: string;
  readonly channel: string;
  readonly purpose: string;
  readonly ring: number;
  readonly state: DeliveryState;
  readonly attempt: number;
  readonly failure: string | null;
  readonly provider_status: number | null;
  readonly next_attempt_at: Date | null;
  readonly lease_until: Date | null;
  readonly shown_at: Date | null;
  readonly opened_at: Date | null;
  readonly accepted_at: Date | null;
}

export interface NotifierOptions {
  readonly settings?: Record<string, unknown>;
  /** Served beside the notifier. */
  readonly modules?: readonly FeatureModule[];
  readonly env?: Readonly<Record<string, string>>;
}

export const configOn = (database: TestDatabase, env: Readonly<Record<string, string>> = {}): Config =>
  configFrom({
    DATABASE_URL: database.serviceUrl,
    REDALERT_HOST: '127.0.0.1',
    REDALERT_PORT: '0',
    REDALERT_SWEEP_MS: '50',
    REDALERT_LOG_LEVEL: 'silent',
    REDALERT_PUBLIC_URL: 'https://baodong.example.vn',
    ...env,
  });

/** A notifier in this process, on a database and push services of its own, and a hospital to page in. */
export class Notifier {
  private drained: Promise<void> | undefined;

  private constructor(
    readonly database: TestDatabase,
    readonly push: LocalPushService,
    /** Another maker's push service, on a host of its own. */
    readonly otherPush: LocalPushService,
    readonly app: NestFastifyApplication,
    readonly hospital: Hospital,
    readonly room: { id: string; name: string },
  ) {}

  static async start({ settings = {}, modules = [], env = {} }: NotifierOptions = {}): Promise<Notifier> {
    const database = await freshDatabase();
    const [push, otherPush] = await Promise.all([localPushService(), localPushService()]);
    for (const service of [push, otherPush]) service.trustHere();
    const config = configOn(database, { REDALERT_PUSH_HOSTS: `${push.host}, ${otherPush.host}`, ...env });
    const app = await deploy({
      name: 'notifier',
      modules: [NotifyingModule, NotifyingReceiptsModule, ...modules],
      config,
    });
    const hospital = await aHospital(database, 'BV Thử', settings);
    return new Notifier(database, push, otherPush, app, hospital, await hospital.room('Phòng sinh 2'));
  }

  /** Ends the notifier; what it had begun is finished and recorded. */
  async drain(): Promise<void> {
    this.drained ??= this.app.close();
    await this.drained;
  }

  async stop(): Promise<void> {
    await this.drain();
    await Promise.all([this.push.stop(), this.otherPush.stop()]);
    await this.database.drop();
  }

  async alert(
    more: Partial<{ typeCode: string; mode: string; severity: string; raisedAt: string }> = {},
  ): Promise<string> {
    const id = randomUUID();
    await this.database.query(
      `insert into alerting.alerts (id, facility_id, code, location_id, type_code, type_approved, mode, severity, patients, raised_by, raised_at, content_hash)
       values ($1, $2, $3, $4, $5, true, $6, $7, '[]', '{}', coalesce($8, app.now()), '')`,
      [
        id,
        this.hospital.id,
        `A-${id.slice(0, 4)}`,
        this.room.id,
        more.typeCode ?? 'NN-ASP',
        more.mode ?? 'real',
        more.severity ?? 'RED',
        more.raisedAt ?? null,
      ],
    );
    await this.append(id, { type: 'alert.note-added', payload: { noteId: randomUUID() } });
    return id;
  }

  /** Pages for these people in one role call, rung for the first time. */
  async page(alertId: string, people: readonly TestPerson[], { ring = 1, role = 'NHI-BS' } = {}): Promise<string[]> {
    const roleCallId = randomUUID();
    await this.database.query(
      `insert into dispatching.role_calls (id, facility_id, alert_id, role_code, required, state, ladder, opened_at, due_at, ordinal)
       values ($1, $2, $3, $4, true, 'RINGING', '[]', app.now(), app.now(), (select count(*) + 1 from dispatching.role_calls))`,
      [roleCallId, this.hospital.id, alertId, role],
    );
    const pages = people.map(({ id: personId }) => ({
      pageId: randomUUID(),
      personId,
      purpose: 'page' as const,
      ring,
    }));
    for (const { pageId, personId } of pages) {
      await this.database.query(
        `insert into dispatching.pages (id, facility_id, alert_id, role_call_id, person_id, purpose, tier, placement, reason, rings, paged_at, last_rung_at)
         values ($1, $2, $3, $4, $5, 'page', 'primary', 'in_house', 'roster', $6, app.now(), app.now())`,
        [pageId, this.hospital.id, alertId, roleCallId, personId, ring],
      );
    }
    await this.append(alertId, { type: 'pages.requested', payload: { pages } });
    return pages.map(({ pageId }) => pageId);
  }

  /** The same page once more. */
  async ringAgain(alertId: string, pageId: string, personId: string, ring: number): Promise<void> {
    await this.database.query('update dispatching.pages set rings = $2 where id = $1', [pageId, ring]);
    await this.append(alertId, {
      type: 'pages.requested',
      payload: { pages: [{ pageId, personId, purpose: 'page', ring }] },
    });
  }

  async append(alertId: string, ...events: readonly NewEvent[]): Promise<void> {
    await this.app
      .get(UnitOfWork)
      .run({ facilityId: this.hospital.id }, (tx) => this.app.get(EventLog).append(tx, alertId, by, events));
  }

  ledger(alertId: string): Promise<LedgerRow[]> {
    return this.database.query<LedgerRow & Record<string, unknown>>(
      'select * from notifying.deliveries where alert_id = $1 order by created_at, id',
      [alertId],
    );
  }

  /** A row of the ledger as soon as it is as wished. */
  expects(alertId: string, wish: (row: LedgerRow) => boolean, within = 5_000): Promise<LedgerRow> {
    let seen: readonly LedgerRow[] = [];
    return until(async () => (seen = await this.ledger(alertId)).find(wish), {
      within,
      describe: () =>
        `a delivery as wished; there are ${JSON.stringify(seen.map(({ channel, purpose, state, attempt, failure }) => ({ channel, purpose, state, attempt, failure })))}`,
    });
  }

  async events<T extends EventType>(alertId: string, type: T): Promise<Payload<T>[]> {
    const rows = await this.database.query<{ payload: Payload<T> }>(
      'select payload from platform.events where stream_id = $1 and type = $2 order by version',
      [alertId, type],
    );
    return rows.map(({ payload }) => payload);
  }

  /** Every event of these consumers has been worked on. */
  async quiet(): Promise<void> {
    await until(
      async () =>
        (await this.database.query(`select from platform.work where state = 'pending' and consumer like 'notifying.%'`))
          .length === 0,
      { describe: 'no work waits' },
    );
  }
}
