// One event of the log as one sentence. Events that only move messages about are not part of the story (null).

import { alertDefinitionOf, elapsed, GENERAL, isWordingKey, milestoneOf, wordingOf } from '@redalert/catalogue';
import type { AlertView, TimelineEntry } from '@redalert/contracts';
import type { Say } from '../i18n';
import type { Names } from '../names';
import { milestoneName } from './milestone-name';

type Payload = TimelineEntry['payload'];
type Teller = (payload: Payload, entry: TimelineEntry, alert: AlertView, say: Say, names: Names) => string | null;

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const person = (payload: Payload, { names }: TimelineEntry): string => names[text(payload['personId'])] ?? '';

const tellers: Readonly<Record<string, Teller>> = {
  'alert.raised': (payload, _, alert, say, names) =>
    say('timeline.alert.raised', { type: names.type(text(payload['typeCode']) || null), room: alert.location.name }),
  'alert.type-chosen': (payload, _, __, say, names) =>
    say('timeline.alert.type-chosen', { type: names.type(text(payload['typeCode'])) }),
  'alert.role-added': (payload, _, __, say, names) =>
    say('timeline.role-call.opened', {
      role: list(payload['needs'])
        .map((need) => names.role(text((need as Payload)['role'])))
        .join(', '),
    }),
  'alert.severity-changed': (payload, _, __, say) =>
    say('timeline.alert.severity-changed', { from: severity(payload['from'], say), to: severity(payload['to'], say) }),
  'alert.milestone-stamped': (payload, entry, _, say, names) => milestone(payload, entry, say, names),
  'alert.checklist-ticked': (payload, _, alert, say, names) =>
    say('timeline.checklist.ticked', { item: checklistItem(text(payload['key']), alert, names) }),
  'alert.note-added': (payload, _, alert, say) =>
    say('timeline.alert.note-added', { note: alert.notes.find(({ id }) => id === payload['noteId'])?.text ?? '' }),
  'alert.prompted': (payload, _, alert, say, names) =>
    say('timeline.alert.prompted', { prompt: decisionPoint(text(payload['key']), alert, names) }),
  'blood-stock.counted': (_, __, ___, say) => say('timeline.blood-stock.counted'),
  'informed.answered': (payload, entry, __, say) =>
    `${person(payload, entry)}: ${say(payload['kind'] === 'cannot' ? 'answer.kind.cannot' : 'answer.kind.standby')}`,
  'alert.quorum-reached': (payload, _, __, say, names) =>
    say('timeline.alert.quorum-reached', { elapsed: elapsed(Number(payload['afterSeconds']), names.language) }),
  'alert.stood-down': (payload, _, alert, say) => stoodDown(payload, alert, say),
  'alert.drill-paused': (_, __, ___, say) => say('timeline.alert.drill-paused'),
  'alert.drill-resumed': (_, __, ___, say) => say('timeline.alert.drill-resumed'),
  'role-call.opened': (payload, _, __, say, names) =>
    say('timeline.role-call.opened', { role: names.role(text(payload['roleCode'])) }),
  'role-call.rung-started': (payload, entry, __, say, names) =>
    `${say('timeline.role-call.rung-started', { tier: tier(payload, say), people: people(payload, entry) })} (${names.role(text(payload['roleCode']))})`,
  'role-call.rung-again': (payload, entry, __, say, names) =>
    say('timeline.role-call.rung-again', {
      tier: names.role(text(payload['roleCode'])),
      people: people(payload, entry),
    }),
  'role-call.answered': (payload, entry, __, say, names) => answered(payload, entry, say, names),
  'role-call.uncovered': (payload, _, __, say, names) =>
    say('timeline.role-call.uncovered', { role: names.role(text(payload['roleCode'])) }),
  'role-call.arrival-overdue': (payload, entry, __, say, names) =>
    say('timeline.role-call.arrival-overdue', {
      person: person(payload, entry),
      role: names.role(text(payload['roleCode'])),
    }),
  'role-call.released': (payload, _, __, say, names) =>
    say('timeline.role-call.released', { role: names.role(text(payload['roleCode'])) }),
  'conflict.opened': (payload, entry, __, say) => say('timeline.conflict.opened', { person: person(payload, entry) }),
  'conflict.decided': (payload, entry, alert, say) =>
    say('timeline.conflict.decided', { person: person(payload, entry), code: codeOf(payload, alert) }),
  'person.unreachable': (payload, entry, __, say) =>
    say('timeline.person.unreachable', { person: person(payload, entry) }),
  'delivery.changed': (payload, entry, __, say) =>
    payload['state'] === 'shown' ? say('timeline.delivery.shown', { person: person(payload, entry) }) : null,
  'recall.understood': (payload, entry, __, say) =>
    say('timeline.recall.understood', { person: person(payload, entry) }),
};

