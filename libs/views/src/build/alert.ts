import { say } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';
import { quorumAt, stateOf, type CallStanding } from '@redalert/domain';
import { BLOOD_BANK, type AlertRow, type BloodStockRow, type PageRow, type RoleCallRow } from '../read/alert-rows';
import { conflictOf } from './conflict';
import { instant, instantOrNull } from './moments';
import { pageOf } from './page';
import type { AlertParts } from './parts';
import { roleCallOf } from './role-call';

/** One alert from its rows. Nothing is decided here: states come from the domain, moments from the database. */
export function alertOf(alert: AlertRow, parts: AlertParts, now: Date): AlertView {
  const calls = parts.roleCalls(alert.id);
  const pages = parts.pages(alert.id);
  const milestones = parts.milestones(alert.id);
  const standing = calls.map(standingOf);
  const quorum = quorumAt(standing);
  const viewOf = (page: PageRow) => pageOf(page, parts.deliveriesOfPage(page.id));
  return {
    ...headOf(alert),
    state: stateOf(alert.lifecycle, standing, milestones.length),
    quorumAt: quorum === null ? null : new Date(quorum).toISOString(),
    roleCalls: calls.map((call) => roleCallOf(call, pages.filter((page) => page.role_call_id === call.id).map(viewOf))),
    informed: pages.filter((page) => page.role_call_id === null).map(viewOf),
    conflicts: parts.conflicts(alert.id).map(conflictOf),
    milestones: milestones.map(({ id, key, at, stamped_at, value, by }) => ({
      id,
      key,
      at: instant(at),
      stampedAt: instant(stamped_at),
      value,
      by,
    })),
    checklist: parts.checklist(alert.id).map(({ key, at, by }) => ({ key, at: instant(at), by })),
    notes: parts.notes(alert.id).map(({ id, text, at, by }) => ({ id, text, at: instant(at), by })),
    prompts: parts.prompts(alert.id).map(({ key, at }) => ({ key, at: instant(at) })),
    recall: alert.lifecycle !== 'open' || alert.paused_by !== null ? recallOf(pages) : null,
    bloodStock: calls.some((call) => call.role_code === BLOOD_BANK)
      ? parts.bloodStockOfFacility(alert.facility_id).map(bloodStockOf)
      : [],
    serverTime: now.toISOString(),
  };
}

function headOf(alert: AlertRow) {
  const {
    id,
    version,
    code,
    mode,
    severity,
    raised_by: raisedBy,
    closed_at: closedAt,
    closed_by: closedBy,
    stand_down_kind: kind,
  } = alert;
  return {
    id,
    version,
    code,
    mode,
    severity,
    raisedBy,
    facility: {
      id: alert.facility_id,
      name: alert.facility_name,
      shortName: alert.facility_short_name,
      phone: alert.facility_phone,
    },
    location: {
      id: alert.location_id,
      name: alert.location_name,
      department: alert.department,
      extension: alert.extension,
    },
    typeCode: alert.type_code,
    typeApproved: alert.type_approved,
    paused: alert.paused_by !== null,
    raisedAt: instant(alert.raised_at),
    reportedRaisedAt: instantOrNull(alert.reported_raised_at),
    linkedAlertId: alert.linked_alert_id,
    closedAt: instantOrNull(closedAt),
    standDown:
      kind === null || closedAt === null || closedBy === null
        ? null
        : { kind, reason: alert.stand_down_reason, at: instant(closedAt), by: closedBy },
    patients: patientsOf(alert),
  };
}

const standingOf = ({ required, state, present_at }: RoleCallRow): CallStanding => ({
  required,
  state,
  presentAt: present_at === null ? null : Date.parse(present_at),
});

/** "Mẹ", "Sơ sinh"; with a number where there are several of a kind. */
function patientsOf({ patients }: AlertRow): AlertView['patients'] {
  return patients.map(({ id, kind }) => {
    const alike = patients.filter((other) => other.kind === kind);
    const name = say('vi', `patientGroup.${kind}`);
    return {
      id,
      kind,
      label: alike.length === 1 ? name : `${name} ${alike.findIndex((other) => other.id === id) + 1}`,
    };
  });
}

/** Who was paged and has said "Đã rõ", and who has not. Each person once, however often they were paged. */
function recallOf(pages: readonly PageRow[]): NonNullable<AlertView['recall']> {
  const people = [...new Map(pages.map((page) => [page.person_id, page.person_name]))].map(([personId, name]) => ({
    personId,
    name,
  }));
  const clear = new Set(pages.filter((page) => page.understood_at !== null).map((page) => page.person_id));
  return {
    understood: people.filter(({ personId }) => clear.has(personId)),
    waiting: people.filter(({ personId }) => !clear.has(personId)),
  };
}

const bloodStockOf = ({ product, units, updated_at }: BloodStockRow): AlertView['bloodStock'][number] => ({
  product,
  units,
  updatedAt: instant(updated_at),
});
