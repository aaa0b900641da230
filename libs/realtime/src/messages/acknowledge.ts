import { Logger } from '@nestjs/common';
import type { Acknowledged } from '@redalert/contracts';
import { asProblem, Problem, problemBody } from '@redalert/platform';
import type { z } from 'zod';
import type { LiveSocket } from '../live-socket';

/** Checks a message, does what it asks, and answers: the value, or a problem in the client's language. Never throws. */
export async function acknowledge<Message extends z.ZodType, Value>(
  socket: LiveSocket,
  schema: Message,
  message: unknown,
  work: (message: z.infer<Message>) => Promise<Value>,
): Promise<Acknowledged<Value>> {
  try {
    const read = schema.safeParse(message);
    if (!read.success) throw new Problem('invalid-body');
    return { ok: true, value: await work(read.data) };
  } catch (error) {
    const problem = asProblem(error);
    if (problem.status >= 500)
      Logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error), 'LiveGateway');
    return {
      ok: false,
      problem: problemBody(problem, socket.data.language) as { type: string; title: string; status: number },
    };
  }
}
