// S7 of the domain brief: a press in a pocket, called back; then the patient really bleeds.

import type { AlertView } from '@redalert/contracts';
import type { Colleague } from './support/colleague';
import { province } from './support/topologies';
import { World } from './support/world';

const ROOM = 'suoida/phong-sinh-1';
const logins = [
  'suoida.hs1',
  'suoida.gmhs1',
  'suoida.san1',
  'suoida.pmo1',
  'suoida.lanhdao1',
  'suoida.dieuphoi1',
] as const;

describe('S7, a false alarm', () => {
  let house: World;
  let staff: Record<(typeof logins)[number], Colleague>;
  let raiser: Colleague;
  let anaesthetist: Colleague;
  let leader: Colleague;
  let cancelled: string;

  beforeAll(async () => {
    house = await World.open({ ...province, at: '16:00:00', push: true });
    await house.colleague('suoida.gmhs1', { push: true });
    staff = await house.team(...logins);
    ({ 'suoida.hs1': raiser, 'suoida.gmhs1': anaesthetist, 'suoida.lanhdao1': leader } = staff);
  });
  afterAll(() => house?.close());

  const picture = (alertId: string): Promise<AlertView> => house.picture(alertId, 'suoida.dieuphoi1');
  const falseAlarm = { kind: 'false_alarm', reason: 'Bấm nhầm' } as const;

  it('16:00:00 rings at once, with no question asked before', async () => {
    cancelled = (await house.raise('suoida.hs1', ROOM, { type: 'OB-CS1' })).id;
    await picture(cancelled);
    expect(anaesthetist.rings(cancelled)).toEqual([1]);
  });

  it('16:00:20 neither a colleague nor a tablet may call it back; the one who raised it may', async () => {
    await house.time.passTo('16:00:20');
    await expect(staff['suoida.pmo1'].api.standDown(cancelled, falseAlarm)).rejects.toMatchObject({
      status: 403,
      slug: 'cancel-not-allowed',
    });
    await expect(house.tablet(ROOM).standDown(cancelled, falseAlarm)).rejects.toMatchObject({
      status: 403,
      slug: 'cancel-not-allowed',
    });
    const view = await raiser.api.standDown(cancelled, falseAlarm);
    expect(view).toMatchObject({
      state: 'CANCELLED',
      standDown: { kind: 'false_alarm', reason: 'Bấm nhầm', by: { name: raiser.name } },
    });
  });

  it('recalls everybody who was called or told, by socket and by push', async () => {
    await picture(cancelled);
    for (const person of Object.values(staff))
      expect([person.login, ...person.recalls(cancelled)]).toEqual([person.login, 'cancelled']);
    const { payload, topic } = anaesthetist.subscription!.messages.at(-1)!;
    expect(payload.notification.data).toMatchObject({ purpose: 'recall', alertId: cancelled });
    expect(payload.notification.body).toContain('A1');
    expect(topic).toBe(anaesthetist.subscription!.messages[0]?.topic);
  });

  it('16:00:50 shows who has said “Đã rõ” and who has not', async () => {
    await house.time.passTo('16:00:50');
    expect((await anaesthetist.answers(cancelled, 'understood')).outcome).toBe('understood');
    expect((await anaesthetist.answers(cancelled, 'understood')).outcome).toBe('unchanged');
    const { recall } = await picture(cancelled);
    expect(recall?.understood.map(({ name }) => name)).toEqual([anaesthetist.name]);
    expect(recall?.waiting.map(({ name }) => name)).toEqual(
      expect.arrayContaining([staff['suoida.san1'].name, leader.name]),
    );
    expect(recall?.waiting.map(({ name }) => name)).not.toContain(anaesthetist.name);
  });

  it('ends the same way when it is called back twice, and in no other way', async () => {
    expect((await raiser.api.standDown(cancelled, falseAlarm)).state).toBe('CANCELLED');
    await expect(leader.api.standDown(cancelled, { kind: 'resolved' })).rejects.toMatchObject({
      status: 409,
      slug: 'alert-closed',
    });
  });

  it('16:10:20 is reopened until ten minutes after its end, as a new alert that says so', async () => {
    await house.time.passTo('16:10:20');
    const again = await house.raise('suoida.hs2', ROOM, { type: 'OB-ABR', reopens: cancelled });
    expect(again).toMatchObject({ linkedAlertId: cancelled, code: 'A2' });
    await picture(again.id);
    expect(anaesthetist.rings(again.id)).toEqual([1]);
    await leader.api.standDown(again.id, { kind: 'resolved' });
  });

  it('16:10:21 is not reopened later; and a drill, a stranger or an alert that was not cancelled never', async () => {
    await house.time.passTo('16:10:21');
    const invalid = { status: 409, slug: 'invalid-state' };
    await expect(house.raise('suoida.hs2', ROOM, { type: 'OB-ABR', reopens: cancelled })).rejects.toMatchObject(
      invalid,
    );
    await expect(
      house.raise('suoida.hs2', ROOM, { type: 'OB-ABR', reopens: crypto.randomUUID() }),
    ).rejects.toMatchObject(invalid);
    const closed = await house.raise('suoida.hs2', ROOM, { type: 'OB-ABR' });
    await leader.api.standDown(closed.id, { kind: 'resolved' });
    await expect(house.raise('suoida.hs2', ROOM, { type: 'OB-ABR', reopens: closed.id })).rejects.toMatchObject(
      invalid,
    );
    const mistaken = await house.raise('suoida.hs2', ROOM, { type: 'OB-ABR' });
    await (await house.person('suoida.hs2')).standDown(mistaken.id, falseAlarm);
    await expect(
      house.raise('suoida.hs2', ROOM, { type: 'OB-ABR', reopens: mistaken.id, mode: 'drill' }),
    ).rejects.toMatchObject(invalid);
    expect((await leader.api.alerts({ state: 'open' })).items).toEqual([]);
  });

  it('two minutes after the press only somebody in command may call it a false alarm', async () => {
    const { id } = await house.raise('suoida.hs1', ROOM, { type: 'OB-CS1' });
    await house.time.pass(121);
    await expect(raiser.api.standDown(id, falseAlarm)).rejects.toMatchObject({
      status: 403,
      slug: 'cancel-not-allowed',
    });
    expect((await raiser.api.alert(id)).closedAt).toBeNull();
    expect((await leader.api.standDown(id, falseAlarm)).state).toBe('CANCELLED');
  });

  it('at two minutes exactly the one who raised it still may', async () => {
    const { id } = await house.raise('suoida.hs1', ROOM, { type: 'OB-CS1' });
    await house.time.pass(120);
    expect((await raiser.api.standDown(id, falseAlarm)).state).toBe('CANCELLED');
  });

  it('leaves nothing undone, and rings nobody afterwards', async () => {
    const heard = () => Object.values(staff).map(({ phone }) => phone.pages.length);
    const before = heard();
    await house.time.pass(3_600);
    expect(heard()).toEqual(before);
    expect(await house.complaints()).toEqual([]);
  });
});
