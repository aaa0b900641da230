import type { PhonePlan } from '../plan/plan';
import type { Handed } from '../product/handing';
import type { DeliveryRow } from '../store/rows';
import type { Setting } from './setting';

/** Whatever a push service says, only the phone knows what it has shown. */
export interface Pushed {
  receive(delivery: DeliveryRow): void;
}

/** The push services of the phones, each as good as the plan says. `at` is the phone's address there. */
export class PushService {
  private readonly phones = new Map<string, { readonly plan: PhonePlan; readonly phone: Pushed }>();

  constructor(private readonly setting: Setting) {}

  subscribe(endpoint: string, plan: PhonePlan, phone: Pushed): void {
    this.phones.set(endpoint, { plan, phone });
  }

  /** Answers once, sometimes long after anybody waits. */
  post(endpoint: string, delivery: DeliveryRow, answer: (handed: Handed) => void): void {
    const { dice, timeline } = this.setting;
    const known = this.phones.get(endpoint);
    const key = `push/${delivery.id}/${delivery.attempt}`;
    const soon = dice.between(key, 40, 300);
    const reach = (ms: number): void => timeline.after(ms, () => known?.phone.receive(delivery));
    switch (known?.plan.push ?? 'gone') {
      case 'prompt':
        reach(soon + dice.between(`${key}/shown`, 100, 2_000));
        return timeline.after(soon, () => answer({ outcome: 'accepted' }));
      case 'slow':
        reach(4_000 + soon);
        return timeline.after(2_000 + 10 * soon, () => answer({ outcome: 'accepted' }));
      case 'silent':
        return timeline.after(soon, () => answer({ outcome: 'accepted' }));
      case 'busy':
        return timeline.after(soon, () => answer({ outcome: dice.happens(key, 0.7) ? 'later' : 'accepted' }));
      case 'gone':
      case 'none':
        return timeline.after(soon, () => answer({ outcome: 'gone' }));
      case 'hangs':
        return undefined;
    }
  }
}
