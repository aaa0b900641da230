import { z } from 'zod';
import { duty, uuid } from './primitives';

/**
 * Who acts. A person signed in; a station (shared tablet or button bound to a room, raises without a login);
 * a link (the one-time token of one page); the system itself.
 * `stale`: the session has lapsed. It may still raise and answer, nothing else.
 */
export const actor = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    personId: uuid,
    facilityId: uuid,
    name: z.string(),
    duties: z.array(duty),
    roleCodes: z.array(z.string()),
    stale: z.boolean().default(false),
    sessionId: z.string().optional(),
  }),
  z.object({ kind: z.literal('station'), stationId: uuid, facilityId: uuid, locationId: uuid, name: z.string() }),
  z.object({
    kind: z.literal('link'),
    pageId: uuid,
    alertId: uuid,
    personId: uuid,
    facilityId: uuid,
    name: z.string(),
  }),
  z.object({ kind: z.literal('system'), name: z.string() }),
]);
export type Actor = z.infer<typeof actor>;
export type PersonActor = Extract<Actor, { kind: 'person' }>;
