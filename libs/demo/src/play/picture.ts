import { roleOf, say, type WordingKey } from '@redalert/catalogue';
import type { AlertView, PageView } from '@redalert/contracts';
import { province } from '../province';

/** Minutes and seconds since the scenario began: `+02:05`. */
export function clockOf(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `+${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}

export function nameOf(login: string): string {
  for (const { code, people } of province)
    for (const { key, name } of people) if (`${code}.${key}` === login) return name;
  return login;
}

/** The state of an alert as lines of text: each role with its state and people, conflicts, who has not yet understood. */
export function pictureOf(view: AlertView): string[] {
  return [
    `${view.code} ${say('vi', `alertState.${view.state}` as WordingKey)}${view.paused ? ' (tạm dừng)' : ''}`,
    ...view.roleCalls.map(
      (call) =>
        `  ${roleOf(call.roleCode)?.short.vi ?? call.roleCode}: ${say('vi', `roleCallState.${call.state}` as WordingKey)} – ${call.pages.map(pageLine).join('; ') || 'không có ai'}`,
    ),
    ...view.conflicts
      .filter(({ decision }) => decision === null)
      .map((conflict) => `  Ai ưu tiên? ${conflict.personName}: ${conflict.held.code} hay ${conflict.wanted.code}`),
    ...(view.recall === null
      ? []
      : [`  Đã rõ: ${namesOf(view.recall.understood)}. Chưa: ${namesOf(view.recall.waiting)}`]),
    ...view.prompts.map(({ key }) => `  Nhắc: ${key}`),
  ];
}

const pageLine = (page: PageView): string =>
  `${page.personName} (${say('vi', `tier.${page.tier}` as WordingKey)}${page.busyWith === null ? '' : `, đang bận ${page.busyWith}`})`;
const namesOf = (people: readonly { readonly name: string }[]): string =>
  people.map(({ name }) => name).join(', ') || 'chưa có ai';
