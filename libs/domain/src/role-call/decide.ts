import { minutes, seconds, type Instant } from '../instant';
import { refuse, type Refusal } from '../refusal';
import { evolve } from './evolve';
import type { Rung } from './ladder';
import {
  isHeld,
  isWaiting,
  nextRung,
  pageOf,
  rungsInTurn,
  turnAt,
  type PageReason,
  type RoleCall,
  type StartedRung,
} from './role-call';
import type { AnswerOutcome, RoleCallCommand, RoleCallEvent } from './role-call.events';

type Answer = Extract<RoleCallCommand, { type: 'answer' }>;

/** What happens to a role call, or why not. The same command at the same state gives the same events; a repeat gives none. */
export function decide(call: RoleCall, command: RoleCallCommand, at: Instant): readonly RoleCallEvent[] | Refusal {
  if (call.state === 'RELEASED') return command.type === 'answer' ? refuse('alert-closed') : [];
  switch (command.type) {
    case 'open':
      return isPaused(call) || isHeld(call) || call.rungs.some((rung) => rung.startedAt !== null)
        ? []
        : climb(call, 'roster', at);
    case 'resume':
      return call.state === 'PENDING' ? resume(call, at) : [];
    case 'fall-due':
      return isWaiting(call) ? fallDue(call, at) : [];
    case 'answer':
      return answer(call, command, at);
    case 'pass-over':
      return passOver(call, command.personId, at);
    case 'call-person':
      return callPerson(call, command.personId, command.reason, at);
    case 'require':
      return call.required ? [] : require(call, command.rungs, at);
    case 'arrival-due':
      return arrivalDue(call, at);
    case 'pause':
      return call.state === 'PENDING' ? [] : [{ type: 'paused', at }];
    case 'release':
      return [{ type: 'released', at }];
  }
}

/** Applies events one after another. */
export const replay = (call: RoleCall, events: readonly RoleCallEvent[]): RoleCall => events.reduce(evolve, call);

/** A role call that has never been paused waits for its opening in its first epoch. */
const isPaused = (call: RoleCall): boolean => call.state === 'PENDING' && call.epoch > 1;

/**
 * Starts the next rung, and with it every rung that is due by its own clock; says so when there is none left. Nobody waits
 * for a rung whose people have all said no already: the one after it starts too.
 */
function climb(call: RoleCall, reason: PageReason, at: Instant): RoleCallEvent[] {
  const next = nextRung(call);
  if (next === undefined) return call.state === 'UNCOVERED' ? [] : [{ type: 'uncovered', at }];
  const started = start(call, call.rungs.indexOf(next), reason, at);
  const after = evolve(call, started);
  return [started, ...(canRing(after, next) ? startOverdue(after, reason, at) : climb(after, reason, at))];
}

const canRing = (call: RoleCall, rung: StartedRung): boolean =>
  call.pages.some(
    (page) =>
      page.state === 'RINGING' && !page.unreachable && rung.people.some((one) => one.personId === page.personId),
  );

function startOverdue(call: RoleCall, reason: PageReason, at: Instant): RoleCallEvent[] {
  return call.rungs.flatMap((rung, index) => {
    const overdue =
      rung.startedAt === null && rung.startBySeconds !== null && call.openedAt + seconds(rung.startBySeconds) <= at;
    const commands = rung.tier === 'leader' || rung.tier === 'coordinator';
    return overdue ? [start(call, index, commands ? 'leader-due' : reason, at)] : [];
  });
}

function start(call: RoleCall, index: number, reason: PageReason, at: Instant): RoleCallEvent {
  const rung = call.rungs[index];
  if (rung === undefined) throw new Error(`no rung ${index}`);
  const known = new Set(call.pages.map((page) => page.personId));
  return {
    type: 'rung-started',
    rung: index,
    tier: rung.tier,
    personIds: rung.people.map((one) => one.personId).filter((id) => !known.has(id)),
    reason,
    at,
  };
}

function fallDue(call: RoleCall, at: Instant): RoleCallEvent[] {
  const lookedAt = call.nextRungAt !== null && call.nextRungAt <= at;
  const turnIsUp = lookedAt && (nextRung(call) === undefined || turnAt(call) <= at);
  const climbed = turnIsUp ? climb(call, 'no-answer', at) : startOverdue(call, 'no-answer', at);
  return [...climbed, ...ringAgain(replay(call, climbed), at)];
}

function ringAgain(call: RoleCall, at: Instant): RoleCallEvent[] {
  if (call.nextRingAt === null || call.nextRingAt > at) return [];
  const quiet = call.pages
    .filter((page) => page.state === 'RINGING' && page.lastRungAt < at)
    .map((page) => page.personId);
  return [{ type: 'rung-again', personIds: quiet, ring: call.ring + 1, at }];
}

