import type { AlertView, DeliveryView, PageView, RoleCallView } from '@redalert/contracts';
import type { Lifecycle, StartedRung } from '@redalert/domain';
import type { Transaction } from '@redalert/platform';

/** A moment as PostgreSQL writes it into JSON: with its zone. */
export type Moment = string;
export type By = AlertView['raisedBy'];

export interface AlertRow {
  readonly id: string;
  readonly facility_id: string;
  readonly version: number;
  readonly code: string;
  readonly mode: AlertView['mode'];
  readonly severity: AlertView['severity'];
  readonly lifecycle: Lifecycle;
  readonly facility_name: string;
  readonly facility_short_name: string;
  readonly facility_phone: string | null;
  readonly location_id: string;
  readonly location_name: string;
  readonly department: string;
  readonly extension: string | null;
  readonly type_code: string | null;
  readonly type_approved: boolean;
  readonly paused_by: string | null;
  readonly patients: readonly { readonly id: string; readonly kind: AlertView['patients'][number]['kind'] }[];
  readonly raised_at: Moment;
  readonly reported_raised_at: Moment | null;
  readonly raised_by: By;
  readonly linked_alert_id: string | null;
  readonly stand_down_kind: NonNullable<AlertView['standDown']>['kind'] | null;
  readonly stand_down_reason: string | null;
  readonly closed_at: Moment | null;
  readonly closed_by: By | null;
}
export interface RoleCallRow {
  readonly id: string;
  readonly alert_id: string;
  readonly role_code: string;
  readonly or_else: string[];
  readonly ordinal: number;
  readonly required: boolean;
  readonly state: RoleCallView['state'];
  readonly ladder: { readonly rungs: readonly StartedRung[] };
  readonly opened_at: Moment;
  readonly due_at: Moment | null;
  readonly next_rung_at: Moment | null;
  readonly holder_person_id: string | null;
  readonly holder_name: string | null;
  readonly answered_at: Moment | null;
  readonly eta_at: Moment | null;
  readonly present_at: Moment | null;
  readonly arrive_target_at: Moment | null;
  readonly overdue_at: Moment | null;
}
export interface PageRow {
  readonly id: string;
  readonly alert_id: string;
  readonly role_call_id: string | null;
  readonly person_id: string;
  readonly person_name: string;
  readonly purpose: PageView['purpose'];
  readonly tier: PageView['tier'];
  readonly placement: PageView['placement'];
  readonly state: PageView['state'];
  readonly reason: string;
  readonly rings: number;
  readonly paged_at: Moment;
  readonly last_rung_at: Moment;
  readonly answered_at: Moment | null;
  readonly decline_reason: string | null;
  readonly busy_with_code: string | null;
  readonly unreachable: boolean;
  readonly understood_at: Moment | null;
}
export interface DeliveryRow {
  readonly id: string;
  readonly page_id: string;
  readonly device_id: string;
  readonly device_name: string;
  readonly channel: DeliveryView['channel'];
  readonly purpose: DeliveryView['purpose'];
  readonly state: DeliveryView['state'];
  readonly created_at: Moment;
  readonly handed_over_at: Moment | null;
  readonly accepted_at: Moment | null;
  readonly shown_at: Moment | null;
  readonly opened_at: Moment | null;
  readonly failed_at: Moment | null;
  readonly failure: string | null;
}
export interface ConflictSide {
  readonly alert_id: string;
  readonly code: string;
  readonly location_name: string;
  readonly type_code: string | null;
  readonly raised_at: Moment;
}
export interface ConflictRow {
  readonly id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly role_code: string;
  readonly opened_at: Moment;
  readonly held: ConflictSide;
  readonly wanted: ConflictSide;
  readonly decided_alert_id: string | null;
  readonly decided_at: Moment | null;
  readonly decided_by: By | null;
}
export interface BloodStockRow {
  readonly facility_id: string;
  readonly product: string;
  readonly units: number;
  readonly updated_at: Moment;
}
interface Noted {
  readonly alert_id: string;
  readonly at: Moment;
}
export interface AlertRows {
  readonly alerts: readonly AlertRow[];
  readonly roleCalls: readonly RoleCallRow[];
  readonly pages: readonly PageRow[];
  readonly deliveries: readonly DeliveryRow[];
  readonly conflicts: readonly ConflictRow[];
  readonly milestones: readonly (Noted & {
    readonly id: string;
    readonly key: string;
    readonly stamped_at: Moment;
    readonly value: number | null;
    readonly by: By;
  })[];
  readonly checklist: readonly (Noted & { readonly key: string; readonly by: By })[];
  readonly notes: readonly (Noted & { readonly id: string; readonly text: string; readonly by: By })[];
  readonly prompts: readonly (Noted & { readonly key: string })[];
  readonly bloodStock: readonly BloodStockRow[];
}

