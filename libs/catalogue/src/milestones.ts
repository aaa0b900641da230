// Clinical time stamps of a case. Most are one tap with a time; a few carry a value.

import { words, type Wording } from './words';
import { milestoneTable } from './milestone-table';

export type MilestoneKey = (typeof milestoneTable)[number][0];

export interface Milestone {
  readonly key: MilestoneKey;
  readonly name: Wording;
  readonly kind: 'time' | 'value';
  readonly unit?: string;
}

type Row = readonly [key: MilestoneKey, vi: string, en: string, unit?: string];

export const milestones: readonly Milestone[] = (milestoneTable as readonly Row[]).map(([key, vi, en, unit]) => ({
  key,
  name: words(vi, en),
  ...(unit === undefined ? { kind: 'time' as const } : { kind: 'value' as const, unit }),
}));

export function milestoneOf(key: string): Milestone | undefined {
  return milestones.find((milestone) => milestone.key === key);
}
