// S1 while machines die under it. Whatever is killed, cut or stopped: every role is called, nobody twice for one ring.

import type { AlertView } from '@redalert/contracts';
import { until, type ServiceName } from '@redalert/testing';
import type { Colleague } from './support/colleague';
import { province } from './support/topologies';
import { roleCall, World } from './support/world';

const ROOM = 'suoida/phong-sinh-2';

/** What goes wrong around the three moments of a play. What begins at a moment is over when it has passed. */
interface Trouble {
  readonly begins?: () => unknown;
  readonly ends?: () => unknown;
  /** Only the gateway can be cut after the press, because nobody can press without it. */
  readonly afterThePress?: boolean;
}

describe('S1 survives', () => {
  let house: World;
  let doctorA: Colleague;
  let doctorB: Colleague;
  let nurse: Colleague;
  let leader: Colleague;

  beforeAll(async () => {
    house = await World.open({ ...province, at: '02:13:31', running: true, push: true });
    doctorA = await house.colleague('suoida.nhi1', { push: true });
    [doctorB, nurse, leader] = (await Promise.all(
      ['suoida.nhi2', 'suoida.dd1', 'suoida.lanhdao1'].map((login) => house.colleague(login)),
    )) as [Colleague, Colleague, Colleague];
  });
  afterAll(() => house?.close());

  const viewOf = (id: string): Promise<AlertView> => leader.api.alert(id);
  /** As the app does: sends again, with the same id or the same content, until it is taken. */
  const insist = <T>(what: string, deed: () => Promise<T>) =>
    until(deed, { within: 20_000, every: 100, describe: what });
  const sees = (what: string, id: string, when: (view: AlertView) => boolean) =>
    until(
      async () => {
        const view = await viewOf(id);
        return when(view) ? view : undefined;
      },
      { within: 20_000, every: 50, describe: what },
    );
  const called = (view: AlertView, { id }: Colleague) =>
    roleCall(view, 'NHI-BS').pages.some(({ personId, state }) => personId === id && state === 'RINGING');

  /** The phone is connected, and what it is told now is what is true. */
  async function showsTheTruth({ phone }: Colleague, id: string, isRinging: boolean): Promise<void> {
    await until(
      async () => {
        const [snapshot, view] = [await phone.watch(), await viewOf(id)];
        return (
          snapshot.alerts.some((alert) => alert.id === id && alert.version === view.version) &&
          snapshot.pages.some((page) => page.alertId === id && page.purpose === 'page') === isRinging
        );
      },
      { within: 20_000, describe: 'the phone is connected again and shows what is true' },
    );
  }

  async function play({
    begins = () => undefined,
    ends = () => undefined,
    afterThePress = false,
  }: Trouble): Promise<string> {
    const start = await house.time.now();
    const moment = (seconds: number) => house.database.clock.set(new Date(start.getTime() + seconds * 1_000));
    const order = { id: crypto.randomUUID(), mode: 'real', typeCode: 'NN-ASP', ...house.place(ROOM) } as const;

    // after the press, before the route
    if (!afterThePress) await begins();
    await insist('the press is taken', () => house.tablet(ROOM).raise(order));
    if (afterThePress) await begins();
    await ends();
    await sees('every role is called', order.id, ({ roleCalls }) => roleCalls.length === 5);
    await showsTheTruth(doctorA, order.id, true);
    await insist('the nurse answers', () => nurse.api.answer(order.id, { kind: 'coming', etaMinutes: 1 }));
    await house.time.settled();

    // between two rungs
    await moment(110);
    await house.time.settled();
    expect(called(await viewOf(order.id), doctorB)).toBe(false);
    await begins();
    await moment(121);
    await ends();
    await sees('the backup is called', order.id, (view) => called(view, doctorB) && called(view, doctorA));
    await showsTheTruth(doctorB, order.id, true);
    await house.time.settled();
    await moment(181);
    await sees('the leader is called', order.id, (view) => called(view, leader));

    // before the answer
    await house.time.settled();
    await begins();
    await ends();
    await insist('the backup answers', () => doctorB.api.answer(order.id, { kind: 'coming', etaMinutes: 12 }));
    const late = await insist('the first answers late', () =>
      doctorA.api.answer(order.id, { kind: 'coming', roleCode: 'NHI-BS' }),
    );
    expect(late.holder?.name).toBe(doctorB.name);
    await showsTheTruth(doctorA, order.id, false);
    await insist('the backup is there', () => doctorB.api.answer(order.id, { kind: 'present' }));
    for (const login of ['suoida.hs1', 'suoida.dd1'] as const)
      await (await house.person(login)).answer(order.id, { kind: 'present' });
    await sees('the team is complete', order.id, ({ quorumAt }) => quorumAt !== null);
    await insist('it ends', () => doctorB.api.standDown(order.id, { kind: 'handed_over' }));
    await house.time.settled(30_000);
    return order.id;
  }

  /** What every play must leave, whatever went wrong. */
  async function isWhole(id: string): Promise<void> {
    expect(await house.complaints()).toEqual([]);
    const { roleCalls, state } = await viewOf(id);
    expect(state).toBe('HANDED_OVER');
    expect(roleCalls.map(({ roleCode, state: of }) => `${roleCode} ${of}`).sort()).toEqual(
      ['GMHS-BS', 'NHI-BS', 'NHI-DD', 'SAN-BS', 'SAN-HS'].map((role) => `${role} RELEASED`),
    );
    expect((await leader.api.timeline(id)).items.filter(({ type }) => type === 'alert.quorum-reached')).toHaveLength(1);
    const unsent = await house.database.query(
      `select channel, state, attempt from notifying.deliveries where alert_id = $1 and channel <> 'socket' and purpose = 'recall' and accepted_at is null`,
      [id],
    );
    expect(unsent).toEqual([]);
    await until(
      () =>
        doctorA.subscription!.messages.some(
          ({ payload: { notification } }) => notification.data.alertId === id && notification.data.purpose === 'recall',
        ),
      { describe: 'the recall is pushed' },
    );
    await house.time.pass(60);
  }

  /** A ring that was handed over is never sent again. A new realtime service may say again on sockets what it finds ringing. */
  async function nobodyWasRungTwice(id: string, onSockets = true): Promise<void> {
    const again = await house.database.query(
      `select channel, purpose, ring, attempt from notifying.deliveries where alert_id = $1 and attempt > 1`,
      [id],
    );
    expect(again).toEqual([]);
    const pushes = doctorA.subscription!.messages.filter(({ payload }) => payload.notification.data.alertId === id);
    expect(new Set(pushes.map(({ payload }) => payload.notification.data.deliveryId)).size).toBe(pushes.length);
    const heard = [doctorA, doctorB].map((person) => person.rings(id));
    if (onSockets) expect(heard).toEqual(heard.map((rings) => [...new Set(rings)]));
  }

  it.each<ServiceName>(['gateway', 'dispatcher', 'notifier', 'realtime'])(
    'the death of the %s, three times',
    async (name) => {
      const id = await play({
        begins: () => house.services.kill(name),
        ends: () => house.services.restart(name),
        afterThePress: name === 'gateway',
      });
      await isWhole(id);
      await nobodyWasRungTwice(id);
    },
  );

  it('every connection to PostgreSQL cut, three times', async () => {
    const cut = () =>
      house.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'red_alert_service'`,
      );
    const id = await play({ begins: cut, afterThePress: true });
    await isWhole(id);
  });

  it('the ears of every service cut, three times', async () => {
    const deafen = async () => {
      const cut = await house.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query in ('listen red_alert', 'select 1')`,
      );
      expect(cut.length).toBeGreaterThan(0);
    };
    const id = await play({ begins: deafen });
    await isWhole(id);
    await nobodyWasRungTwice(id);
  });

  it('a Redis that forgets everything, three times', async () => {
    const id = await play({ begins: () => house.services.redis!.flush() });
    await isWhole(id);
    await nobodyWasRungTwice(id);
  });

  it('a Redis that holds its connections and says nothing', async () => {
    house.services.redis!.pause();
    const id = await play({}).finally(() => house.services.redis!.resume());
    await isWhole(id);
    await nobodyWasRungTwice(id);
  });

  it('a Redis that dies on the way and never comes back', async () => {
    const id = await play({ begins: () => house.services.redis!.kill() });
    await isWhole(id);
    await nobodyWasRungTwice(id);
    await until(() => leader.phone.systems.at(-1)?.redis === 'down', {
      describe: 'the screens say that Redis is down',
    });
  });

  it('a Redis that was dead when everything started', async () => {
    await Promise.all(house.services.names.map((name) => house.services.restart(name)));
    const id = await play({});
    await isWhole(id);
    await nobodyWasRungTwice(id);
  });
});