export function timelineSentence(entry: TimelineEntry, alert: AlertView, say: Say, names: Names): string | null {
  return tellers[entry.type]?.(entry.payload, entry, alert, say, names) ?? null;
}

const severity = (value: unknown, say: Say): string => say(value === 'ORANGE' ? 'severity.ORANGE' : 'severity.RED');
const people = (payload: Payload, { names }: TimelineEntry): string =>
  list(payload['personIds'])
    .map((id) => names[text(id)] ?? '')
    .filter(Boolean)
    .join(', ');

function tier(payload: Payload, say: Say): string {
  const key = `tier.${text(payload['tier'])}`;
  return isWordingKey(key) ? say(key) : '';
}

/** The time of the milestone is said only where it was noted later than it happened. */
const noted_late_ms = 30_000;

function milestone(payload: Payload, entry: TimelineEntry, say: Say, names: Names): string {
  const key = text(payload['key']);
  const at = text(payload['at']);
  const late =
    Date.parse(entry.at) - Date.parse(at) > noted_late_ms ? ` (${say('common.at', { time: names.clock(at) })})` : '';
  const name = milestoneName(key, names.language);
  if (typeof payload['value'] !== 'number') return say('timeline.alert.milestone-stamped', { milestone: name }) + late;
  return (
    say('timeline.alert.milestone-stamped.value', {
      milestone: name,
      value: `${payload['value']} ${milestoneOf(key)?.unit ?? ''}`.trim(),
    }) + late
  );
}

function checklistItem(key: string, alert: AlertView, { language }: Names): string {
  const item = alertDefinitionOf(alert.typeCode ?? GENERAL)?.checklist.find((one) => one.key === key);
  return item ? wordingOf(item.text, language) : key;
}

function decisionPoint(key: string, alert: AlertView, { language }: Names): string {
  const point = alertDefinitionOf(alert.typeCode ?? GENERAL)?.decisionPoints.find((one) => one.key === key);
  return point ? wordingOf(point.prompt, language) : key;
}

function stoodDown(payload: Payload, alert: AlertView, say: Say): string {
  const key = `standDown.${text(payload['kind'])}`;
  const kind = isWordingKey(key) ? say(key) : '';
  const reason = alert.standDown?.reason;
  return reason
    ? say('timeline.alert.stood-down.reason', { kind, reason })
    : say('timeline.alert.stood-down', { kind });
}

function answered(payload: Payload, entry: TimelineEntry, say: Say, names: Names): string | null {
  const who = { person: person(payload, entry), role: names.role(text(payload['roleCode'])) };
  if (payload['outcome'] === 'standby') return say('timeline.role-call.answered.standby', who);
  if (payload['kind'] === 'coming' && typeof payload['etaMinutes'] === 'number')
    return say('timeline.role-call.answered.coming.eta', { ...who, minutes: payload['etaMinutes'] });
  const key = `timeline.role-call.answered.${text(payload['kind'])}`;
  return isWordingKey(key) ? say(key, who) : null;
}

function codeOf(payload: Payload, alert: AlertView): string {
  const sides = alert.conflicts.flatMap(({ held, wanted }) => [held, wanted]);
  return sides.find(({ alertId }) => alertId === payload['alertId'])?.code ?? alert.code;
}
