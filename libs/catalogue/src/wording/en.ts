// English, with exactly the keys of the Vietnamese: one missing or one too many does not compile.

import { boards } from './en/boards';
import { buttons } from './en/buttons';
import { messages } from './en/messages';
import { paging } from './en/paging';
import { problems } from './en/problems';
import { screens } from './en/screens';
import { sentences } from './en/sentences';
import { states } from './en/states';
import { timeline } from './en/timeline';
import type { WordingKey } from './vi';

export const en = {
  ...states,
  ...buttons,
  ...sentences,
  ...screens,
  ...boards,
  ...messages,
  ...paging,
  ...problems,
  ...timeline,
} satisfies Record<WordingKey, string>;
