import type { CommandPlan, RaisePlan } from '../plan/plan';
import { decideConflict } from '../product/conflict';
import { addNeeds, endAlert, resumeDrill } from '../product/lead';
import { raise } from '../product/raise';
import type { Transaction } from '../product/transaction';
import type { Client } from './client';
import type { Setting } from './setting';

/** Somebody holds the button. The device sends it until it is answered, or gives up. */
export function raiseAsPlanned(
  setting: Setting,
  client: Client,
  plan: RaisePlan,
  acknowledged: (alertId: string) => void,
): void {
  setting.timeline.at(plan.at, () => {
    setting.say(() => `${plan.id} is raised${plan.mode === 'drill' ? ' as a drill' : ''}`);
    client.send({
      name: `raise ${plan.id}`,
      work: (tx) => raise(tx, plan),
      triesMax: plan.triesMax,
      answered: () => acknowledged(plan.id),
    });
  });
}

/** Whoever leads says so once; the device repeats it until the answer comes. */
export function commandAsPlanned(setting: Setting, client: Client, plan: CommandPlan, index: number): void {
  setting.timeline.at(plan.at, () =>
    client.send({ name: `${plan.type} ${plan.alertId} (${index})`, work: (tx) => obey(tx, plan, `command ${index}`) }),
  );
}

function obey(tx: Transaction, plan: CommandPlan, commandId: string): void {
  switch (plan.type) {
    case 'stand-down':
      return endAlert(tx, plan.alertId, plan.kind, { personId: null, leads: plan.leads, raisedIt: true });
    case 'add-role':
      return addNeeds(tx, plan.alertId, 'alert.role-added', plan.needs, commandId);
    case 'choose-type':
      return addNeeds(tx, plan.alertId, 'alert.type-chosen', plan.needs, `type of ${plan.alertId}`);
    case 'resume':
      return resumeDrill(tx, plan.alertId);
  }
}

const looks_every_ms = 2_000;

/** A coordinator looks at the board now and then, and decides which of two alerts a person goes to. */
export function decideConflicts(setting: Setting, client: Client): void {
  setting.timeline.after(looks_every_ms, () => {
    for (const { closed, decidedAlertId, heldAlertId, id, wantedAlertId } of setting.db.conflicts.all()) {
      const key = `decide ${id} at ${setting.timeline.now}`;
      if (closed || decidedAlertId !== null || !setting.dice.happens(key, 0.3)) continue;
      const chosen = setting.dice.happens(`${key}/which`, 0.5) ? heldAlertId : wantedAlertId;
      client.send({ name: key, work: (tx) => decideConflict(tx, id, chosen, key), triesMax: 3 });
    }
    decideConflicts(setting, client);
  });
}
