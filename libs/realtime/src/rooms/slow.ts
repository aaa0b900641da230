import type { LiveSocket } from '../live-socket';

const buffered_bytes_max = 1024 * 1024; // about thirty alerts that wait in our memory for one phone; it is faster off with a snapshot
const waiting_packets_max = 64;

/** What engine and WebSocket hold back for a client, in fields that their types keep to themselves. */
interface Held {
  readonly writeBuffer: { readonly length: number };
  readonly transport: { readonly socket?: { readonly bufferedAmount: number } };
}

/** A socket that takes less than it is sent. */
export function isSlow({ conn }: LiveSocket): boolean {
  const { writeBuffer, transport } = conn as unknown as Held;
  return (transport.socket?.bufferedAmount ?? 0) > buffered_bytes_max || writeBuffer.length > waiting_packets_max;
}
