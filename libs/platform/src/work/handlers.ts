import { EventPattern } from '@nestjs/microservices';
import type { Consumer, DeadlineKind, HeardBy, RecordedEvent } from '@redalert/contracts';
import type { Transaction } from '../database/unit-of-work';

/** What a consumer is given: the event, and the transaction in which its work row is already claimed. */
export interface Delivered<C extends Consumer> {
  readonly tx: Transaction;
  readonly event: { [T in HeardBy<C>]: RecordedEvent<T> }[HeardBy<C>];
}

/** Deadlines of one kind and one alert that fell due together, claimed in `tx` with the alert's stream held. */
export interface Due {
  readonly tx: Transaction;
  readonly streamId: string;
  readonly subjects: readonly DueSubject[];
}
export interface DueSubject {
  readonly id: string;
  readonly dueAt: Date;
  readonly payload: Record<string, unknown>;
}

/** Nest types its patterns by a client's map, which a consumer of ours has no use for. */
const handlerOf = EventPattern as (pattern: string) => MethodDecorator;

export const deadlinePattern = (kind: DeadlineKind): string => `deadline:${kind}`;

/** Marks the method that does the work of a consumer. It runs in the transaction that claims the work row: all or nothing. */
export function Consumes<C extends Consumer>(consumer: C) {
  return <M extends (delivered: Delivered<C>) => Promise<void>>(
    target: object,
    key: string | symbol,
    method: TypedPropertyDescriptor<M>,
  ): void => {
    handlerOf(consumer)(target, key, method);
  };
}

/** Marks the method that runs when a deadline of this kind falls due, in the transaction that claims it. */
export function WhenDue(kind: DeadlineKind) {
  return <M extends (due: Due) => Promise<void>>(
    target: object,
    key: string | symbol,
    method: TypedPropertyDescriptor<M>,
  ): void => {
    handlerOf(deadlinePattern(kind))(target, key, method);
  };
}
