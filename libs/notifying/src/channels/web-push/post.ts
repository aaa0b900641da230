import type { OutgoingHttpHeaders } from 'node:http';
import { request, type Agent } from 'node:https';

export interface PushAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

const answer_max = 16 * 1024; // bytes; what a push service says in words is not read

/** Posts to a push service and waits for its status, at most `limit_ms` in all, however slowly it talks. It follows no redirect. */
export function post(
  url: URL,
  headers: OutgoingHttpHeaders,
  body: Buffer,
  agent: Agent,
  limit_ms: number,
): Promise<PushAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method: 'POST', headers, agent, signal: AbortSignal.timeout(limit_ms) },
      (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > answer_max) answer.destroy();
        });
        answer.on('error', () => undefined);
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
