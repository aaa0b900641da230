import { Injectable } from '@nestjs/common';
import type { Actor } from '@redalert/contracts';
import type { RoleCall, RoleNeed } from '@redalert/domain';
import type { Transaction } from '@redalert/platform';
import { OpenRoleCalls } from './open-role-calls';
import type { AlertFacts } from './store/alert.reader';

/** "Tôi đến, xin thêm người": a human in the case says one is not enough, so one more of the role is needed from now on. */
@Injectable()
export class CallOneMore {
  constructor(private readonly openRoleCalls: OpenRoleCalls) {}

  async run(tx: Transaction, alert: AlertFacts, call: RoleCall, by: Actor): Promise<void> {
    const rung = call.rungs[0];
    const ackSeconds = { inHouse: rung?.windowSeconds ?? 60, atHome: rung?.windowSeconds ?? 120 };
    const need: RoleNeed = { role: call.roleCode, required: true, ackSeconds, arriveMinutes: call.arriveMinutes };
    await this.openRoleCalls.run(tx, alert, [need], by, true);
  }
}
