// The shape of one alert type, as a hospital's professional council would review it.
// It holds no drug dose anywhere: a stale dose kills, and doses belong to the hospital's own approved protocol.

import type { AlertTypeCode } from './alert-type-codes';
import type { CapabilityCode } from './capabilities';
import type { MilestoneKey } from './milestones';
import type { RoleCode } from './roles';
import type { Wording } from './words';

export type Severity = 'RED' | 'ORANGE';
export type PatientGroup = 'mother' | 'newborn' | 'child' | 'pair';

export interface RoleNeed {
  readonly role: RoleCode;
  /** Any one of these covers the same need. */
  readonly orElse?: readonly RoleCode[];
  /** Counts for "đủ kíp". */
  readonly required: boolean;
  readonly ackSeconds: { readonly inHouse: number; readonly atHome: number };
  readonly arriveMinutes: { readonly inHouse: number; readonly atHome: number };
}

/** A prompt to tick with a time, never an order. */
export interface ChecklistItem {
  readonly key: string;
  readonly text: Wording;
  readonly critical: boolean;
  readonly milestoneKey?: MilestoneKey;
}

export interface DecisionPoint {
  readonly key: string;
  readonly afterSeconds: number;
  readonly prompt: Wording;
  readonly source: string;
}

export interface Clock {
  readonly key: string;
  readonly startsAt: MilestoneKey | 'raised';
  /** The milestone that meets the target; a clock without one runs until the alert ends. */
  readonly stopsAt?: MilestoneKey;
  readonly targetSeconds: number;
  readonly name: Wording;
  readonly source: string;
}

export interface AlertType {
  readonly code: AlertTypeCode;
  readonly name: Wording;
  /** At most 14 characters, for the wall board and SMS. */
  readonly shortVi: string;
  /** What a hospital may show on a locked phone instead of the type. */
  readonly neutralCode: string;
  readonly patientGroup: PatientGroup;
  readonly severity: Severity;
  readonly allowDowngrade: boolean;
  /** Any one is enough; the person who raises never has to prove it. */
  readonly criteria: readonly Wording[];
  readonly roles: readonly RoleNeed[];
  readonly checklist: readonly ChecklistItem[];
  readonly decisionPoints: readonly DecisionPoint[];
  readonly clocks: readonly Clock[];
  /** What a receiving hospital must have: hard filters of the match. */
  readonly needsCapabilities: readonly CapabilityCode[];
  readonly transferHint: Wording;
  /** Links the type to the classical complications of the national statistics. */
  readonly nationalComplicationCode?: string;
  /** The evidence marks of the domain brief; GK is general knowledge that a board must verify. */
  readonly source: string;
  readonly version: number;
  /** Null on every default: approval is given by a facility, never by the catalogue. */
  readonly approvedBy: string | null;
  readonly reviewDue: string | null;
}
