import { z } from 'zod';
import {
  alertState,
  answerKind,
  channel,
  deliveryPurpose,
  deliveryState,
  duty,
  instant,
  mode,
  pageState,
  placement,
  roleCallState,
  severity,
  standDownKind,
  tier,
  uuid,
} from '../primitives';

const by = z.object({ kind: z.enum(['person', 'station', 'link', 'system']), id: z.string(), name: z.string() });

export const deliveryView = z.object({
  id: uuid,
  deviceId: uuid,
  deviceName: z.string(),
  channel,
  purpose: deliveryPurpose,
  state: deliveryState,
  createdAt: instant,
  handedOverAt: instant.nullable(),
  acceptedAt: instant.nullable(),
  shownAt: instant.nullable(),
  openedAt: instant.nullable(),
  failedAt: instant.nullable(),
  failure: z.string().nullable(),
});
export const pageView = z.object({
  id: uuid,
  personId: uuid,
  personName: z.string(),
  tier,
  placement,
  state: pageState,
  purpose: z.enum(['page', 'inform']),
  /** Why this person is called: 'roster', 'declined', 'no-answer', 'unreachable', 'leader-due', 'freed' … */
  reason: z.string(),
  rings: z.number(),
  pagedAt: instant,
  lastRungAt: instant,
  answeredAt: instant.nullable(),
  declineReason: z.string().nullable(),
  /** The code of the other RED alert that this person holds, where there is one. */
  busyWith: z.string().nullable(),
  unreachable: z.boolean(),
  deliveries: z.array(deliveryView),
});
export const roleCallView = z.object({
  id: uuid,
  roleCode: z.string(),
  orElse: z.array(z.string()),
  ordinal: z.number(),
  required: z.boolean(),
  state: roleCallState,
  holder: z.object({ personId: uuid, name: z.string() }).nullable(),
  openedAt: instant,
  answeredAt: instant.nullable(),
  etaAt: instant.nullable(),
  presentAt: instant.nullable(),
  arrivalOverdue: z.boolean(),
  arriveTargetAt: instant.nullable(),
  /** When whoever rings is rung again or somebody else is called, whichever is first; null once answered. */
  dueAt: instant.nullable(),
  /** Who is called next, and when; null when the ladder is exhausted or somebody has answered. */
  nextTier: tier.nullable(),
  nextRungAt: instant.nullable(),
  pages: z.array(pageView),
});
export const conflictView = z.object({
  id: uuid,
  personId: uuid,
  personName: z.string(),
  roleCode: z.string(),
  openedAt: instant,
  held: z.object({
    alertId: uuid,
    code: z.string(),
    locationName: z.string(),
    typeCode: z.string().nullable(),
    raisedAt: instant,
  }),
  wanted: z.object({
    alertId: uuid,
    code: z.string(),
    locationName: z.string(),
    typeCode: z.string().nullable(),
    raisedAt: instant,
  }),
  decision: z.object({ alertId: uuid, at: instant, by: z.string() }).nullable(),
});
/** The single view of an alert: what HTTP answers and what sockets send. `version` grows with every change. */
export const alertView = z.object({
  id: uuid,
  version: z.number(),
  code: z.string(),
  mode,
  severity,
  state: alertState,
  facility: z.object({ id: uuid, name: z.string(), shortName: z.string(), phone: z.string().nullable() }),
  location: z.object({ id: uuid, name: z.string(), department: z.string(), extension: z.string().nullable() }),
  typeCode: z.string().nullable(),
  typeApproved: z.boolean(),
  /** True while a real alert has priority over this drill. */
  paused: z.boolean(),
  raisedAt: instant,
  reportedRaisedAt: instant.nullable(),
  raisedBy: by,
  linkedAlertId: uuid.nullable(),
  quorumAt: instant.nullable(),
  closedAt: instant.nullable(),
  standDown: z.object({ kind: standDownKind, reason: z.string().nullable(), at: instant, by }).nullable(),
  patients: z.array(z.object({ id: uuid, kind: z.enum(['mother', 'newborn', 'child']), label: z.string() })),
  roleCalls: z.array(roleCallView),
  informed: z.array(pageView),
  conflicts: z.array(conflictView),
  milestones: z.array(
    z.object({ id: uuid, key: z.string(), at: instant, stampedAt: instant, value: z.number().nullable(), by }),
  ),
  checklist: z.array(z.object({ key: z.string(), at: instant, by })),
  notes: z.array(z.object({ id: uuid, text: z.string(), at: instant, by })),
  /** Decision points that have fallen due, newest last. */
  prompts: z.array(z.object({ key: z.string(), at: instant })),
  /** After a stand-down: who has said "Đã rõ" and who has not yet. */
  recall: z
    .object({
      understood: z.array(z.object({ personId: uuid, name: z.string() })),
      waiting: z.array(z.object({ personId: uuid, name: z.string() })),
    })
    .nullable(),
  bloodStock: z.array(z.object({ product: z.string(), units: z.number(), updatedAt: instant })),
  serverTime: instant,
});
export const timelineEntry = z.object({
  version: z.number(),
  type: z.string(),
  at: instant,
  by,
  payload: z.record(z.string(), z.unknown()),
  names: z.record(z.string(), z.string()),
});
export const dutyView = z.object({
  roleCode: z.string(),
  tier: tier.extract(['primary', 'backup', 'head', 'leader', 'coordinator']),
  placement,
  personId: uuid,
  personName: z.string(),
  startsAt: instant,
  endsAt: instant,
  /** null: no device at all; else the last evidence that a device of this person rang. */
  reachable: z.boolean(),
  lastShownAt: instant.nullable(),
  busyWith: z.string().nullable(),
});
/** What a device needs to draw its screens: who am I, where, what may I raise. */
export const sessionView = z.object({
  kind: z.enum(['person', 'station']),
  personId: uuid.nullable(),
  stationId: uuid.nullable(),
  name: z.string(),
  duties: z.array(duty),
  roleCodes: z.array(z.string()),
  facility: z.object({
    id: uuid,
    name: z.string(),
    shortName: z.string(),
    phone: z.string().nullable(),
    kind: z.string(),
  }),
  locationId: uuid.nullable(),
  locations: z.array(
    z.object({ id: uuid, name: z.string(), department: z.string(), extension: z.string().nullable() }),
  ),
  approvedTypes: z.array(z.string()),
  /** Public VAPID key (base64url) for pushManager.subscribe, and where the socket lives when not on this origin. */
  push: z.object({ publicKey: z.string() }),
  realtimeUrl: z.string().nullable(),
  token: z.string().nullable(),
});
export const deviceView = z.object({
  id: uuid,
  name: z.string(),
  push: z.boolean(),
  goneAt: instant.nullable(),
  lastSeenAt: instant.nullable(),
  lastTest: z
    .object({
      id: uuid,
      sentAt: instant,
      handedOverAt: instant.nullable(),
      acceptedAt: instant.nullable(),
      shownAt: instant.nullable(),
      openedAt: instant.nullable(),
      failure: z.string().nullable(),
    })
    .nullable(),
});
/** The answer to an answer: what became of it, and the alert as it stands now. */
export const answerOutcome = z.object({
  outcome: z.enum(['holds', 'takes-over', 'standby', 'conflict', 'declined', 'gave-up', 'understood', 'unchanged']),
  kind: answerKind,
  roleCode: z.string().nullable(),
  holder: z.object({ personId: uuid, name: z.string() }).nullable(),
  alert: alertView,
});
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), reason: z.string(), message: z.string() })).optional(),
});

export type DeliveryView = z.infer<typeof deliveryView>;
export type PageView = z.infer<typeof pageView>;
export type RoleCallView = z.infer<typeof roleCallView>;
export type ConflictView = z.infer<typeof conflictView>;
export type AlertView = z.infer<typeof alertView>;
export type TimelineEntry = z.infer<typeof timelineEntry>;
export type DutyView = z.infer<typeof dutyView>;
export type SessionView = z.infer<typeof sessionView>;
export type DeviceView = z.infer<typeof deviceView>;
export type AnswerOutcome = z.infer<typeof answerOutcome>;
export type Problem = z.infer<typeof problem>;
