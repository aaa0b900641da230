import type { RoleCall, RoleCallEvent } from '@redalert/domain';
import type { NewEvent } from '@redalert/platform';

export const pageId = (callId: string, personId: string): string => `${callId}|${personId}`;

/** libs/dispatching/src/announcements.ts, which its library keeps to itself. */
export function announcementOf({ id: roleCallId, roleCode }: RoleCall, event: RoleCallEvent): NewEvent[] {
  switch (event.type) {
    case 'rung-started':
      return [
        {
          type: 'role-call.rung-started',
          payload: { roleCallId, roleCode, tier: event.tier, personIds: [...event.personIds], reason: event.reason },
        },
      ];
    case 'person-called':
      return [
        {
          type: 'role-call.rung-started',
          payload: { roleCallId, roleCode, tier: event.tier, personIds: [event.personId], reason: event.reason },
        },
      ];
    case 'rung-again':
      return event.personIds.length === 0
        ? []
        : [
            {
              type: 'role-call.rung-again',
              payload: { roleCallId, roleCode, personIds: [...event.personIds], ring: event.ring },
            },
          ];
    case 'uncovered':
      return [{ type: 'role-call.uncovered', payload: { roleCallId, roleCode } }];
    case 'answered':
      return [
        {
          type: 'role-call.answered',
          payload: {
            roleCallId,
            roleCode,
            personId: event.personId,
            kind: event.kind,
            etaMinutes: event.etaMinutes,
            outcome: event.outcome,
            onBehalf: false,
          },
        },
      ];
    case 'arrival-overdue':
      return [{ type: 'role-call.arrival-overdue', payload: { roleCallId, roleCode, personId: event.personId } }];
    case 'released':
    case 'paused':
      return [{ type: 'role-call.released', payload: { roleCallId, roleCode, reason: event.type } }];
    case 'required':
    case 'passed-over':
      return [];
  }
}

/** The pages that must ring because of these events, each once. */
export function pagesIn(
  call: RoleCall,
  events: readonly RoleCallEvent[],
): { pageId: string; personId: string; purpose: 'page'; ring: number }[] {
  const rung = events.flatMap((event) => {
    if (event.type === 'rung-started' || event.type === 'rung-again') return event.personIds;
    return event.type === 'person-called' ? [event.personId] : [];
  });
  return [...new Set(rung)].map((personId) => ({
    pageId: pageId(call.id, personId),
    personId,
    purpose: 'page' as const,
    ring: call.pages.find((page) => page.personId === personId)?.rings ?? 1,
  }));
}
