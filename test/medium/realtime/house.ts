import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { alertDefinitionOf, informedOnRed } from '@redalert/catalogue';
import { AlertingModule, AlertingWorkersModule } from '@redalert/alerting';
import type { AlertView } from '@redalert/contracts';
import { AnswerPage, DispatchingHttpModule, DispatchingModule, DispatchingWorkersModule } from '@redalert/dispatching';
import { enrolStation, IdentityHttpModule } from '@redalert/identity';
import { NotifyingReceiptsModule, RecordReceipt } from '@redalert/notifying';
import { configFrom, deploy, UnitOfWork } from '@redalert/platform';
import { RealtimeModule, useSockets } from '@redalert/realtime';
import {
  aHospital,
  Api,
  freshDatabase,
  PASSWORD,
  Phone,
  type Hospital,
  type TestDatabase,
  type TestPerson,
} from '@redalert/testing';

/** A hospital whose alerts are routed and shown by this process, without Redis and without push. */
export class House {
  private readonly phones: Phone[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly hospital: Hospital,
    readonly room: { id: string; name: string },
    readonly tabletToken: string,
  ) {}

  static async open(env: Readonly<Record<string, string>> = {}): Promise<House> {
    const database = await freshDatabase();
    const config = configFrom({
      DATABASE_URL: database.serviceUrl,
      REDALERT_HOST: '127.0.0.1',
      REDALERT_PORT: '0',
      REDALERT_SWEEP_MS: '50',
      REDALERT_LOG_LEVEL: 'silent',
      REDALERT_PUBLIC_URL: 'https://baodong.example.vn',
      ...env,
    });
    const realtime = RealtimeModule.with({
      answers: AnswerPage,
      receipts: RecordReceipt,
      imports: [DispatchingModule, NotifyingReceiptsModule],
    });
    const app = await deploy({
      name: 'house',
      modules: [
        IdentityHttpModule,
        AlertingModule,
        AlertingWorkersModule,
        DispatchingHttpModule,
        DispatchingWorkersModule,
        realtime,
      ],
      config,
      prepare: useSockets,
    });
    const hospital = await aHospital(database);
    const room = await hospital.room('Phòng sinh 2');
    const station = await app
      .get(UnitOfWork)
      .run({ facilityId: hospital.id }, (tx) => enrolStation(tx, { name: 'Máy tính bảng', locationId: room.id }));
    return new House(database, app, await app.getUrl(), hospital, room, station?.token ?? '');
  }

  async close(): Promise<void> {
    for (const phone of this.phones) phone.disconnect();
    await this.app.close();
    await this.database.drop();
  }

  get tablet(): Api {
    return new Api(this.url, this.tabletToken);
  }

  raise(more: { typeCode?: string; mode?: 'real' | 'drill' } = {}): Promise<AlertView> {
    return this.tablet.raise({ facilityId: this.hospital.id, locationId: this.room.id, typeCode: 'NN-ASP', ...more });
  }

  /** Somebody on duty for every role that the alert calls, so that nobody is called in their stead. */
  async staff(): Promise<void> {
    const roles = alertDefinitionOf('NN-ASP')?.roles.map(({ role }) => role) ?? [];
    for (const role of [...roles, ...informedOnRed]) {
      const known = await this.database.query(
        'select from roster.duty_shifts where facility_id = $1 and role_code = $2',
        [this.hospital.id, role],
      );
      if (known.length === 0) await this.hospital.person(`Trực ${role}`, { roles: [role], onDuty: 'primary' });
    }
  }

  /** Ends whatever is open, so that everybody is free again. */
  async calm(): Promise<void> {
    const { items } = await this.tablet.alerts({ state: 'open' });
    for (const { id } of items) await this.tablet.standDown(id, { kind: 'resolved' });
  }

  async signIn(person: TestPerson): Promise<Api> {
    return new Api(this.url).signedIn(person.login, PASSWORD);
  }

  /** A screen with this token, not connected yet. */
  screen(token: string, deviceId: string = randomUUID()): Phone {
    const phone = new Phone({ realtimeUrl: this.url, token, deviceId });
    this.phones.push(phone);
    return phone;
  }

  async phoneOf(person: TestPerson): Promise<Phone> {
    return this.screen((await this.signIn(person)).token ?? '', await this.hospital.device(person));
  }

  /** Ends the connection on which the process listens. */
  async cutListening(): Promise<number> {
    const cut = await this.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query in ('listen red_alert', 'select 1')`,
    );
    return cut.length;
  }
}
