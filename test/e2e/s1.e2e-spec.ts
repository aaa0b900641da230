// S1 of the domain brief: 02:13 at Suối Đá, a newborn does not breathe, and the paediatrician on duty does not answer.

import { province } from '@redalert/demo';
import type { AlertView, Tier, TimelineEntry } from '@redalert/contracts';
import type { Colleague } from './support/colleague';
import { Time } from './support/time';
import { smallAndLarge } from './support/topologies';
import { roleCall, World } from './support/world';

const ROOM = 'suoida/phong-sinh-2';
const logins = [
  'suoida.nhi1',
  'suoida.nhi2',
  'suoida.dd1',
  'suoida.hs1',
  'suoida.gmhs1',
  'suoida.san1',
  'suoida.san2',
  'suoida.lanhdao1',
  'suoida.dieuphoi1',
] as const;

describe.each(smallAndLarge)('S1, a birth asphyxia at night, %s', (_name, way) => {
  let night: World;
  let staff: Record<(typeof logins)[number], Colleague>;
  let doctorA: Colleague;
  let doctorB: Colleague;
  let nurse: Colleague;
  let midwife: Colleague;
  let anaesthetist: Colleague;
  let leader: Colleague;
  let coordinator: Colleague;
  let alertId: string;

  beforeAll(async () => {
    night = await World.open({ ...way, at: '02:13:31', push: true });
    await night.colleague('suoida.nhi1', { push: true });
    staff = await night.team(...logins);
    ({
      'suoida.nhi1': doctorA,
      'suoida.nhi2': doctorB,
      'suoida.dd1': nurse,
      'suoida.hs1': midwife,
      'suoida.gmhs1': anaesthetist,
    } = staff);
    ({ 'suoida.lanhdao1': leader, 'suoida.dieuphoi1': coordinator } = staff);
  });
  afterAll(() => night?.close());

  const at = async (clock: string): Promise<AlertView> => {
    await night.time.passTo(clock);
    return picture();
  };
  const picture = (): Promise<AlertView> => night.picture(alertId, 'suoida.dieuphoi1');
  const calledFor = (view: AlertView, roleCode: string): string[] =>
    roleCall(view, roleCode).pages.map(({ personName, tier }) => `${personName} ${tier}`);
  const as = ({ name }: Colleague, tier: Tier): string => `${name} ${tier}`;

  it('02:13:31 one press calls every role of the type at once, and tells the leader and the coordinator', async () => {
    const raised = await night.tablet(ROOM).raise({ ...night.place(ROOM), typeCode: 'NN-ASP' });
    alertId = raised.id;
    expect(raised).toMatchObject({
      code: 'A1',
      mode: 'real',
      severity: 'RED',
      location: { name: 'Phòng sinh 2' },
      raisedBy: { kind: 'station' },
    });
    const view = await picture();
    expect(view.state).toBe('RINGING');
    expect(
      view.roleCalls.map((call) => `${call.roleCode} ${call.required ? 'required' : 'optional'} ${call.state}`).sort(),
    ).toEqual([
      'GMHS-BS optional RINGING',
      'NHI-BS required RINGING',
      'NHI-DD required RINGING',
      'SAN-BS optional RINGING',
      'SAN-HS required RINGING',
    ]);
    expect(calledFor(view, 'NHI-BS')).toEqual([as(doctorA, 'primary')]);
    expect(view.informed.map(({ personName }) => personName).sort()).toEqual([leader.name, coordinator.name].sort());
  });

  it('02:13:31 it rings on the phones of those people, each for its role, and on nobody else’s', async () => {
    const view = await picture();
    for (const [person, role] of [
      [doctorA, 'NHI-BS'],
      [nurse, 'NHI-DD'],
      [midwife, 'SAN-HS'],
      [anaesthetist, 'GMHS-BS'],
      [staff['suoida.san1'], 'SAN-BS'],
    ] as const) {
      expect([person.login, ...person.rings(alertId, 'page', role)]).toEqual([person.login, 1]);
    }
    expect([leader.rings(alertId, 'inform'), coordinator.rings(alertId, 'inform')]).toEqual([[1], [1]]);
    expect([doctorB, staff['suoida.san2'], leader, coordinator].flatMap((person) => person.rings(alertId))).toEqual([]);
    expect(roleCall(view, 'NHI-BS').dueAt).toBe(Time.at('02:14:01').toISOString());
  });

  it('02:13:31 the push says where, what and when, and no name', async () => {
    const { payload, urgency } = await doctorA.subscription!.message(0);
    expect(urgency).toBe('high');
    expect(payload.notification).toMatchObject({
      title: expect.stringContaining('Phòng sinh 2') as string,
      body: expect.stringContaining('02:13') as string,
      data: { purpose: 'page', mode: 'real', alertId },
    });
    expect(payload.notification.body).toContain('Ngạt sơ sinh');
    const said = JSON.stringify(payload);
    for (const { name, key } of province.flatMap(({ people }) => people)) {
      expect(said).not.toContain(name);
      expect(said).not.toContain(`suoida.${key}`);
    }
    expect(said).not.toContain(doctorA.id);
    expect(night.pushViolations).toEqual([]);
  });

  it('02:13:45 the nurse comes: her role is answered, and nobody else falls silent', async () => {
    await night.time.passTo('02:13:40');
    await midwife.answers(alertId, 'present');
    await night.time.passTo('02:13:45');
    const { outcome, holder } = await nurse.answers(alertId, 'coming', { etaMinutes: 1 });
    expect({ outcome, holder: holder?.name }).toEqual({ outcome: 'holds', holder: nurse.name });
    const view = await picture();
    expect(roleCall(view, 'NHI-DD')).toMatchObject({
      state: 'EN_ROUTE',
      dueAt: null,
      etaAt: Time.at('02:14:45').toISOString(),
    });
    expect(roleCall(view, 'SAN-HS')).toMatchObject({ state: 'PRESENT', dueAt: null });
    expect(roleCall(view, 'NHI-BS')).toMatchObject({ state: 'RINGING', pages: [{ state: 'RINGING' }] });
  });

  it('02:14:00 first ventilation, 60 seconds after the birth', async () => {
    await midwife.stamps(alertId, 'birth', { at: Time.at('02:13:00').toISOString() });
    await night.time.passTo('02:14:00');
    await midwife.stamps(alertId, 'first_ventilation');
    const { milestones } = await picture();
    const [birth, ventilation] = ['birth', 'first_ventilation'].map(
      (key) => milestones.find((one) => one.key === key)?.at ?? '',
    );
    expect((Date.parse(ventilation!) - Date.parse(birth!)) / 1_000).toBe(60);
  });

  it('02:14:01 the silent doctor is rung again after 30 seconds, not before', async () => {
    expect(doctorA.rings(alertId)).toEqual([1]);
    await at('02:14:01');
    expect(doctorA.rings(alertId)).toEqual([1, 2]);
    const [first, again] = [await doctorA.subscription!.message(0), await doctorA.subscription!.message(1)];
    expect(again.topic).toBe(first.topic);
    expect(again.payload.notification.tag).toBe(first.payload.notification.tag);
    expect(nurse.rings(alertId)).toEqual([1]);
  });

  it('02:15:30 one second before the window ends nobody else is called', async () => {
    await nurse.answers(alertId, 'present');
    const view = await at('02:15:30');
    expect(calledFor(view, 'NHI-BS')).toEqual([as(doctorA, 'primary')]);
    expect(doctorB.rings(alertId)).toEqual([]);
  });

  it('02:15:31 after 120 seconds the backup is called by nobody’s hand, and the first doctor rings on', async () => {
    const view = await at('02:15:31');
    const call = roleCall(view, 'NHI-BS');
    expect(call.state).toBe('ESCALATED');
    expect(call.pages.map(({ personName, state, tier, reason }) => ({ personName, state, tier, reason }))).toEqual([
      { personName: doctorA.name, state: 'RINGING', tier: 'primary', reason: 'roster' },
      { personName: doctorB.name, state: 'RINGING', tier: 'backup', reason: 'no-answer' },
    ]);
    expect(doctorB.rings(alertId)).toEqual([1]);
    expect(doctorA.rings(alertId)).toEqual([1, 2, 3, 4, 5]);
    expect(doctorA.recalls(alertId)).toEqual([]);
    const { items } = await coordinator.api.timeline(alertId);
    expect(
      items.find(
        ({ type, payload }) =>
          type === 'role-call.rung-started' && payload['tier'] === 'backup' && payload['roleCode'] === 'NHI-BS',
      )?.by.kind,
    ).toBe('system');
  });

  it('02:15:42 one tap makes the anaesthetist a required role', async () => {
    await night.time.passTo('02:15:40');
    await midwife.stamps(alertId, 'hr_below_60');
    await night.time.passTo('02:15:42');
    await midwife.api.post(`/alerts/${alertId}/roles`, { roleCode: 'GMHS-BS' });
    const calls = (await picture()).roleCalls.filter(({ roleCode }) => roleCode === 'GMHS-BS');
    expect(calls.map(({ required }) => required)).toEqual([true]);
  });

  it('02:16:00 the anaesthetist is there; the paediatric role is still red', async () => {
    await night.time.passTo('02:16:00');
    await anaesthetist.answers(alertId, 'present');
    const view = await picture();
    expect(roleCall(view, 'GMHS-BS')).toMatchObject({ state: 'PRESENT', holder: { name: anaesthetist.name } });
    expect(roleCall(view, 'NHI-BS')).toMatchObject({ state: 'ESCALATED', holder: null });
    expect(view.quorumAt).toBeNull();
  });

  it('02:16:31 after 180 seconds the leader on duty is called, not one second before', async () => {
    await at('02:16:30');
    expect(leader.rings(alertId)).toEqual([]);
    const view = await at('02:16:31');
    expect(leader.rings(alertId)).toEqual([1]);
    expect(roleCall(view, 'NHI-BS').pages.find(({ personName }) => personName === leader.name)).toMatchObject({
      tier: 'leader',
      reason: 'leader-due',
      state: 'RINGING',
    });
  });

  it('02:17:10 the backup comes in 12 minutes, and the picture says when', async () => {
    await night.time.passTo('02:17:10');
    await doctorB.answers(alertId, 'coming', { etaMinutes: 12 });
    await staff['suoida.san1'].answers(alertId, 'present');
    expect(roleCall(await picture(), 'NHI-BS')).toMatchObject({
      state: 'EN_ROUTE',
      holder: { name: doctorB.name },
      etaAt: Time.at('02:29:10').toISOString(),
      arrivalOverdue: false,
      dueAt: null,
    });
  });

  it('02:19:00 the first doctor answers late: stands by, sees who holds the role, and nothing of it is lost', async () => {
    const before = doctorA.rings(alertId).length;
    await night.time.passTo('02:19:00');
    expect(doctorA.rings(alertId)).toHaveLength(before);
    const { outcome, holder, alert } = await doctorA.answers(alertId, 'coming', { etaMinutes: 20 });
    expect({ outcome, holder: holder?.name }).toEqual({ outcome: 'standby', holder: doctorB.name });
    expect(roleCall(alert, 'NHI-BS').pages.map(({ personName, state }) => `${personName} ${state}`)).toEqual(
      expect.arrayContaining([`${doctorA.name} STANDBY`, `${doctorB.name} HOLDING`]),
    );
    await coordinator.api.post(`/alerts/${alertId}/notes`, {
      id: crypto.randomUUID(),
      text: 'Số liên hệ cần kiểm tra',
    });
  });

  it('02:28:01 the backup is there: the team is complete 14 minutes 30 seconds after the alarm', async () => {
    await night.time.passTo('02:28:01');
    await doctorB.answers(alertId, 'present');
    const view = await picture();
    expect(view).toMatchObject({ state: 'IN_PROGRESS', quorumAt: Time.at('02:28:01').toISOString() });
    const { items } = await coordinator.api.timeline(alertId);
    expect(items.filter(({ type }) => type === 'alert.quorum-reached').map(({ payload }) => payload)).toEqual([
      { afterSeconds: 870 },
    ]);
  });

  it('02:50 the hand-over recalls everybody who was paged, on every road by which they were called', async () => {
    await doctorB.stamps(alertId, 'apgar_10', { value: 5 });
    await night.time.passTo('02:50:00');
    await doctorB.api.standDown(alertId, { kind: 'handed_over', reason: 'Ổn định, bàn giao theo dõi' });
    const view = await picture();
    expect(view).toMatchObject({
      state: 'HANDED_OVER',
      standDown: { kind: 'handed_over', by: { name: doctorB.name } },
    });
    for (const person of Object.values(staff))
      expect([person.login, ...person.recalls(alertId)]).toEqual([person.login, 'ended']);
    const [page, recall] = [doctorA.subscription!.messages[0], doctorA.subscription!.messages.at(-1)];
    expect(recall?.payload.notification.data).toMatchObject({ purpose: 'recall', alertId });
    expect(recall?.topic).toBe(page?.topic);
    const { items } = await coordinator.api.deliveries(alertId);
    const roads = (purpose: (of: string) => boolean) =>
      [
        ...new Set(
          items.filter((one) => purpose(one.purpose)).map(({ deviceId, channel }) => `${deviceId} ${channel}`),
        ),
      ].sort();
    expect(roads((purpose) => purpose === 'recall')).toEqual(roads((purpose) => purpose !== 'recall'));
    expect(view.roleCalls.map(({ state }) => state)).toEqual(view.roleCalls.map(() => 'RELEASED'));
  });

  it('03:50 nothing has rung in the hour after it', async () => {
    const rung = () => [
      Object.values(staff).map(({ phone, subscription }) => [
        phone.pages.length,
        phone.recalls.length,
        subscription?.requests,
      ]),
    ];
    const before = rung();
    const deliveries = (await coordinator.api.deliveries(alertId)).items.length;
    await at('03:50:00');
    expect(rung()).toEqual(before);
    expect((await coordinator.api.deliveries(alertId)).items).toHaveLength(deliveries);
  });

  it('keeps the whole story, in order', async () => {
    const { items } = await coordinator.api.timeline(alertId);
    expect(items.map(({ version }) => version)).toEqual(items.map((_, index) => index + 1));
    expect(items.map(({ at: moment }) => moment)).toEqual(items.map(({ at: moment }) => moment).sort());
    expect(story(items)).toEqual([
      '02:13:31 alert.raised',
      '02:13:40 SAN-HS holds',
      '02:13:45 NHI-DD holds',
      '02:13:45 birth',
      '02:14:00 first_ventilation',
      '02:14:01 NHI-DD holds',
      '02:15:31 NHI-BS backup',
      '02:15:40 hr_below_60',
      '02:15:42 alert.role-added',
      '02:16:00 GMHS-BS holds',
      '02:16:31 NHI-BS leader',
      '02:17:10 NHI-BS holds',
      '02:17:10 SAN-BS holds',
      '02:19:00 NHI-BS standby',
      '02:19:00 alert.note-added',
      '02:28:01 NHI-BS holds',
      '02:28:01 alert.quorum-reached',
      '02:28:01 apgar_10',
      '02:50:00 alert.stood-down',
    ]);
  });

  it('leaves nothing undone', async () => {
    expect(await night.complaints()).toEqual([]);
  });
});

const told = new Set([
  'alert.raised',
  'alert.role-added',
  'alert.note-added',
  'alert.quorum-reached',
  'alert.stood-down',
]);

/** The lines of the story that a reader of the case asks about. */
function story(items: readonly TimelineEntry[]): string[] {
  return items.flatMap(({ type, at, payload }) => {
    const clock = new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(11, 19);
    if (told.has(type)) return [`${clock} ${type}`];
    if (type === 'role-call.answered') return [`${clock} ${String(payload['roleCode'])} ${String(payload['outcome'])}`];
    if (type === 'role-call.rung-started' && payload['roleCode'] === 'NHI-BS' && payload['tier'] !== 'primary')
      return [`${clock} NHI-BS ${String(payload['tier'])}`];
    return type === 'alert.milestone-stamped' ? [`${clock} ${String(payload['key'])}`] : [];
  });
}
