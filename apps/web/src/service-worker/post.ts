// The worker's road to the server: short limits, no session needed, and a clear difference between
// "the server refused" (an answer) and "it never arrived" (keep it and try again).

import type { DeliveryState, PushData } from '@redalert/contracts';

const receipt_limit_ms = 2_000; // a banner must never wait for a receipt
const answer_limit_ms = 6_000; // longer than the slowest healthy round trip on 3G; then we say "not sent"

export function postJson(path: string, body: unknown, limit_ms: number, token?: string): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token) headers['authorization'] = `Bearer ${token}`;
  return fetch(`/api/v1${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    keepalive: true,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(limit_ms),
  });
}

/** Device evidence. Its failure is ignored: silence is "unknown", and the ladder goes on by itself. */
export async function reportReceipt(data: PushData, state: Extract<DeliveryState, 'shown' | 'opened'>): Promise<void> {
  const { deliveryId, deviceId, token, pageId } = data;
  const evidence = { deliveryId, deviceId, token, ...(pageId ? { pageId } : {}), channel: 'web_push', state };
  await postJson('/receipts', evidence, receipt_limit_ms).catch(() => undefined);
}

export type Answered =
  | { readonly taken: true; readonly outcome: string; readonly holder: string | null; readonly at: Date }
  | { readonly taken: false; readonly problem: string };

/** Throws when the answer did not arrive or the server could not keep it. */
export async function postAnswer(data: PushData, action: 'come' | 'cannot'): Promise<Answered> {
  const body = { kind: action === 'come' ? 'coming' : 'cannot', ...(data.pageId ? { pageId: data.pageId } : {}) };
  const response = await postJson(`/alerts/${data.alertId}/answers`, body, answer_limit_ms, data.token);
  if (response.status >= 500 || response.status === 429) throw new Error(`server ${response.status}`);
  const said = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (!response.ok)
    return {
      taken: false,
      problem:
        String(said['type'] ?? '')
          .split(':')
          .at(-1) ?? '',
    };
  const holder = said['holder'] as { name?: string } | null | undefined;
  const alert = said['alert'] as { serverTime?: string } | undefined;
  return {
    taken: true,
    outcome: String(said['outcome'] ?? ''),
    holder: holder?.name ?? null,
    at: new Date(alert?.serverTime ?? Date.now()),
  };
}
