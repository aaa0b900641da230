// What is truly known about a page: how far the farthest of its deliveries came. "Handed over" is not "shown".

import type { AlertView, PageView } from '@redalert/contracts';

export type Evidence = 'opened' | 'shown' | 'accepted' | 'sent' | 'waiting' | 'failed' | 'no-device';

const farthestFirst = ['opened', 'shown', 'accepted', 'handed_over', 'created'] as const;
const said: Record<(typeof farthestFirst)[number], Evidence> = {
  opened: 'opened',
  shown: 'shown',
  accepted: 'accepted',
  handed_over: 'sent',
  created: 'waiting',
};

export function evidenceOf(page: PageView): Evidence {
  const states = new Set(
    page.deliveries.filter(({ purpose }) => purpose === 'page' || purpose === 'inform').map(({ state }) => state),
  );
  const farthest = farthestFirst.find((state) => states.has(state));
  if (farthest) return said[farthest];
  if (states.has('failed')) return 'failed';
  return page.unreachable ? 'no-device' : 'waiting';
}

export interface Counts {
  readonly reached: number;
  readonly coming: number;
  readonly present: number;
}

/** People, not roles: one person who covers two roles is one pair of hands. */
export function countsOf(alert: AlertView): Counts {
  const reached = new Set<string>();
  const coming = new Set<string>();
  const present = new Set<string>();
  for (const call of alert.roleCalls) {
    for (const page of call.pages) {
      const evidence = evidenceOf(page);
      if (page.answeredAt || evidence === 'shown' || evidence === 'opened') reached.add(page.personId);
    }
    if (!call.holder) continue;
    reached.add(call.holder.personId);
    (call.state === 'PRESENT' ? present : coming).add(call.holder.personId);
  }
  return { reached: reached.size, coming: [...coming].filter((id) => !present.has(id)).length, present: present.size };
}
