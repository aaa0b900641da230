const transient = new Set(['40001', '40P01', '55P03']);
const TRIES = 4;

/** Runs a transaction again that lost a race for locks: the loser of a deadlock has changed nothing. */
export async function retried<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt >= TRIES || code === undefined || !transient.has(code)) throw error;
    }
  }
}
