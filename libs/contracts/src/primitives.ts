import { z } from 'zod';

/** The words that cross the wire, each with the states and labels of the domain brief §2.14. */
export const uuid = z.uuid();
/** RFC 3339 with zone. */
export const instant = z.iso.datetime({ offset: true });
export const mode = z.enum(['real', 'drill']);
export const severity = z.enum(['RED', 'ORANGE']);
export const tier = z.enum(['primary', 'backup', 'head', 'leader', 'coordinator', 'everyone']);
export const placement = z.enum(['in_house', 'at_home']);
export const alertState = z.enum(['RAISED', 'RINGING', 'QUORUM', 'IN_PROGRESS', 'CLOSED', 'HANDED_OVER', 'CANCELLED']);
export const roleCallState = z.enum([
  'PENDING',
  'RINGING',
  'ACKED',
  'EN_ROUTE',
  'PRESENT',
  'RELEASED',
  'ESCALATED',
  'UNCOVERED',
]);
export const pageState = z.enum(['RINGING', 'HOLDING', 'STANDBY', 'DECLINED', 'RELEASED']);
export const answerKind = z.enum(['coming', 'present', 'need_more', 'cannot', 'understood']);
export const standDownKind = z.enum(['resolved', 'handed_over', 'false_alarm', 'downgraded', 'drill_ended']);
export const channel = z.enum(['socket', 'web_push', 'sandbox']);
export const deliveryPurpose = z.enum(['page', 'inform', 'recall', 'test']);
/** created → handed_over (left our process) → accepted (provider took it) → shown → opened; `failed` says why in `failure`. */
export const deliveryState = z.enum(['created', 'handed_over', 'accepted', 'shown', 'opened', 'failed']);
export const duty = z.enum(['staff', 'coordinator', 'leader', 'head', 'roster_keeper', 'admin', 'province']);

export type Mode = z.infer<typeof mode>;
export type Tier = z.infer<typeof tier>;
export type Placement = z.infer<typeof placement>;
export type PageState = z.infer<typeof pageState>;
export type AnswerKind = z.infer<typeof answerKind>;
export type StandDownKind = z.infer<typeof standDownKind>;
export type Channel = z.infer<typeof channel>;
export type DeliveryState = z.infer<typeof deliveryState>;
export type DeliveryPurpose = z.infer<typeof deliveryPurpose>;
export type Duty = z.infer<typeof duty>;
