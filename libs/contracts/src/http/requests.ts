import { z } from 'zod';
import { answerKind, deliveryState, channel, instant, mode, severity, standDownKind, uuid } from '../primitives';

/** Half of a letter, or the nil character: no database keeps them, and nobody types them. */
const isKeepable = (typed: string): boolean => !/\p{Cs}/u.test(typed) && !typed.includes('\0');

/** Text typed by people: trimmed, NFC, bounded, and nothing in it that cannot be kept. */
const text = (max: number, min = 0) => z.string().trim().normalize('NFC').min(min).max(max).refine(isKeepable);

export const raiseAlert = z.object({
  /** Made by the client (UUIDv7): the same id is the same alert, however often it is sent. */
  id: uuid,
  facilityId: uuid,
  locationId: uuid,
  typeCode: z.string().max(40).optional(),
  mode,
  /** When the button was held by the device's clock; information only. */
  raisedAt: instant.optional(),
  patients: z
    .array(z.object({ id: uuid.optional(), kind: z.enum(['mother', 'newborn', 'child']) }))
    .max(6)
    .optional(),
  note: text(500).optional(),
  /** The alert that this one reopens (cancelled at most 10 minutes ago). */
  linkedAlertId: uuid.optional(),
});
export const answerPage = z.object({
  roleCode: z.string().max(40).optional(),
  kind: answerKind,
  etaMinutes: z.number().int().min(0).max(240).optional(),
  reason: text(200).optional(),
  /** The person who answered by voice, noted by the switchboard or a coordinator. */
  onBehalfOf: uuid.optional(),
  /** The role call, where the page names it (an alert may open the same role twice). */
  pageId: uuid.optional(),
});
export const chooseType = z.object({ typeCode: z.string().max(40) });
export const addRole = z.object({ roleCode: z.string().max(40), required: z.boolean().default(true) });
export const changeSeverity = z.object({ severity, reason: text(200).optional() });
export const stampMilestone = z.object({
  id: uuid,
  key: z.string().max(60),
  at: instant.optional(),
  value: z.number().finite().optional(),
});
export const tickChecklist = z.object({ key: z.string().max(60) });
export const addNote = z.object({ id: uuid, text: text(2000, 1) });
export const standDown = z.object({ kind: standDownKind, reason: text(300).optional() });
export const decideConflict = z.object({ alertId: uuid });
export const setBloodStock = z.object({
  items: z.array(z.object({ product: text(40, 1), units: z.number().int().min(0).max(10_000) })).max(40),
});

export const signIn = z.union([
  z.object({ login: text(80, 1), password: z.string().min(1).max(200) }),
  z.object({
    login: text(80, 1),
    pin: z.string().regex(/^\d{4,8}$/),
    deviceId: uuid,
    deviceSecret: z.string().max(200),
  }),
]);
export const registerDevice = z.object({
  id: uuid,
  name: text(80, 1),
  platform: text(200).optional(),
  subscription: z
    .object({ endpoint: z.url().max(2000), keys: z.object({ p256dh: z.string().max(200), auth: z.string().max(100) }) })
    .nullable()
    .optional(),
});
/** Evidence from a device. `token` is the page's one-time token, for a service worker without a session. */
export const receipt = z.object({
  deliveryId: uuid.optional(),
  pageId: uuid.optional(),
  deviceId: uuid,
  channel,
  state: deliveryState.extract(['shown', 'opened']),
  token: z.string().max(400).optional(),
});
export const watch = z.object({
  facilityIds: z.array(uuid).max(50).optional(),
  alertIds: z.array(uuid).max(200).optional(),
  versions: z.record(z.string(), z.number()).optional(),
});

export type RaiseAlert = z.infer<typeof raiseAlert>;
export type AnswerPage = z.infer<typeof answerPage>;
export type StampMilestone = z.infer<typeof stampMilestone>;
export type AddNote = z.infer<typeof addNote>;
export type StandDown = z.infer<typeof standDown>;
export type SignIn = z.infer<typeof signIn>;
export type RegisterDevice = z.infer<typeof registerDevice>;
export type Receipt = z.infer<typeof receipt>;
export type Watch = z.infer<typeof watch>;
