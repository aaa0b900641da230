import type { PageMessage } from '@redalert/contracts';
import type { Transaction } from '@redalert/platform';

/** A page that rings, without the alert it belongs to. */
export type OpenPage = Omit<PageMessage, 'alert'>;

export function pagesRingingFor(tx: Transaction, personId: string): Promise<OpenPage[]> {
  return tx.query<OpenPage>(
    `select g.id as "pageId", g.alert_id as "alertId", g.role_call_id as "roleCallId", c.role_code as "roleCode", g.purpose, g.rings as ring
     from published.pages g join published.alerts a on a.id = g.alert_id left join published.role_calls c on c.id = g.role_call_id
     where g.person_id = $1 and g.state = 'RINGING' and a.lifecycle = 'open' and a.paused_by is null
       and (g.role_call_id is null or c.state in ('RINGING', 'ESCALATED', 'UNCOVERED'))
     order by g.paged_at, g.id`,
    [personId],
  );
}

export async function openAlertIdsOf(tx: Transaction, personId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select a.id from published.alerts a where a.lifecycle = 'open' and exists (select from published.pages g where g.alert_id = a.id and g.person_id = $1)`,
    [personId],
  );
  return rows.map(({ id }) => id);
}
