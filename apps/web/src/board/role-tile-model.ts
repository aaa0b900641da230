// One role of one alert as the wall says it: a tone, who, and what happens next.

import type { PageView, RoleCallView } from '@redalert/contracts';
import { evidenceOf, type Evidence } from './evidence';

export type TileTone = 'missing' | 'calling' | 'coming' | 'late' | 'present' | 'ended';

export interface TileModel {
  readonly tone: TileTone;
  readonly holder: string | null;
  /** The person rung last, with the evidence of it; null once answered. */
  readonly ringing: { readonly name: string; readonly evidence: Evidence } | null;
  /** How many ring now for this role. */
  readonly ringingCount: number;
  readonly etaMinutes: number | null;
  /** Until the next ring or the next rung; null when nothing is due. */
  readonly nextInMs: number | null;
}

const minute_ms = 60_000;

function lastRung(pages: readonly PageView[]): PageView | null {
  const ringing = pages.filter(({ state }) => state === 'RINGING');
  return ringing.sort((a, b) => Date.parse(b.pagedAt) - Date.parse(a.pagedAt))[0] ?? null;
}

function toneOf(call: RoleCallView, etaMinutes: number | null): TileTone {
  switch (call.state) {
    case 'PRESENT':
      return 'present';
    case 'RELEASED':
      return 'ended';
    case 'ACKED':
    case 'EN_ROUTE':
      return call.arrivalOverdue || (etaMinutes !== null && etaMinutes < 0) ? 'late' : 'coming';
    case 'PENDING':
    case 'RINGING':
    case 'ESCALATED':
    case 'UNCOVERED':
      return call.required ? 'missing' : 'calling';
  }
}

export function tileModel(call: RoleCallView, now: number): TileModel {
  const etaMinutes =
    call.etaAt && call.state !== 'PRESENT' ? Math.ceil((Date.parse(call.etaAt) - now) / minute_ms) : null;
  const tone = toneOf(call, etaMinutes);
  const open = tone === 'missing' || tone === 'calling';
  const rung = open ? lastRung(call.pages) : null;
  return {
    tone,
    etaMinutes,
    holder: call.holder?.name ?? null,
    ringing: rung && { name: rung.personName, evidence: evidenceOf(rung) },
    ringingCount: open ? call.pages.filter(({ state }) => state === 'RINGING').length : 0,
    nextInMs: open ? untilNext(call, now) : null,
  };
}

/** Until somebody else is called, or, at the end of the ladder, until the same people are rung again. */
function untilNext({ nextRungAt, dueAt }: RoleCallView, now: number): number | null {
  const at = nextRungAt ?? dueAt;
  return at === null ? null : Math.max(0, Date.parse(at) - now);
}
