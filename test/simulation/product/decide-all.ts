import { decideRoleCall, isRefusal, type RoleCall, type RoleCallCommand } from '@redalert/domain';
import type { Decision } from './record';
import type { Transaction } from './transaction';

/** The same command to several role calls. A refusal changes nothing. */
export function decideAll(tx: Transaction, calls: readonly RoleCall[], command: RoleCallCommand): Decision[] {
  return calls.map((before) => {
    const decided = decideRoleCall(before, command, tx.now);
    return { before, events: isRefusal(decided) ? [] : decided };
  });
}

export const callsOf = (tx: Transaction, alertId: string): RoleCall[] => tx.calls(alertId).map(({ call }) => call);
