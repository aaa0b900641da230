// The one catalogue of what people read. Vietnamese is the source: its keys are the keys.

import { boards } from './vi/boards';
import { buttons } from './vi/buttons';
import { messages } from './vi/messages';
import { paging } from './vi/paging';
import { problems } from './vi/problems';
import { screens } from './vi/screens';
import { sentences } from './vi/sentences';
import { states } from './vi/states';
import { timeline } from './vi/timeline';

export const vi = {
  ...states,
  ...buttons,
  ...sentences,
  ...screens,
  ...boards,
  ...messages,
  ...paging,
  ...problems,
  ...timeline,
} as const;

export type WordingKey = keyof typeof vi;
