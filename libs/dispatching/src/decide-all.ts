import { decideRoleCall, isRefusal, type RoleCall, type RoleCallCommand } from '@redalert/domain';
import type { Decision } from './record';

/** The same command to several role calls. A refusal changes nothing. */
export function decideAll(calls: readonly RoleCall[], command: RoleCallCommand, now: Date): Decision[] {
  return calls.map((before) => {
    const decided = decideRoleCall(before, command, now.getTime());
    return { before, events: isRefusal(decided) ? [] : decided };
  });
}
