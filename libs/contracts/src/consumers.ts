import type { EventType } from './events/events';

/**
 * The one table of which consumer hears what. A consumer is a queue: each event it hears becomes one work row,
 * written in the transaction of the event, done once, in one transaction with its effect.
 */
export const consumers = {
  'dispatching.route-alert': ['alert.raised', 'alert.type-chosen', 'alert.role-added'],
  'dispatching.release-alert': ['alert.stood-down'],
  'dispatching.pause-drill': ['alert.drill-paused'],
  'dispatching.resume-drill': ['alert.drill-resumed'],
  'dispatching.watch-severity': ['alert.severity-changed'],
  'dispatching.pass-over-unreachable': ['person.unreachable'],
  'alerting.pause-drills': ['alert.raised'],
  'notifying.page-people': ['pages.requested'],
  'notifying.recall-people': ['alert.stood-down', 'alert.drill-paused'],
} as const satisfies Record<string, readonly EventType[]>;

export type Consumer = keyof typeof consumers;
export type HeardBy<C extends Consumer> = (typeof consumers)[C][number];

export function consumersOf(type: EventType): Consumer[] {
  return (Object.keys(consumers) as Consumer[]).filter((name) =>
    (consumers[name] as readonly EventType[]).includes(type),
  );
}

/** Kinds of deadline, each handled by the feature that its name begins with. */
export const deadlineKinds = ['dispatching.role-call', 'dispatching.arrival', 'alerting.decision-point'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
