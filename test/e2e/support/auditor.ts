import type { TestDatabase } from '@redalert/testing';

/** What must hold at every moment of rest: each finds the rows that break it, as the owner of the database sees them. */
const promises: Readonly<Record<string, string>> = {
  'a role call that nobody has answered has a due time': `
    select c.id::text, c.role_code as what from dispatching.role_calls c join alerting.alerts a on a.id = c.alert_id
    where a.lifecycle = 'open' and a.paused_by is null and c.state in ('RINGING', 'ESCALATED', 'UNCOVERED') and c.due_at is null`,
  'its deadline is armed for that time': `
    select c.id::text, c.role_code as what from dispatching.role_calls c join alerting.alerts a on a.id = c.alert_id
    where a.lifecycle = 'open' and a.paused_by is null and c.state in ('RINGING', 'ESCALATED', 'UNCOVERED')
      and not exists (select from platform.deadlines d where d.kind = 'dispatching.role-call' and d.subject_id = c.id and d.state = 'armed' and d.due_at = c.due_at)`,
  'an open alert that does not rest has its role calls': `
    select a.id::text, a.code as what from alerting.alerts a
    where a.lifecycle = 'open' and a.paused_by is null and not exists (select from dispatching.role_calls c where c.alert_id = a.id)`,
  'somebody who is on the way is asked about when late': `
    select c.id::text, c.role_code as what from dispatching.role_calls c join alerting.alerts a on a.id = c.alert_id
    where a.lifecycle = 'open' and a.paused_by is null and c.state in ('ACKED', 'EN_ROUTE') and c.overdue_at is null
      and not exists (select from platform.deadlines d where d.kind = 'dispatching.arrival' and d.subject_id = c.id and d.state = 'armed')`,
  'no work waits for longer than five seconds': `
    select w.id::text, w.consumer || ' ' || coalesce(w.last_error, '') as what from platform.work w
    where w.state = 'pending' and w.created_at < app.now() - interval '5 seconds'`,
  'no due time is passed by': `
    select d.id::text, d.kind || ' ' || coalesce(d.last_error, '') as what from platform.deadlines d
    where d.state = 'armed' and d.due_at < app.now() - interval '5 seconds'`,
  'a clock stops with its alert': `
    select d.id::text, d.kind as what from platform.deadlines d join alerting.alerts a on a.id = d.stream_id
    where d.state = 'armed' and (a.lifecycle <> 'open' or (a.paused_by is not null and d.kind <> 'alerting.decision-point'))`,
  'whoever is asked is called, or known to be out of reach': `
    select p.id::text, n.name as what from dispatching.pages p join roster.people n on n.id = p.person_id join alerting.alerts a on a.id = p.alert_id
    where p.purpose = 'page' and p.answered_at is null and not p.unreachable and (a.closed_at is null or p.paged_at < a.closed_at - interval '1 second')
      and not exists (select from notifying.deliveries d where d.page_id = p.id)`,
  'a ring is sent once to each device on each channel': `
    select min(d.id::text) as id, d.channel || ' ring ' || d.ring as what from notifying.deliveries d where d.page_id is not null
    group by d.page_id, d.device_id, d.channel, d.purpose, d.ring having count(*) > 1`,
  'nobody holds two real RED alerts unseen': `
    select h.person_id::text as id, count(*)::text as what from dispatching.holds h join alerting.alerts a on a.id = h.alert_id
    where a.lifecycle = 'open' and a.mode = 'real' and a.severity = 'RED'
      and not exists (select from dispatching.conflicts c where c.person_id = h.person_id and c.decided_alert_id is null and c.closed_at is null)
    group by h.person_id having count(*) > 1`,
  'whoever holds a role is busy': `
    select c.id::text, c.role_code as what from dispatching.role_calls c join alerting.alerts a on a.id = c.alert_id
    where a.lifecycle = 'open' and a.mode = 'real' and c.state in ('ACKED', 'EN_ROUTE', 'PRESENT')
      and not exists (select from dispatching.holds h where h.alert_id = c.alert_id and h.person_id = c.holder_person_id)`,
  'the log of an alert has no gap': `
    select s.id::text, s.version || ' versions, ' || count(e.id) || ' events' as what from platform.streams s left join platform.events e on e.stream_id = s.id
    group by s.id having count(e.id) <> s.version or coalesce(max(e.version), 0) <> s.version`,
};

/** Each promise that is broken, with what breaks it. */
export async function complaints(database: TestDatabase): Promise<string[]> {
  const found: string[] = [];
  for (const [promise, sql] of Object.entries(promises)) {
    const rows = await database.query<{ id: string; what: string }>(sql);
    found.push(...rows.map(({ id, what }) => `not true that ${promise}: ${what} (${id})`));
  }
  return found;
}
