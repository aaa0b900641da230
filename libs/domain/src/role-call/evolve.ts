import { minutes, seconds, type Instant } from '../instant';
import {
  endOf,
  isHeld,
  isWaiting,
  nextRung,
  pageOf,
  turnAt,
  type Page,
  type PageReason,
  type RoleCall,
  type RoleCallState,
} from './role-call';
import type { RoleCallEvent } from './role-call.events';
import type { Tier } from '../roster/roster';

type Answered = Extract<RoleCallEvent, { type: 'answered' }>;

/** The role call after an event. Knows no rule of who may: that is `decide`. */
export function evolve(call: RoleCall, event: RoleCallEvent): RoleCall {
  switch (event.type) {
    case 'rung-started':
      return rungStarted(call, event);
    case 'rung-again':
      return rungAgain(call, event.personIds, event.ring, event.at);
    case 'person-called':
      return ringing({ ...call, pages: withPage(call, event.personId, event.tier, event.reason, event.at) }, event.at);
    case 'uncovered':
      return {
        ...call,
        state: 'UNCOVERED',
        nextRungAt: null,
        nextRingAt: call.nextRingAt ?? event.at + seconds(call.reRingSeconds),
      };
    case 'passed-over':
      return {
        ...call,
        pages: call.pages.map((page) => (page.personId === event.personId ? { ...page, unreachable: true } : page)),
      };
    case 'answered':
      return answered(call, event);
    case 'required': {
      const longer = {
        ...call,
        required: true,
        rungs: [...call.rungs, ...event.rungs.map((rung) => ({ ...rung, startedAt: null }))],
      };
      return isWaiting(call) && nextRung(longer) !== undefined
        ? { ...longer, nextRungAt: nextRungAt(longer, event.at) }
        : longer;
    }
    case 'arrival-overdue':
      return { ...call, overdueAt: event.at };
    case 'released':
      return {
        ...quiet(call),
        state: 'RELEASED',
        pages: call.pages.map((page) => ({ ...page, state: 'RELEASED' as const })),
      };
    case 'paused':
      return {
        ...quiet(call),
        state: 'PENDING',
        holder: null,
        answeredAt: null,
        etaAt: null,
        presentAt: null,
        arriveTargetAt: null,
        overdueAt: null,
        epoch: call.epoch + 1,
        pages: call.pages.map((page) => ({ ...page, state: 'RINGING' as const })),
      };
  }
}

const quiet = (call: RoleCall): RoleCall => ({ ...call, nextRungAt: null, nextRingAt: null });

function rungStarted(call: RoleCall, event: Extract<RoleCallEvent, { type: 'rung-started' }>): RoleCall {
  const rungs = call.rungs.map((rung, index) => (index === event.rung ? { ...rung, startedAt: event.at } : rung));
  const pages = event.personIds.reduce(
    (known, personId) => withPage({ ...call, pages: known }, personId, event.tier, event.reason, event.at),
    call.pages,
  );
  return ringing({ ...call, rungs, pages }, event.at);
}

/** Waiting for an answer: the state by how far it has climbed, and when to look again. */
function ringing(call: RoleCall, at: Instant): RoleCall {
  if (isHeld(call)) return call;
  const started = call.rungs.filter((rung) => rung.startedAt !== null).length;
  const state: RoleCallState = started > 1 ? 'ESCALATED' : 'RINGING';
  return {
    ...call,
    state,
    nextRungAt: nextRungAt(call, at),
    nextRingAt: call.nextRingAt ?? at + seconds(call.reRingSeconds),
  };
}

/** When the next rung starts: in its turn or by its own clock. After the last one: when the role is declared uncovered. */
function nextRungAt(call: RoleCall, at: Instant): Instant {
  const ends = call.rungs.flatMap((rung) => (rung.startedAt === null ? [] : [endOf(rung)]));
  if (nextRung(call) === undefined) {
    const last = Math.max(...ends, 0);
    return last > at ? last : at + seconds(call.reRingSeconds);
  }
  const byClock = call.rungs.flatMap((rung) =>
    rung.startedAt === null && rung.startBySeconds !== null ? [call.openedAt + seconds(rung.startBySeconds)] : [],
  );
  return Math.min(turnAt(call), ...byClock);
}

