import { fork, type ChildProcess } from 'node:child_process';
import { endWithMe } from '@redalert/testing';

type Handlers = Readonly<Record<string, (order: never) => unknown>>;
interface Question {
  readonly id: number;
  readonly kind: string;
  readonly order: unknown;
}
type Reply =
  | { readonly id: number; readonly answer?: unknown; readonly failure?: string }
  | { readonly id: undefined; readonly told: unknown };

/** A process of this bench, so that what is measured does not share an event loop with what measures. */
export class Child {
  private readonly waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  private asked = 0;

  private constructor(
    private readonly process: ChildProcess,
    private readonly callOff: () => void,
    hear: (told: never) => void,
  ) {
    process.on('message', (reply: Reply) => {
      if (reply.id === undefined) return hear(reply.told as never);
      const waiting = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if (reply.failure === undefined) waiting?.resolve(reply.answer);
      else waiting?.reject(new Error(reply.failure));
    });
  }

  /** Runs `main.js <role>`; `hear` gets what the child tells unasked. */
  static start(role: string, hear: (told: never) => void = () => undefined): Child {
    const child = fork(process.argv[1] as string, [role], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    return new Child(child, endWithMe(child.pid as number), hear);
  }

  ask<Answer>(kind: string, order: unknown = null): Promise<Answer> {
    const id = (this.asked += 1);
    this.process.send({ id, kind, order } satisfies Question);
    return new Promise((resolve, reject) =>
      this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject }),
    );
  }

  stop(): void {
    this.callOff();
    this.process.kill('SIGKILL');
  }
}

/** The child's side: answers each question by its handler. */
export function serve(handlers: Handlers): void {
  process.on('message', ({ id, kind, order }: Question) => {
    Promise.resolve()
      .then(() => handlers[kind]?.(order as never))
      .then(
        (answer) => process.send?.({ id, answer }),
        (error: unknown) => process.send?.({ id, failure: String(error) }),
      );
  });
}

export const tell = (told: unknown): void => void process.send?.({ id: undefined, told });
