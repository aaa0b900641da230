import type { Moment } from '../read/alert-rows';

/** Every time leaves in one spelling: UTC, milliseconds. */
export const instant = (moment: Moment): string => new Date(moment).toISOString();
export const instantOrNull = (moment: Moment | null): string | null => (moment === null ? null : instant(moment));
