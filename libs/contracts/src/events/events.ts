import { z } from 'zod';
import {
  alertState,
  answerKind,
  channel,
  deliveryPurpose,
  deliveryState,
  instant,
  mode,
  severity,
  standDownKind,
  tier,
  uuid,
} from '../primitives';

const roleNeed = z.object({
  role: z.string(),
  orElse: z.array(z.string()).optional(),
  required: z.boolean(),
  ackSeconds: z.object({ inHouse: z.number(), atHome: z.number() }),
  arriveMinutes: z.object({ inHouse: z.number(), atHome: z.number() }),
});
export type RoleNeedOnWire = z.infer<typeof roleNeed>;

/**
 * Every event of the log, by type, with its payload (version 1 of each). An event belongs to the stream of one alert
 * (`streamId`) and carries that stream's next version. Payloads hold ids, codes and minutes: no patient, no telephone.
 */
export const eventSchemas = {
  'alert.raised': z.object({
    code: z.string(),
    locationId: uuid,
    typeCode: z.string().nullable(),
    typeApproved: z.boolean(),
    mode,
    severity,
    needs: z.array(roleNeed),
    linkedAlertId: uuid.nullable(),
    lateBySeconds: z.number().nullable(),
  }),
  'alert.type-chosen': z.object({
    typeCode: z.string(),
    typeApproved: z.boolean(),
    severity,
    needs: z.array(roleNeed),
  }),
  'alert.role-added': z.object({ needs: z.array(roleNeed) }),
  'alert.severity-changed': z.object({ from: severity, to: severity, reason: z.string().nullable() }),
  'alert.milestone-stamped': z.object({
    milestoneId: uuid,
    key: z.string(),
    at: instant,
    value: z.number().nullable(),
  }),
  'alert.checklist-ticked': z.object({ key: z.string() }),
  'alert.note-added': z.object({ noteId: uuid }),
  'alert.prompted': z.object({ key: z.string() }),
  'alert.quorum-reached': z.object({ afterSeconds: z.number() }),
  'alert.stood-down': z.object({ kind: standDownKind, state: alertState, mode }),
  'alert.drill-paused': z.object({ realAlertId: uuid }),
  'alert.drill-resumed': z.object({}),
  'role-call.opened': z.object({ roleCallId: uuid, roleCode: z.string(), required: z.boolean(), ordinal: z.number() }),
  'role-call.rung-started': z.object({
    roleCallId: uuid,
    roleCode: z.string(),
    tier,
    personIds: z.array(uuid),
    reason: z.string(),
  }),
  'role-call.rung-again': z.object({
    roleCallId: uuid,
    roleCode: z.string(),
    personIds: z.array(uuid),
    ring: z.number(),
  }),
  'role-call.answered': z.object({
    roleCallId: uuid,
    roleCode: z.string(),
    personId: uuid,
    kind: answerKind,
    etaMinutes: z.number().nullable(),
    outcome: z.enum(['holds', 'takes-over', 'standby', 'conflict', 'declined', 'gave-up']),
    onBehalf: z.boolean(),
  }),
  'role-call.uncovered': z.object({ roleCallId: uuid, roleCode: z.string() }),
  'role-call.arrival-overdue': z.object({ roleCallId: uuid, roleCode: z.string(), personId: uuid }),
  'role-call.released': z.object({ roleCallId: uuid, roleCode: z.string(), reason: z.string() }),
  'pages.requested': z.object({
    pages: z.array(z.object({ pageId: uuid, personId: uuid, purpose: z.enum(['page', 'inform']), ring: z.number() })),
  }),
  'conflict.opened': z.object({
    conflictId: uuid,
    personId: uuid,
    heldAlertId: uuid,
    wantedAlertId: uuid,
    roleCode: z.string(),
  }),
  'conflict.decided': z.object({ conflictId: uuid, personId: uuid, alertId: uuid }),
  'delivery.changed': z.object({
    deliveryId: uuid,
    pageId: uuid.nullable(),
    personId: uuid,
    deviceId: uuid,
    channel,
    purpose: deliveryPurpose,
    state: deliveryState,
  }),
  'person.unreachable': z.object({
    personId: uuid,
    pageId: uuid.nullable(),
    reason: z.enum(['no-device', 'subscription-gone', 'all-channels-failed']),
  }),
  'informed.answered': z.object({ personId: uuid, kind: answerKind }),
  'recall.understood': z.object({ personId: uuid }),
  'blood-stock.counted': z.object({ items: z.array(z.object({ product: z.string(), units: z.number() })) }),
} as const;

export type EventType = keyof typeof eventSchemas;
export type Payload<T extends EventType> = z.infer<(typeof eventSchemas)[T]>;

/** One row of the event log. `at` is the database's clock. */
export interface RecordedEvent<T extends EventType = EventType> {
  readonly id: string;
  readonly facilityId: string;
  readonly streamId: string;
  readonly version: number;
  readonly type: T;
  readonly payload: Payload<T>;
  readonly actor: import('../actor').Actor;
  readonly at: Date;
}
export type AnyRecordedEvent = { [T in EventType]: RecordedEvent<T> }[EventType];
