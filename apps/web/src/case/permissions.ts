// What this device offers, so that nobody presses a button that is always refused. The server decides; this only tidies.

import type { AlertView, Duty, SessionView } from '@redalert/contracts';

const has = (session: SessionView | null, ...duties: Duty[]): boolean =>
  session?.duties.some((duty) => duties.includes(duty)) ?? false;

/** The switchboard and coordinators note answers that came by voice. */
export const mayAnswerForOthers = (session: SessionView | null): boolean =>
  has(session, 'coordinator', 'leader', 'head');
export const mayDecideConflicts = (session: SessionView | null): boolean => has(session, 'leader', 'coordinator');
export const mayResume = (session: SessionView | null, alert: AlertView): boolean =>
  has(session, 'leader', 'coordinator', 'head') || isRaiser(session, alert);
export const keepsBlood = (session: SessionView | null): boolean => session?.roleCodes.includes('NHM') ?? false;

function isRaiser(session: SessionView | null, { raisedBy }: AlertView): boolean {
  return session !== null && (raisedBy.id === session.personId || raisedBy.id === session.stationId);
}
