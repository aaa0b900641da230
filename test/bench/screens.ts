import type { AlertView, ClientToServer, PageMessage, ServerToClient } from '@redalert/contracts';
import { io, type Socket } from 'socket.io-client';
import { serve, tell } from './child';
import { nowMs } from './clock';

export interface Screen {
  readonly token: string;
  /** A person's phone says that it rang; a board does not. */
  readonly deviceId?: string;
}
/** A page that has reached a phone, told as it comes. */
export interface Rang {
  readonly alertId: string;
  readonly pageId: string;
  readonly personId: string;
  readonly roleCallId: string | null;
  readonly roleCode: string | null;
  readonly purpose: PageMessage['purpose'];
  readonly reason: string | undefined;
  readonly at: number;
}
/** For each alert, and for each `alert/person` that holds a role in it: when each screen had it. */
export interface Shown {
  readonly alerts: ReadonlyMap<string, readonly number[]>;
  readonly holders: ReadonlyMap<string, readonly number[]>;
  /** Bytes of every view of an alert that the first screen was sent. */
  readonly views: ReadonlyMap<string, readonly number[]>;
}

/** The connected screens, in a process of their own. */
export function serveScreens(): void {
  const sockets: Socket<ServerToClient, ClientToServer>[] = [];
  const alerts = new Map<string, Map<number, number>>();
  const holders = new Map<string, Map<number, number>>();
  const views = new Map<string, number[]>();

  const open = async ({ url, screens }: { url: string; screens: readonly Screen[] }): Promise<number> => {
    for (const socket of sockets.splice(0)) socket.disconnect();
    await Promise.all(screens.map(({ token, deviceId }, index) => connect(url, token, deviceId, index)));
    return sockets.length;
  };
  const connect = async (url: string, token: string, deviceId: string | undefined, index: number): Promise<void> => {
    const socket: Socket<ServerToClient, ClientToServer> = io(`${url}/live`, {
      auth: { token, deviceId },
      transports: ['websocket'],
      forceNew: true,
    });
    sockets.push(socket);
    socket.on('alert', (alert) => see(alert, index, nowMs()));
    socket.on('page', (page) => {
      tell(rang(page, nowMs()));
      if (deviceId !== undefined)
        socket.emit('receipt', { pageId: page.pageId, deviceId, channel: 'socket', state: 'shown' }, () => undefined);
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    await socket.timeout(10_000).emitWithAck('watch', {});
  };
  const see = (alert: AlertView, screen: number, at: number): void => {
    first(alerts, alert.id, screen, at);
    if (screen === 0) views.set(alert.id, [...(views.get(alert.id) ?? []), Buffer.byteLength(JSON.stringify(alert))]);
    for (const { holder } of alert.roleCalls)
      if (holder !== null) first(holders, `${alert.id}/${holder.personId}`, screen, at);
  };

  serve({
    open,
    collect: (): Shown => ({ alerts: times(alerts), holders: times(holders), views }),
  });
}

function rang({ alert, alertId, pageId, purpose, roleCallId, roleCode }: PageMessage, at: number): Rang {
  const page = [...alert.roleCalls.flatMap(({ pages }) => pages), ...alert.informed].find(({ id }) => id === pageId);
  return { alertId, pageId, personId: page?.personId ?? '', roleCallId, roleCode, purpose, reason: page?.reason, at };
}

function first(seen: Map<string, Map<number, number>>, key: string, screen: number, at: number): void {
  const screens = seen.get(key) ?? new Map<number, number>();
  seen.set(key, screens);
  if (!screens.has(screen)) screens.set(screen, at);
}

const times = (seen: ReadonlyMap<string, ReadonlyMap<number, number>>): Map<string, number[]> =>
  new Map([...seen].map(([key, screens]) => [key, [...screens.values()]]));