/** The bank whose stock a case shows, once it is called. */
export const BLOOD_BANK = 'NHM';

// A room, a facility or a person that is not there (any more) never hides an alert: its name is a dash.
const side = (alert: string, location: string): string =>
  `jsonb_build_object('alert_id', ${alert}.id, 'code', ${alert}.code, 'location_name', coalesce(${location}.name, '—'), 'type_code', ${alert}.type_code, 'raised_at', ${alert}.raised_at)`;

/** Each part of the alerts `$1`, from the published views. */
const parts: Readonly<Record<keyof AlertRows, string>> = {
  alerts: `select a.*, coalesce(s.version, 0) as version, coalesce(f.name, '—') as facility_name, coalesce(f.short_name, '—') as facility_short_name, f.phone as facility_phone,
      coalesce(l.name, '—') as location_name, coalesce(l.department, '') as department, l.extension
    from published.alerts a left join platform.streams s on s.id = a.id left join published.facilities f on f.facility_id = a.facility_id
    left join published.locations l on l.id = a.location_id where a.id = any($1)`,
  roleCalls: `select c.*, case when c.holder_person_id is not null then coalesce(p.name, '—') end as holder_name
    from published.role_calls c left join published.people p on p.id = c.holder_person_id where c.alert_id = any($1)
    order by c.opened_at, c.required desc, c.role_code, c.ordinal`,
  pages: `select g.*, coalesce(p.name, '—') as person_name, b.code as busy_with_code
    from published.pages g left join published.people p on p.id = g.person_id left join published.alerts b on b.id = g.busy_with
    where g.alert_id = any($1)
    order by g.paged_at, array_position(array['primary', 'backup', 'head', 'leader', 'coordinator', 'everyone'], g.tier), g.id`,
  deliveries: `select id, page_id, device_id, device_name, channel, purpose, state, created_at, handed_over_at, accepted_at, shown_at, opened_at, failed_at, failure
    from published.deliveries where alert_id = any($1) and page_id is not null and purpose in ('page', 'inform') order by created_at, id`,
  conflicts: `select c.id, c.person_id, coalesce(p.name, '—') as person_name, r.role_code, c.opened_at, ${side('h', 'hl')} as held, ${side('w', 'wl')} as wanted,
      c.decided_alert_id, c.decided_at, c.decided_by
    from published.conflicts c join published.role_calls r on r.id = c.role_call_id left join published.people p on p.id = c.person_id
    join published.alerts h on h.id = c.held_alert_id left join published.locations hl on hl.id = h.location_id
    join published.alerts w on w.id = c.wanted_alert_id left join published.locations wl on wl.id = w.location_id
    where (c.held_alert_id = any($1) or c.wanted_alert_id = any($1)) and (c.closed_at is null or c.decided_at is not null) order by c.opened_at, c.id`,
  milestones:
    'select alert_id, id, key, at, stamped_at, value, by from published.milestones where alert_id = any($1) order by at, stamped_at, id',
  checklist: 'select alert_id, key, at, by from published.checklist_ticks where alert_id = any($1) order by at, key',
  notes: 'select alert_id, id, text, at, by from published.notes where alert_id = any($1) order by at, id',
  prompts: 'select alert_id, key, at from published.prompts where alert_id = any($1) order by at, key',
  bloodStock: `select facility_id, product, units, updated_at from published.blood_stock
    where facility_id in (select facility_id from published.role_calls where alert_id = any($1) and role_code = '${BLOOD_BANK}') order by product`,
};

const STATEMENT = `select ${Object.entries(parts)
  .map(([name, query]) => `(select coalesce(json_agg(r), '[]') from (${query}) as r) as "${name}"`)
  .join(',\n')}`;

/** Everything about these alerts in one statement: one journey to the database, and one moment for all parts. */
export async function readAlertRows(tx: Transaction, ids: readonly string[]): Promise<AlertRows> {
  return (await tx.one<AlertRows>(STATEMENT, [ids])) as AlertRows;
}
