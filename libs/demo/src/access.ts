import type { DemoFacility, DemoPerson } from './province/types';
import { DEMO_PASSWORD, DEMO_PIN } from './ids';
import { province } from './province';

export interface DemoUser {
  /** In Vietnamese, as the table of the first run names them. */
  readonly kind: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly pin: string;
  readonly facility: string;
}
export interface DemoStation {
  readonly facility: string;
  readonly location: string;
  readonly token: string;
}
export interface DemoAccess {
  /** One of each kind, then everybody else. */
  readonly users: readonly DemoUser[];
  readonly stations: readonly DemoStation[];
}

const showcase: readonly (readonly [login: string, kind: string])[] = [
  ['suoida.hs1', 'Hộ sinh (người báo động)'],
  ['suoida.nhi1', 'Bác sĩ nhi, trực tại nhà'],
  ['suoida.nhi2', 'Bác sĩ nhi, dự bị'],
  ['suoida.gmhs1', 'Bác sĩ gây mê'],
  ['suoida.dieuphoi1', 'Điều phối viên'],
  ['suoida.lanhdao1', 'Trực lãnh đạo'],
  ['sannhi.truongnhi', 'Trưởng khoa'],
  ['dakhoa.nhm1', 'Ngân hàng máu'],
  ['suoida.lichtruc', 'Người giữ lịch trực'],
  ['suoida.quantri', 'Quản trị'],
  ['sannhi.dieuphoitinh', 'Điều phối tỉnh'],
  ['tratap.hs1', 'Hộ sinh trạm y tế xã'],
];

/** The sign-ins of the demo: one of each kind first. `tokens` are those of this installation's tablets, by `facility/room`. */
export function demoAccess(tokens: ReadonlyMap<string, string>): DemoAccess {
  const everybody = province.flatMap((facility) => facility.people.map((person) => user(facility, person)));
  const shown = showcase.flatMap(([login, kind]) =>
    everybody.filter((one) => one.login === login).map((one) => ({ ...one, kind })),
  );
  const rest = everybody.filter((one) => shown.every(({ login }) => login !== one.login));
  return { users: [...shown, ...rest], stations: province.flatMap((facility) => stationsOf(facility, tokens)) };
}

const user = (facility: DemoFacility, person: DemoPerson): DemoUser => ({
  kind: 'Nhân viên',
  name: person.name,
  login: `${facility.code}.${person.key}`,
  password: DEMO_PASSWORD,
  pin: DEMO_PIN,
  facility: facility.shortName,
});

const stationsOf = (facility: DemoFacility, tokens: ReadonlyMap<string, string>): DemoStation[] =>
  facility.rooms.flatMap((room) => {
    const token = tokens.get(`${facility.code}/${room.code}`);
    return token === undefined ? [] : [{ facility: facility.shortName, location: room.name, token }];
  });
