import { Injectable } from '@nestjs/common';
import type { AlertView } from '@redalert/contracts';
import { recallReasonOf, ringingIn } from '@redalert/views';
import { LiveRooms } from '../rooms/live-rooms';
import { Seen, type SeenAlert } from './seen';

/** A restarted instance does not call off again what ended long before it. */
const RECALLED_WITHIN_MS = 10 * 60_000;

/**
 * Tells the sockets what is new in an alert: phones that ring and phones that are called off first, then the screens.
 * It compares states and trusts no message, so that a change heard late, twice or not at all is told all the same.
 */
@Injectable()
export class Teller {
  readonly seen = new Seen();

  constructor(private readonly rooms: LiveRooms) {}

  tell(alert: AlertView): void {
    const before = this.seen.of(alert.id);
    if (before !== undefined && before.version >= alert.version) return;
    this.seen.note(alert);
    this.ring(alert);
    this.recall(alert, before);
    setImmediate(() => this.rooms.show(alert));
  }

  private ring(alert: AlertView): void {
    for (const { personId, page } of ringingIn(alert)) {
      if (this.seen.rangFirst(page.pageId, page.ring)) this.rooms.ring(personId, { ...page, alert });
    }
  }

  private recall(alert: AlertView, before: SeenAlert | undefined): void {
    const reason = recallReasonOf(alert);
    if (reason === undefined || (before === undefined ? !isRecent(alert) : before.recall === reason)) return;
    const people = (alert.recall?.waiting ?? []).map(({ personId }) => personId);
    this.rooms.recall(people, {
      alertId: alert.id,
      code: alert.code,
      locationName: alert.location.name,
      mode: alert.mode,
      reason,
    });
  }
}

const isRecent = ({ closedAt, serverTime }: AlertView): boolean =>
  closedAt === null || Date.parse(serverTime) - Date.parse(closedAt) < RECALLED_WITHIN_MS;