function answer(call: RoleCall, command: Answer, at: Instant): RoleCallEvent[] {
  const outcome = outcomeOf(call, command, at);
  if (outcome === 'unchanged') return [];
  const answered: RoleCallEvent = {
    type: 'answered',
    personId: command.personId,
    kind: command.kind,
    outcome,
    etaMinutes: command.etaMinutes ?? null,
    declineReason: command.reason ?? null,
    at,
  };
  const before = pageOf(call, command.personId)?.state;
  const wasCounted = before === 'RINGING' || before === 'STANDBY';
  return [answered, ...afterAnswer(evolve(call, answered), outcome, wasCounted, at)];
}

function outcomeOf(
  call: RoleCall,
  { personId, kind, etaMinutes, heldElsewhere }: Answer,
  at: Instant,
): AnswerOutcome | 'unchanged' {
  const page = pageOf(call, personId);
  // Asking for more people is news whoever holds the role, except the same request again.
  const asksMore = kind === 'need_more' && page?.answeredAt !== at;
  if (kind === 'cannot') {
    if (call.holder === personId) return 'gave-up';
    return page?.state === 'DECLINED' ? 'unchanged' : 'declined';
  }
  if (call.holder === personId) {
    const promises = etaMinutes !== undefined && at + minutes(etaMinutes) !== call.etaAt;
    return asksMore || (call.state !== 'PRESENT' && (kind === 'present' || promises)) ? 'holds' : 'unchanged';
  }
  const standsBy = page?.state === 'STANDBY' && !asksMore;
  if (heldElsewhere === true) return standsBy ? 'unchanged' : 'conflict';
  if (call.holder === null) return 'holds';
  // Who stands in the room covers the role, whoever else is on the way.
  if (kind === 'present' && call.state !== 'PRESENT') return 'takes-over';
  return standsBy ? 'unchanged' : 'standby';
}

function afterAnswer(call: RoleCall, outcome: AnswerOutcome, wasCounted: boolean, at: Instant): RoleCallEvent[] {
  switch (outcome) {
    case 'declined':
    case 'conflict':
      return isWaiting(call) && wasCounted ? climb(call, outcome, at) : [];
    case 'gave-up': {
      const climbed = climb(call, 'gave-up', at);
      const again = replay(call, climbed);
      const waiting = again.pages
        .filter((page) => page.state === 'RINGING' && page.lastRungAt < at)
        .map((page) => page.personId);
      return waiting.length > 0
        ? [...climbed, { type: 'rung-again', personIds: waiting, ring: again.ring + 1, at }]
        : climbed;
    }
    case 'holds':
    case 'takes-over':
    case 'standby':
      return [];
  }
}

/** Nothing of this person's can ring: the next is called now, and this page stays open for a human way. */
function passOver(call: RoleCall, personId: string, at: Instant): RoleCallEvent[] {
  const page = pageOf(call, personId);
  if (page === undefined || page.unreachable) return [];
  const passed: RoleCallEvent = { type: 'passed-over', personId, at };
  const after = evolve(call, passed);
  const nobodyElse = page.state === 'RINGING' && !colleagueRings(after, personId);
  return isWaiting(after) && nobodyElse ? [passed, ...climb(after, 'unreachable', at)] : [passed];
}

/** Whether somebody of this person's rung, or of one called after it in turn, can ring. */
function colleagueRings(call: RoleCall, personId: string): boolean {
  const own = call.rungs.findIndex((rung) => rung.people.some((one) => one.personId === personId));
  const turns = rungsInTurn(call).length;
  return call.rungs.some((rung, index) => (index === own || (index > own && index < turns)) && canRing(call, rung));
}

function callPerson(call: RoleCall, personId: string, reason: PageReason, at: Instant): RoleCallEvent[] {
  if (!isWaiting(call)) return [];
  const page = pageOf(call, personId);
  if (page?.state === 'RINGING' && page.reason === reason && page.lastRungAt === at) return [];
  if (page === undefined) return [{ type: 'person-called', personId, reason, tier: 'everyone', at }];
  return [{ type: 'person-called', personId, reason, tier: page.tier, at }];
}

/** Someone who waited on an exhausted ladder is followed at once by the rungs that have just been added. */
function require(call: RoleCall, rungs: readonly Rung[], at: Instant): RoleCallEvent[] {
  const required: RoleCallEvent = { type: 'required', rungs, at };
  const after = replay(call, [required]);
  return call.state === 'UNCOVERED' ? [required, ...climb(after, 'no-answer', at)] : [required];
}

function arrivalDue(call: RoleCall, at: Instant): RoleCallEvent[] {
  if ((call.state !== 'ACKED' && call.state !== 'EN_ROUTE') || call.holder === null || call.overdueAt !== null)
    return [];
  const promisedAt = call.etaAt ?? call.arriveTargetAt;
  if (promisedAt !== null && at < promisedAt) return [];
  return [{ type: 'arrival-overdue', personId: call.holder, at }];
}

function resume(call: RoleCall, at: Instant): RoleCallEvent[] {
  const asked = call.pages.filter((page) => page.state === 'RINGING').map((page) => page.personId);
  if (asked.length > 0) return [{ type: 'rung-again', personIds: asked, ring: call.ring + 1, at }];
  return climb(call, 'resumed', at);
}
