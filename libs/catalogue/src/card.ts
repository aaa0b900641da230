// How a type card is written down: one line a fact, with the same defaults for every card.
// A default list is never approved here; `card` says so for each of them.

import type { AlertType, ChecklistItem, Clock, DecisionPoint, RoleNeed } from './alert-type';
import type { MilestoneKey } from './milestones';
import type { RoleCode } from './roles';
import { words } from './words';

type Defaulted = 'allowDowngrade' | 'decisionPoints' | 'clocks' | 'version' | 'approvedBy' | 'reviewDue';
type CardDraft<C> = Omit<AlertType, 'code' | Defaulted> & { readonly code: C } & Partial<Pick<AlertType, Defaulted>>;

export function card<C extends string>(draft: CardDraft<C>): Omit<AlertType, 'code'> & { readonly code: C } {
  return {
    // A type that starts at orange may have been raised to red, so it may come down again; red types stay red.
    allowDowngrade: draft.severity === 'ORANGE',
    decisionPoints: [],
    clocks: [],
    version: 1,
    approvedBy: null,
    reviewDue: null,
    ...draft,
  };
}

type Need = RoleCode | readonly [RoleCode, ...RoleCode[]];
interface Arrival {
  /** A pair means: rooms' own roles by the first figure, everyone else by the second. */
  readonly inHouse: number | readonly [number, number];
  readonly atHome: number;
}

// These work beside the delivery room or the neonatal unit, so the shorter figure of a range is theirs.
const nearTheRoom: readonly RoleCode[] = ['SAN-BS', 'SAN-HS', 'NHI-BS', 'NHI-DD'];

/** The required roles, then those called by default without counting for the quorum. */
export function team(arrival: Arrival, required: readonly Need[], optional: readonly Need[] = []): RoleNeed[] {
  return [
    ...required.map((need) => roleNeed(need, arrival, true)),
    ...optional.map((need) => roleNeed(need, arrival, false)),
  ];
}

function roleNeed(need: Need, { inHouse, atHome }: Arrival, required: boolean): RoleNeed {
  const [role, ...orElse] = typeof need === 'string' ? ([need] as const) : need;
  const [near, far] = typeof inHouse === 'number' ? [inHouse, inHouse] : inHouse;
  return {
    role,
    ...(orElse.length > 0 ? { orElse } : {}),
    required,
    ackSeconds: { inHouse: 60, atHome: 120 },
    arriveMinutes: { inHouse: nearTheRoom.includes(role) ? near : far, atHome },
  };
}

export function step(key: string, vi: string, en: string, milestoneKey?: MilestoneKey): ChecklistItem {
  return { key, text: words(vi, en), critical: false, ...(milestoneKey ? { milestoneKey } : {}) };
}

/** A step whose omission costs a life in the first minutes. */
export function vital(key: string, vi: string, en: string, milestoneKey?: MilestoneKey): ChecklistItem {
  return { ...step(key, vi, en, milestoneKey), critical: true };
}

export function decideAfter(minutes: number, key: string, vi: string, en: string, source: string): DecisionPoint {
  return { key, afterSeconds: minutes * 60, prompt: words(vi, en), source };
}

const stayOrGo = [
  'Ở lại, hội chẩn, mời tuyến trên hay chuyển?',
  'Stay, consult, invite the upper level, or transfer?',
] as const;

/** Asked in every red alert, so that nobody drifts past the moment of asking for help. */
export const stayOrGoAtTenAndThirty: readonly DecisionPoint[] = [
  decideAfter(10, 'stay-or-go-10', `10 phút. ${stayOrGo[0]}`, `10 min. ${stayOrGo[1]}`, 'S48; DESIGN'),
  decideAfter(30, 'stay-or-go-30', `30 phút. ${stayOrGo[0]}`, `30 min. ${stayOrGo[1]}`, 'S48; DESIGN'),
];

/** From the decision to operate until the baby is out: what a team aims for, and what an audit asks about. */
export const decisionToDelivery: readonly Clock[] = [
  {
    key: 'decision-to-delivery',
    startsAt: 'theatre_decision',
    stopsAt: 'delivery',
    targetSeconds: 15 * 60,
    name: words('Quyết định mổ đến lấy thai', 'Decision to delivery'),
    source: 'S10–S12; S69',
  },
  {
    key: 'decision-to-delivery-audit',
    startsAt: 'theatre_decision',
    stopsAt: 'delivery',
    targetSeconds: 30 * 60,
    name: words('Quyết định mổ đến lấy thai, giới hạn', 'Decision to delivery, audit limit'),
    source: 'S69',
  },
];

/** Cooling helps only when it starts within six hours of birth. */
export const sixHourCooling: Clock = {
  key: 'cooling',
  startsAt: 'birth',
  stopsAt: 'cooling_started',
  targetSeconds: 6 * 3600,
  name: words('Đồng hồ 6 giờ hạ thân nhiệt', '6-hour cooling clock'),
  source: 'S50',
};

export const antibioticWithinOneHour: Clock = {
  key: 'antibiotic',
  startsAt: 'raised',
  stopsAt: 'antibiotic',
  targetSeconds: 3600,
  name: words('Kháng sinh trong 1 giờ', 'Antibiotic within 1 hour'),
  source: 'GK',
};
