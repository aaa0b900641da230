import { s1 } from './s1';
import { s2 } from './s2';
import { s6 } from './s6';
import { s7 } from './s7';
import { s8 } from './s8';
import type { Scenario } from './types';

/** The worked scenarios of the domain brief, part 8, by code. */
export const scenarios: Readonly<Record<string, Scenario>> = { s1, s2, s6, s7, s8 };
