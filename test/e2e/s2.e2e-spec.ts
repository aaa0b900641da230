// S2 of the domain brief: postpartum haemorrhage at the general hospital; blood is counted, and the clock asks for decisions.

import type { AlertView } from '@redalert/contracts';
import type { Colleague } from './support/colleague';
import { Time } from './support/time';
import { province } from './support/topologies';
import { roleCall, World } from './support/world';

const ROOM = 'dakhoa/phong-sinh-1';

describe('S2, a haemorrhage after birth', () => {
  let house: World;
  let alertId: string;
  let bloodBank: Colleague;
  let obstetrician: Colleague;
  let coordinator: Colleague;

  beforeAll(async () => {
    house = await World.open({ ...province, at: '14:05:00' });
    bloodBank = await house.colleague('dakhoa.nhm1');
    obstetrician = await house.colleague('dakhoa.san1');
    coordinator = await house.colleague('dakhoa.dieuphoi1');
  });
  afterAll(() => house?.close());

  const picture = (): Promise<AlertView> => house.picture(alertId, 'dakhoa.dieuphoi1');
  const at = async (clock: string): Promise<AlertView> => {
    await house.time.passTo(clock);
    return picture();
  };
  const prompts = async (): Promise<string[]> =>
    (await picture()).prompts.map(({ key, at: moment }) => `${clockOf(moment)} ${key}`);
  const stock = (O: number) =>
    house.person('dakhoa.nhm1').then((api) =>
      api.send('PUT', '/blood-stock', {
        items: [
          { product: 'O', units: O },
          { product: 'Cùng nhóm', units: 6 },
        ],
      }),
    );

  it('13:30 the blood bank has counted before anybody bleeds', async () => {
    await house.database.clock.set(Time.at('13:30:00'));
    await stock(4);
    await house.database.clock.set(Time.at('14:05:00'));
  });

  it('14:05:00 calls obstetrician, midwife, anaesthetist, theatre, blood bank and laboratory', async () => {
    alertId = (await house.raise('dakhoa.hs1', ROOM, { type: 'OB-PPH' })).id;
    const view = await picture();
    expect(view.severity).toBe('RED');
    expect(
      view.roleCalls
        .filter(({ required }) => required)
        .map(({ roleCode }) => roleCode)
        .sort(),
    ).toEqual(['GMHS-BS', 'NHM', 'PMO', 'SAN-BS', 'SAN-HS', 'XN']);
    expect([bloodBank.rings(alertId, 'page', 'NHM'), obstetrician.rings(alertId, 'page', 'SAN-BS')]).toEqual([
      [1],
      [1],
    ]);
  });

  it('shows what blood there is, and since when it is known: this count is half an hour old', async () => {
    const { bloodStock, serverTime } = await picture();
    expect(bloodStock).toEqual(
      expect.arrayContaining([{ product: 'O', units: 4, updatedAt: Time.at('13:30:00').toISOString() }]),
    );
    expect(Date.parse(serverTime) - Date.parse(bloodStock[0]!.updatedAt)).toBeGreaterThan(30 * 60_000);
  });

  it('14:05:30 the blood bank has it in hand, and counts again: every screen shows the new count by itself', async () => {
    await house.time.passTo('14:05:30');
    await bloodBank.answers(alertId, 'present');
    await picture();
    await stock(5);
    const shown = await coordinator.phone.expectsAlert(
      ({ id, bloodStock }) => id === alertId && bloodStock.some(({ product, units }) => product === 'O' && units === 5),
    );
    expect(shown.bloodStock.find(({ product }) => product === 'O')?.updatedAt).toBe(Time.at('14:05:30').toISOString());
  });

  it('the whole team is there within the minute', async () => {
    for (const [login, role] of [
      ['san1', 'SAN-BS'],
      ['hs1', 'SAN-HS'],
      ['gmhs1', 'GMHS-BS'],
      ['pmo1', 'PMO'],
      ['xn1', 'XN'],
      ['hstc1', 'HSTC'],
      ['cdha1', 'CDHA'],
      ['bv1', 'BV'],
    ] as const) {
      await (await house.person(`dakhoa.${login}`)).answer(alertId, { kind: 'present', roleCode: role });
    }
    expect(await picture()).toMatchObject({ state: 'QUORUM', quorumAt: Time.at('14:05:30').toISOString() });
  });

  it('keeps what was measured with its value, and when units were asked for and given', async () => {
    await obstetrician.stamps(alertId, 'blood_loss', { value: 700 });
    await house.time.passTo('14:06:00');
    await obstetrician.stamps(alertId, 'blood_requested');
    await house.time.passTo('14:08:00');
    await obstetrician.stamps(alertId, 'blood_loss', { value: 1200 });
    await house.time.passTo('14:08:05');
    await obstetrician.stamps(alertId, 'blood_pressure', { value: 80 });
    await house.time.passTo('14:12:00');
    await bloodBank.stamps(alertId, 'blood_issued');
    const { milestones, state } = await picture();
    expect(state).toBe('IN_PROGRESS');
    expect(milestones.map(({ key, at: moment, value, by }) => [clockOf(moment), key, value, by.name])).toEqual([
      ['14:05:30', 'blood_loss', 700, obstetrician.name],
      ['14:06:00', 'blood_requested', null, obstetrician.name],
      ['14:08:00', 'blood_loss', 1200, obstetrician.name],
      ['14:08:05', 'blood_pressure', 80, obstetrician.name],
      ['14:12:00', 'blood_issued', null, bloodBank.name],
    ]);
    expect((Date.parse(milestones[4]!.at) - Date.parse(milestones[1]!.at)) / 60_000).toBe(6);
  });

  it('14:15 the clock asks for the next step after ten minutes, not before, and decides nothing', async () => {
    await at('14:14:59');
    expect(await prompts()).toEqual([]);
    const before = (await picture()).roleCalls.map(({ roleCode, state }) => [roleCode, state]);
    await at('14:15:00');
    expect(await prompts()).toEqual(['14:15:00 next-step-10']);
    expect((await picture()).roleCalls.map(({ roleCode, state }) => [roleCode, state])).toEqual(before);
    expect(
      (await coordinator.phone.expectsAlert(({ id, prompts: asked }) => id === alertId && asked.length === 1))
        .prompts[0]?.key,
    ).toBe('next-step-10');
  });

  it('14:25 and 14:35 it asks again: nobody stays on one step for thirty minutes unasked', async () => {
    await at('14:24:59');
    expect(await prompts()).toHaveLength(1);
    await at('14:35:00');
    expect(await prompts()).toEqual(['14:15:00 next-step-10', '14:25:00 next-step-20', '14:35:00 next-step-30']);
  });

  it('15:10 ends, and asks nothing any more', async () => {
    await house.time.passTo('15:10:00');
    await obstetrician.stamps(alertId, 'bleeding_stopped');
    await obstetrician.api.standDown(alertId, { kind: 'resolved', reason: 'Đã cầm máu' });
    expect(await picture()).toMatchObject({ state: 'CLOSED' });
    expect(roleCall(await picture(), 'NHM').holder?.name).toBe(bloodBank.name);
    await stock(1);
    expect(await house.complaints()).toEqual([]);
  });

  it('a prompt dies with its alert', async () => {
    const short = await house.raise('dakhoa.hs1', ROOM, { type: 'OB-PPH' });
    await house.time.settled();
    await obstetrician.api
      .standDown(short.id, { kind: 'downgraded' })
      .catch(() => coordinator.api.standDown(short.id, { kind: 'downgraded' }));
    await house.time.pass(45 * 60);
    expect((await obstetrician.api.alert(short.id)).prompts).toEqual([]);
  });
});

const clockOf = (moment: string): string => new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(11, 19);
