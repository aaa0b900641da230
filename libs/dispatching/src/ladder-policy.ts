import type { LadderPolicy } from '@redalert/domain';
import { z } from 'zod';

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

const settable = z.object({
  leaderAfterSeconds: z.number().int().min(10).max(3_600),
  reRingSeconds: z.number().int().min(5).max(600),
  leaderSeconds: z.number().int().min(5).max(3_600),
});

/** The facility's own numbers where it has set them; a number out of bounds never stops a ladder, the default stands in. */
export function ladderPolicyOf(settings: Readonly<Record<string, unknown>>): LadderPolicy {
  const own = settings['ladder'] as Partial<Record<keyof typeof settable.shape, unknown>> | undefined;
  const numbers = Object.entries(settable.shape).flatMap(([name, bounds]) => {
    const read = bounds.safeParse(own?.[name as keyof typeof settable.shape]);
    return read.success ? [[name, read.data] as const] : [];
  });
  return { ...defaultLadder, ...Object.fromEntries(numbers) };
}
