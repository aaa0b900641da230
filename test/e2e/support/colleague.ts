import { randomUUID } from 'node:crypto';
import type { AnswerOutcome, AnswerPage, SessionView } from '@redalert/contracts';
import type { Api, LocalSubscription, Phone } from '@redalert/testing';

/** Somebody of the demo province with a phone in the hand. */
export class Colleague {
  constructor(
    readonly login: string,
    readonly id: string,
    readonly api: Api & { readonly session: SessionView },
    readonly phone: Phone,
    readonly deviceId: string,
    /** Where web pushes to this phone arrive. */
    readonly subscription: LocalSubscription | undefined,
  ) {}

  get name(): string {
    return this.api.session.name;
  }

  /** Answers on the phone. */
  answers(alertId: string, kind: AnswerPage['kind'], more: Omit<AnswerPage, 'kind'> = {}): Promise<AnswerOutcome> {
    return this.phone.answers(alertId, { kind, ...more });
  }

  stamps(alertId: string, key: string, more: { at?: string; value?: number } = {}): Promise<unknown> {
    return this.api.post(`/alerts/${alertId}/milestones`, { id: randomUUID(), key, ...more });
  }

  /** The rings of this person's pages for an alert, as the phone heard them: 1, 2, 3 … */
  rings(alertId: string, purpose: 'page' | 'inform' = 'page', roleCode?: string): number[] {
    return this.phone.pages
      .filter(
        (page) =>
          page.alertId === alertId &&
          page.purpose === purpose &&
          (roleCode === undefined || page.roleCode === roleCode),
      )
      .map(({ ring }) => ring);
  }

  recalls(alertId: string): string[] {
    return this.phone.recalls.filter((recall) => recall.alertId === alertId).map(({ reason }) => reason);
  }
}
