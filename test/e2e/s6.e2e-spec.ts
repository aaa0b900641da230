// S6 of the domain brief: two alerts at once. One person holds one RED alert, and a human says who goes where.

import type { AlertView, PageView } from '@redalert/contracts';
import type { Colleague } from './support/colleague';
import { smallAndLarge } from './support/topologies';
import { roleCall, World } from './support/world';

const logins = [
  'sannhi.gmhs1',
  'sannhi.gmhs2',
  'sannhi.nhi1',
  'sannhi.nhi2',
  'sannhi.lanhdao1',
  'sannhi.san1',
  'sannhi.dieuphoi1',
] as const;

describe.each(smallAndLarge)('S6, two alerts at once, %s', (_name, way) => {
  let house: World;
  let a1: string;
  let a2: string;
  let anaesthetist: Colleague;
  let backup: Colleague;
  let doctor: Colleague;
  let leader: Colleague;
  let staff: Record<(typeof logins)[number], Colleague>;

  beforeAll(async () => {
    house = await World.open({ ...way, at: '11:00:00' });
    staff = await house.team(...logins);
    ({
      'sannhi.gmhs1': anaesthetist,
      'sannhi.gmhs2': backup,
      'sannhi.nhi1': doctor,
      'sannhi.lanhdao1': leader,
    } = staff);
  });
  afterAll(() => house?.close());

  const picture = (alertId: string): Promise<AlertView> => house.picture(alertId, 'sannhi.dieuphoi1');
  const pageOf = (view: AlertView, role: string, { name }: Colleague): PageView | undefined =>
    roleCall(view, role).pages.find(({ personName }) => personName === name);
  const heldBy = async (person: Colleague): Promise<string[]> =>
    (
      await house.database.query<{ alert_id: string }>('select alert_id from dispatching.holds where person_id = $1', [
        person.id,
      ])
    ).map(({ alert_id }) => alert_id);

  it('11:00 the first alert takes the anaesthetist and the paediatrician on duty', async () => {
    a1 = (await house.raise('sannhi.hs1', 'sannhi/phong-sinh-1', { type: 'OB-CORD' })).id;
    await house.time.settled();
    expect((await anaesthetist.answers(a1, 'coming', { etaMinutes: 2 })).outcome).toBe('holds');
    expect((await doctor.answers(a1, 'coming', { etaMinutes: 2 })).outcome).toBe('holds');
    expect((await staff['sannhi.san1'].answers(a1, 'present')).outcome).toBe('holds');
  });

  it('11:02:30 the second alert calls the free one first, and shows that the other is busy with A1', async () => {
    await house.time.passTo('11:02:30');
    a2 = (await house.raise('sannhi.hs2', 'sannhi/phong-sinh-3', { type: 'NN-ASP' })).id;
    const view = await picture(a2);
    expect(
      roleCall(view, 'NHI-BS').pages.map(({ personName, tier, busyWith }) => ({ personName, tier, busyWith })),
    ).toEqual([{ personName: staff['sannhi.nhi2'].name, tier: 'backup', busyWith: null }]);
    expect(doctor.rings(a2)).toEqual([]);
    const { items } = await leader.api.onCall(house.demo.ids.facility('sannhi'));
    expect(items.find(({ personId }) => personId === doctor.id)?.busyWith).toBe('A1');
  });

  it('11:03:30 the busy one is called after the free ones, with their other alert beside the name', async () => {
    await house.time.passTo('11:03:29');
    expect(doctor.rings(a2)).toEqual([]);
    await house.time.passTo('11:03:30');
    expect(pageOf(await picture(a2), 'NHI-BS', doctor)).toMatchObject({
      busyWith: 'A1',
      state: 'RINGING',
      reason: 'no-answer',
    });
    expect((await staff['sannhi.nhi2'].answers(a2, 'coming', { etaMinutes: 1 })).outcome).toBe('holds');
  });

  it('11:04 asked for both, the anaesthetist cannot hold both: both alerts and the leader see one question', async () => {
    await house.time.passTo('11:04:00');
    await leader.api.post(`/alerts/${a2}/roles`, { roleCode: 'GMHS-BS' });
    await house.time.settled();
    const { outcome } = await anaesthetist.answers(a2, 'coming', { etaMinutes: 1, roleCode: 'GMHS-BS' });
    expect(outcome).toBe('conflict');
    const [first, second] = [await picture(a1), await picture(a2)];
    expect(first.conflicts).toEqual(second.conflicts);
    expect(second.conflicts).toMatchObject([
      {
        personName: anaesthetist.name,
        roleCode: 'GMHS-BS',
        held: { code: 'A1', typeCode: 'OB-CORD', locationName: 'Phòng sinh 1' },
        wanted: { code: 'A2', typeCode: 'NN-ASP', locationName: 'Phòng sinh 3' },
        decision: null,
      },
    ]);
    expect(await leader.phone.expectsAlert(({ id, conflicts }) => id === a1 && conflicts.length === 1)).toBeDefined();
    expect(await heldBy(anaesthetist)).toEqual([a1]);
    expect(roleCall(second, 'GMHS-BS')).toMatchObject({ holder: null });
    expect(backup.rings(a2, 'page', 'GMHS-BS').length).toBeGreaterThan(0);
  });

  it('the same answer again opens no second question', async () => {
    expect((await anaesthetist.answers(a2, 'coming', { etaMinutes: 1, roleCode: 'GMHS-BS' })).outcome).toBe(
      'unchanged',
    );
    expect((await picture(a2)).conflicts).toHaveLength(1);
  });

  it('only whoever conducts decides, and only once', async () => {
    const { id } = (await picture(a2)).conflicts[0]!;
    const decision = { alertId: a1 };
    await expect(anaesthetist.api.post(`/conflicts/${id}/decision`, decision)).rejects.toMatchObject({ status: 403 });
    await expect(leader.api.post(`/conflicts/${id}/decision`, { alertId: id })).rejects.toMatchObject({ status: 400 });
    await leader.api.post(`/conflicts/${id}/decision`, decision);
    await leader.api.post(`/conflicts/${id}/decision`, decision);
    await expect(leader.api.post(`/conflicts/${id}/decision`, { alertId: a2 })).rejects.toMatchObject({
      status: 409,
      slug: 'conflict-decided',
    });
    const [first, second] = [await picture(a1), await picture(a2)];
    for (const view of [first, second])
      expect(view.conflicts[0]?.decision).toMatchObject({ alertId: a1, by: leader.name });
    expect(roleCall(first, 'GMHS-BS').holder?.name).toBe(anaesthetist.name);
    expect(roleCall(second, 'GMHS-BS')).toMatchObject({ holder: null, required: true });
    expect(await heldBy(anaesthetist)).toEqual([a1]);
  });

  it('11:30 the first alert ends: whoever it frees is called to the second at once, and takes it by one answer', async () => {
    await house.time.jumpTo(new Date((await house.time.now()).getTime() + 25 * 60_000));
    const before = anaesthetist.rings(a2).length;
    await staff['sannhi.san1'].api.standDown(a1, { kind: 'resolved' });
    const view = await picture(a2);
    expect(pageOf(view, 'GMHS-BS', anaesthetist)).toMatchObject({ state: 'RINGING', reason: 'freed', busyWith: null });
    expect(anaesthetist.rings(a2).length).toBe(before + 1);
    expect((await anaesthetist.answers(a2, 'coming', { etaMinutes: 1 })).outcome).toBe('holds');
    expect(await heldBy(anaesthetist)).toEqual([a2]);
  });

  it('a decision for the second alert moves the person there, and the first calls on at once', async () => {
    await house.time.pass(10);
    const { id: a3 } = await house.raise('sannhi.hs1', 'sannhi/phong-sinh-1', { type: 'OB-CORD' });
    await house.time.settled();
    expect((await anaesthetist.answers(a3, 'coming', { roleCode: 'GMHS-BS' })).outcome).toBe('conflict');
    const { conflicts } = await picture(a3);
    const ringsBefore = backup.rings(a2).length;
    await leader.api.post(`/conflicts/${conflicts.find(({ decision }) => decision === null)!.id}/decision`, {
      alertId: a3,
    });
    const [second, third] = [await picture(a2), await picture(a3)];
    expect(roleCall(third, 'GMHS-BS').holder?.name).toBe(anaesthetist.name);
    expect(roleCall(second, 'GMHS-BS')).toMatchObject({ holder: null, dueAt: expect.any(String) as string });
    expect(backup.rings(a2).length).toBeGreaterThan(ringsBefore);
    expect(await heldBy(anaesthetist)).toEqual([a3]);
  });

  it('never lets anybody hold two unseen, and leaves nothing undone', async () => {
    expect(await house.complaints()).toEqual([]);
  });
});
