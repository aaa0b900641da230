// What can be done to a case, each under its own id, so that a repeated sending counts once.

import type { AnswerPage, StampMilestone, StandDownKind } from '@redalert/contracts';
import { uuid7 } from '../api/uuid7';
import { serverNow } from '../live/use-now';
import { sendCommand, type CommandKind } from '../outbox/outbox';

export function commandsFor(alertId: string) {
  const send = (kind: CommandKind, part: string, body: unknown, id = uuid7()): Promise<unknown> =>
    sendCommand({ id, alertId, kind, path: `/alerts/${alertId}/${part}`, body });
  return {
    chooseType: (typeCode: string) => send('type', 'type', { typeCode }),
    addRole: (roleCode: string) => send('role', 'roles', { roleCode, required: true }),
    changeSeverity: (severity: 'RED' | 'ORANGE', reason?: string) => send('severity', 'severity', { severity, reason }),
    stamp: (key: string, value?: number) => stamp(alertId, key, value),
    tick: (key: string) => send('checklist', 'checklist', { key }),
    note: (text: string) => noteOf(alertId, text),
    standDown: (kind: StandDownKind, reason?: string) => send('stand-down', 'stand-down', { kind, reason }),
    resume: () => send('resume', 'resume', {}),
    answer: (body: AnswerPage) => send('answer', 'answers', body),
    decide: (conflictId: string, chosenAlertId: string) =>
      sendCommand({
        alertId,
        kind: 'decision',
        path: `/conflicts/${conflictId}/decision`,
        body: { alertId: chosenAlertId },
      }),
  };
}

/** The time of the tap, not of the arrival: a milestone kept through a gap in the network stays true. */
function stamp(alertId: string, key: string, value: number | undefined): Promise<unknown> {
  const body: StampMilestone = { id: uuid7(), key, at: new Date(serverNow()).toISOString(), value };
  return sendCommand({ id: body.id, alertId, kind: 'milestone', path: `/alerts/${alertId}/milestones`, body });
}

function noteOf(alertId: string, text: string): Promise<unknown> {
  const id = uuid7();
  return sendCommand({
    id,
    alertId,
    kind: 'note',
    path: `/alerts/${alertId}/notes`,
    body: { id, text: text.normalize('NFC') },
  });
}
