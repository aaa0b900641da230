import { isHeld, type RoleCallEvent } from '@redalert/domain';
import type { Given } from '../product/answer';
import { stillRings } from '../product/paging';
import type { Fact, Transaction } from '../product/transaction';
import type { Report } from './report';

type Decided = Extract<Fact, { type: 'decided' }>;
const rings = ({ type }: RoleCallEvent): boolean =>
  type === 'rung-started' || type === 'rung-again' || type === 'person-called';

/** What a decision may never do, looked at in every commit: I3, I4, I6, I7. */
export class Decisions {
  private readonly holders = new Map<string, string>();
  private readonly rungs = new Set<string>();
  private readonly obeyed = new Set<string>();

  constructor(private readonly report: Report) {}

  look(tx: Transaction): void {
    for (const fact of tx.facts) {
      if (fact.type === 'decided') this.lookAtDecision(tx, fact);
      else if (fact.type === 'claimed') this.lookAtClaim(tx, fact);
      else if (this.report.setting.demands.commandsCarryIds && !isNew(this.obeyed, fact.commandId))
        this.report.broken('I4 idempotent', `command ${fact.commandId} was obeyed twice`);
    }
  }

  /** What a person reads on their own screen: "you have it". */
  told(personId: string, { claim }: Given): void {
    if (claim === null) return;
    const holder = this.holders.get(`${claim.callId}@${claim.epoch}`);
    if (holder !== personId)
      this.report.broken(
        'I3 one holder',
        `${personId} is told that they hold ${claim.callId} in epoch ${claim.epoch}, which ${holder} holds`,
      );
  }

  private lookAtDecision(tx: Transaction, { alertId, before, events, after }: Decided): void {
    const gaveUp = events.some((event) => event.type === 'answered' && event.outcome === 'gave-up');
    const alert = tx.db.alerts.get(alertId);
    const isOff = alert === undefined || alert.lifecycle !== 'open' || alert.pausedBy !== null;
    if (events.some(rings) && ((isHeld(before) && !gaveUp) || isOff))
      this.report.broken(
        'I6 silent after answer',
        `${after.id} rings although ${isOff ? 'its alert is over or rests' : `${before.holder} holds it`}`,
      );
    for (const event of events) {
      if (event.type === 'rung-started' && !isNew(this.rungs, `${after.id}/${event.rung}`))
        this.report.broken('I7 each rung once', `rung ${event.rung} of ${after.id} starts a second time`);
    }
    const row = (tx.db.calls.get(alertId) ?? []).find(({ call }) => call.id === after.id);
    if (row?.call !== after || !isHeld(after) || after.holder === null) return;
    const key = `${after.id}@${after.epoch}`;
    const known = this.holders.get(key) ?? after.holder;
    if (known !== after.holder)
      this.report.broken('I3 one holder', `${after.holder} takes ${key}, which ${known} holds`);
    this.holders.set(key, known);
  }

  /** As built, the first attempt of a page is made whatever was answered meanwhile. */
  private lookAtClaim(
    tx: Transaction,
    { delivery: { alertId, attempt, id, pageId: page, purpose } }: Extract<Fact, { type: 'claimed' }>,
  ): void {
    if (purpose !== 'page' || page === null || (attempt === 1 && !this.report.setting.demands.heldRolesFallSilent))
      return;
    if (!stillRings(tx.db, this.report.setting.demands, alertId, page))
      this.report.broken(
        'I6 silent after answer',
        `${id} is handed over, attempt ${attempt}, and its page rings no more`,
      );
  }
}

function isNew(seen: Set<string>, key: string): boolean {
  const { size } = seen;
  return seen.add(key).size > size;
}
