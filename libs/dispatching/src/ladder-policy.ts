import type { LadderPolicy } from '@redalert/domain';

/**
 * The ladder of a facility that has set none of its own. Source: domain brief §2.7 and part 8 (design proposals, not law);
 * a facility's medical board overrides them in `settings.ladder`.
 */
export const defaultLadder = {
  leaderAfterSeconds: 180,
  reRingSeconds: 30,
  leaderSeconds: 60,
  leaderRole: 'TLD',
  coordinatorRole: 'DPV',
  source: 'domain brief §2.7, part 8 [DESIGN]',
  approvedBy: null as string | null,
} as const satisfies LadderPolicy & { source: string; approvedBy: string | null };

/** How long after the promised minute somebody is asked about, in seconds. */
export const ARRIVAL_GRACE_SECONDS = 60;

export function ladderPolicyOf(settings: Readonly<Record<string, unknown>>): LadderPolicy {
  const own = settings['ladder'];
  return { ...defaultLadder, ...(typeof own === 'object' && own !== null ? (own as Partial<LadderPolicy>) : {}) };
}
