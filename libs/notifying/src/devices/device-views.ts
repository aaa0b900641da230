import type { DeviceView } from '@redalert/contracts';
import type { Transaction } from '@redalert/platform';

type Row = Omit<DeviceView, 'goneAt' | 'lastSeenAt' | 'lastTest'> & {
  readonly goneAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly testId: string | null;
  readonly sentAt: Date;
  readonly handedOverAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly shownAt: Date | null;
  readonly openedAt: Date | null;
  readonly failure: string | null;
};

/** A person's devices, the one asked for or all, each with the stages of its last test. */
export async function deviceViews(
  tx: Transaction,
  personId: string,
  deviceId: string | null = null,
): Promise<DeviceView[]> {
  const rows = await tx.query<Row>(
    `select d.id, d.name, d.endpoint is not null as push, d.subscription_gone_at as "goneAt", d.last_seen_at as "lastSeenAt",
       t.id as "testId", t.created_at as "sentAt", t.handed_over_at as "handedOverAt", t.accepted_at as "acceptedAt", t.shown_at as "shownAt",
       t.opened_at as "openedAt", t.failure
     from notifying.devices d
     left join lateral (
       select * from notifying.deliveries where device_id = d.id and purpose = 'test' order by created_at desc, id desc limit 1
     ) t on true
     where d.person_id = $1 and d.removed_at is null and ($2::uuid is null or d.id = $2) order by d.registered_at`,
    [personId, deviceId],
  );
  return rows.map(viewOf);
}

const text = (at: Date | null): string | null => at?.toISOString() ?? null;

function viewOf({ id, name, push, goneAt, lastSeenAt, testId, ...test }: Row): DeviceView {
  const { sentAt, handedOverAt, acceptedAt, shownAt, openedAt, failure } = test;
  const lastTest =
    testId === null
      ? null
      : {
          id: testId,
          sentAt: sentAt.toISOString(),
          handedOverAt: text(handedOverAt),
          acceptedAt: text(acceptedAt),
          shownAt: text(shownAt),
          openedAt: text(openedAt),
          failure,
        };
  return { id, name, push, goneAt: text(goneAt), lastSeenAt: text(lastSeenAt), lastTest };
}
