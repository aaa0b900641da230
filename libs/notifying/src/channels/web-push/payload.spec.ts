import fc from 'fast-check';
import { alertTypes, roleCodes } from '@redalert/catalogue';
import type { AlertFacts, Delivery, RecallKind } from '../../delivery/delivery';
import { payloadOf } from './payload';

const facts: AlertFacts = {
  code: 'A-07',
  mode: 'real',
  severity: 'RED',
  typeCode: 'NN-ASP',
  raisedAt: new Date('2026-11-22T19:13:40Z'),
  room: 'Phòng sinh 2',
  call: '5678',
  neutral: false,
  roleCode: 'NHI-BS',
};
const delivery: Delivery = {
  id: '01a206b9-0000-7000-8000-000000000001',
  facilityId: '01a206b9-0000-7000-8000-000000000002',
  personId: '01a206b9-0000-7000-8000-000000000003',
  deviceId: '01a206b9-0000-7000-8000-000000000004',
  pageId: '01a206b9-0000-7000-8000-000000000005',
  channel: 'web_push',
  purpose: 'page',
  ring: 1,
  attempt: 1,
  createdAt: new Date('2026-11-22T19:14:00Z'),
  recall: null,
  subscription: { endpoint: 'https://fcm.googleapis.com/x', p256dh: 'p', auth: 'a' },
  alertId: '01a206b9-0000-7000-8000-000000000006',
  alert: facts,
};
const said = (more: Partial<Delivery> = {}, alert: Partial<AlertFacts> = {}) =>
  payloadOf({ ...delivery, alert: { ...facts, ...alert }, ...more }, 'pt_token', 'https://baodong.example.vn/')
    .notification;

describe('the words of a push', () => {
  it('name room, type, role and time', () => {
    expect(said()).toMatchObject({
      title: 'BÁO ĐỘNG ĐỎ – Phòng sinh 2',
      body: 'Ngạt sơ sinh · Bác sĩ nhi · 02:13 · chạm để trả lời',
      tag: 'a-A-07',
    });
  });

  it('count the rings', () => {
    expect(said({ ring: 3 }).body).toContain('gọi lần 3');
  });

  it('use the neutral code where the hospital wants it', () => {
    expect(said({}, { neutral: true }).body).toMatch(/^\w+ · Bác sĩ nhi/);
    expect(JSON.stringify(said({}, { neutral: true }))).not.toContain('Ngạt');
  });

  it('say that no type is chosen yet', () => {
    expect(said({}, { typeCode: null }).body).toMatch(/^Báo động chung · /);
  });

  it('begin with the word drill, in every purpose that rings', () => {
    for (const purpose of ['page', 'inform', 'recall'] as const)
      expect(said({ purpose }, { mode: 'drill' }).title).toMatch(/^\[DIỄN TẬP\] /);
  });

  it('ask for an answer on a page only', () => {
    expect(said().actions.map(({ action }) => action)).toEqual(['come', 'cannot']);
    for (const purpose of ['inform', 'recall', 'test'] as const) expect(said({ purpose }).actions).toEqual([]);
  });

  it.each<[RecallKind, string]>([
    ['cancelled', 'Đã hủy báo động A-07. Không cần đến.'],
    ['ended', 'Báo động A-07 đã kết thúc. Không cần đến.'],
    ['downgraded', 'Báo động A-07 đã hạ mức.'],
    ['drill-ended', 'Diễn tập A-07 đã kết thúc.'],
    ['drill-paused', 'Có báo động thật, diễn tập tạm dừng.'],
  ])('recall %s', (recall, body) => {
    expect(said({ purpose: 'recall', pageId: null, recall })).toMatchObject({
      title: 'Không cần đến – Phòng sinh 2',
      body,
      tag: 'a-A-07',
    });
  });

  it('test a device without an alert', () => {
    const test = said({ purpose: 'test', alertId: null, pageId: null, alert: null });
    expect(test).toMatchObject({
      title: 'Thử máy',
      navigate: 'https://baodong.example.vn/me',
      data: { purpose: 'test', alertId: null, mode: 'real', call: null },
    });
  });

  it('lead to the answer page with its token, also without a public address', () => {
    expect(said().navigate).toBe(`https://baodong.example.vn/a/${delivery.alertId}?t=pt_token`);
    expect(payloadOf(delivery, 'pt_token', undefined).notification.navigate).toBe(`/a/${delivery.alertId}?t=pt_token`);
  });
});

describe('what a push never says', () => {
  const secret = fc.stringMatching(
    /^[A-ZĐÂÊÔƠƯ][a-zàáâãèéêìíòóôõùúýăđĩũơư]{2,9} [A-ZĐÂÊÔƠƯ][a-zàáâãèéêìíòóôõùúýăđĩũơư]{2,9} #[0-9]{4}$/u,
  );

  it('names nobody: whatever else lies about in the delivery or the alert', () => {
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 6, maxLength: 6 }),
        fc.constantFrom('page', 'inform', 'recall', 'test'),
        fc.constantFrom(...alertTypes.map(({ code }) => code), null),
        fc.constantFrom(...roleCodes, null),
        fc.record({
          neutral: fc.boolean(),
          mode: fc.constantFrom('real', 'drill'),
          ring: fc.integer({ min: 1, max: 9 }),
        }),
        (
          [personName, patient, phone, note, raisedBy, deviceName],
          purpose,
          typeCode,
          roleCode,
          { neutral, mode, ring },
        ) => {
          const lying = { personName, phone, deviceName, holder: { name: personName } };
          const about = { patients: [{ label: patient }], note, raisedBy: { name: raisedBy }, phone };
          const text = JSON.stringify(
            payloadOf(
              {
                ...delivery,
                ...lying,
                purpose,
                ring,
                alert: { ...facts, ...about, typeCode, roleCode, neutral, mode },
              } as Delivery,
              'pt_token',
              'https://x.vn',
            ),
          );
          for (const one of [
            personName,
            patient,
            phone,
            note,
            raisedBy,
            deviceName,
            delivery.personId,
            delivery.facilityId,
          ])
            expect(text).not.toContain(one);
        },
      ),
    );
  });

  it('fits every push service', () => {
    for (const { code } of alertTypes) {
      for (const roleCode of roleCodes)
        expect(
          Buffer.byteLength(
            JSON.stringify(said({ ring: 2 }, { typeCode: code, roleCode, room: 'P'.repeat(80), mode: 'drill' })),
          ),
        ).toBeLessThan(3_000);
    }
  });
});
