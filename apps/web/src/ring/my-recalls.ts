// What was called off and waits for this person's "Đã rõ": from the message, or from the view when the message was missed.

import type { AlertView, RecallMessage } from '@redalert/contracts';

export function myRecalls(
  alerts: readonly AlertView[],
  told: Readonly<Record<string, RecallMessage>>,
  personId: string,
): RecallMessage[] {
  const waiting = alerts
    .filter(({ recall }) => recall?.waiting.some((person) => person.personId === personId))
    .map(recallOf);
  const unheard = waiting.filter(({ alertId }) => !(alertId in told));
  return [...Object.values(told), ...unheard];
}

function recallOf({ id, code, location, mode, standDown, paused }: AlertView): RecallMessage {
  const reason = standDown?.kind === 'false_alarm' ? 'cancelled' : paused && !standDown ? 'drill-paused' : 'ended';
  return { alertId: id, code, locationName: location.name, mode, reason };
}