function rungAgain(call: RoleCall, personIds: readonly string[], ring: number, at: Instant): RoleCall {
  const pages = call.pages.map((page) =>
    personIds.includes(page.personId) ? { ...page, rings: page.rings + 1, lastRungAt: at } : page,
  );
  const rung = { ...call, pages, ring, nextRingAt: at + seconds(call.reRingSeconds) };
  return call.state === 'PENDING' ? ringing(rung, at) : rung;
}

function answered(call: RoleCall, event: Answered): RoleCall {
  const asked =
    pageOf(call, event.personId) === undefined
      ? withPage(call, event.personId, 'everyone', 'offered', event.at)
      : call.pages;
  const pages = withAnswer(asked, event);
  switch (event.outcome) {
    case 'holds':
      return held({ ...call, pages }, event);
    case 'takes-over':
      return held({ ...call, epoch: call.epoch + 1, pages: pages.map((page) => demoted(page, event.personId)) }, event);
    case 'gave-up':
      return ringing({ ...quiet(call), ...letGo(call), pages: pages.map(calledAgain) }, event.at);
    case 'standby':
    case 'conflict':
    case 'declined':
      return { ...call, pages };
  }
}

function held(call: RoleCall, event: Answered): RoleCall {
  const page = pageOf(call, event.personId);
  const target = page?.placement === 'in_house' ? call.arriveMinutes.inHouse : call.arriveMinutes.atHome;
  const again = call.holder === event.personId;
  const wasPresent = again && call.state === 'PRESENT';
  const present = wasPresent || event.kind === 'present';
  const promises = event.etaMinutes !== null && !wasPresent;
  const etaAt = promises ? event.at + minutes(event.etaMinutes) : again ? call.etaAt : null;
  return {
    ...quiet(call),
    state: present ? 'PRESENT' : etaAt === null ? 'ACKED' : 'EN_ROUTE',
    holder: event.personId,
    answeredAt: again ? call.answeredAt : event.at,
    etaAt,
    presentAt: wasPresent ? call.presentAt : present ? event.at : null,
    arriveTargetAt: call.openedAt + minutes(target),
    overdueAt: again && !promises && event.kind !== 'present' ? call.overdueAt : null,
  };
}

const letGo = (call: RoleCall) => ({
  state: 'RINGING' as const,
  holder: null,
  answeredAt: null,
  etaAt: null,
  presentAt: null,
  arriveTargetAt: null,
  overdueAt: null,
  epoch: call.epoch + 1,
});

/** Whoever held the role before stands by once somebody else holds it. */
const demoted = (page: Page, holder: string): Page =>
  page.state === 'HOLDING' && page.personId !== holder ? { ...page, state: 'STANDBY' } : page;

/** Who was standing by is asked again when the holder lets go. */
const calledAgain = (page: Page): Page => (page.state === 'STANDBY' ? { ...page, state: 'RINGING' } : page);

function withAnswer(pages: readonly Page[], event: Answered): readonly Page[] {
  const state = {
    holds: 'HOLDING',
    'takes-over': 'HOLDING',
    standby: 'STANDBY',
    conflict: 'STANDBY',
    declined: 'DECLINED',
    'gave-up': 'DECLINED',
  } as const;
  return pages.map((page) =>
    page.personId === event.personId
      ? {
          ...page,
          state: state[event.outcome],
          answeredAt: event.at,
          declineReason: event.kind === 'cannot' ? event.declineReason : null,
          unreachable: false,
        }
      : page,
  );
}

function withPage(call: RoleCall, personId: string, tier: Tier, reason: PageReason, at: Instant): readonly Page[] {
  const known = pageOf(call, personId);
  if (known !== undefined) {
    return call.pages.map((page) =>
      page.personId === personId
        ? { ...page, state: 'RINGING' as const, reason, rings: page.rings + 1, lastRungAt: at, busyWith: null }
        : page,
    );
  }
  const candidate = call.rungs.flatMap((rung) => rung.people).find((one) => one.personId === personId);
  const page: Page = {
    personId,
    tier,
    placement: candidate?.placement ?? 'in_house',
    state: 'RINGING',
    reason,
    rings: 1,
    pagedAt: at,
    lastRungAt: at,
    answeredAt: null,
    declineReason: null,
    busyWith: candidate?.busyWith ?? null,
    unreachable: false,
  };
  return [...call.pages, page];
}
