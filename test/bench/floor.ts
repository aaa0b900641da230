import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Pool } from 'pg';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { serve } from './child';
import { nowMs } from './clock';
import { arrivals, openLoop } from './schedule';

export interface FloorSamples {
  readonly answered: readonly number[];
  readonly shown: readonly number[];
}

/**
 * The least that any such system must do, on the same database at the same time: one row with fsync and its NOTIFY in
 * one statement, heard by LISTEN, sent to one bare socket. No sign-in, no roster, no roles, no views, no receipts.
 */
export function serveFloor(): void {
  let raise: (id: string) => Promise<void>;
  const shown = new Map<string, (at: number) => void>();

  serve({
    start: async (databaseUrl: string) => {
      const pool = new Pool({ connectionString: databaseUrl, max: 8 });
      await pool.query('create table if not exists bench.floor (id text primary key, body jsonb not null)');
      const server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => void chunks.push(chunk));
        request.on('end', () => {
          const body = Buffer.concat(chunks).toString();
          const { id } = JSON.parse(body) as { id: string };
          pool
            .query(
              `with written as (insert into bench.floor values ($1, $2) returning id) select pg_notify('bench_floor', id) from written`,
              [id, body],
            )
            .then(
              () => response.writeHead(201).end(body),
              () => response.writeHead(500).end(),
            );
        });
      });
      const sockets = new Server(server, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });
      const listener = new Client({ connectionString: databaseUrl });
      await listener.connect();
      await listener.query('listen bench_floor');
      listener.on('notification', ({ payload }) => sockets.emit('alert', { id: payload }));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const screen = io(url, { transports: ['websocket'] });
      screen.on('alert', ({ id }: { id: string }) => shown.get(id)?.(nowMs()));
      await new Promise<void>((resolve) => screen.once('connect', resolve));
      raise = async (id) => {
        const answer = await fetch(url, {
          method: 'POST',
          body: JSON.stringify({ id, room: 'Phòng sinh 2', type: 'OB-PPH', mode: 'real' }),
        });
        await answer.text();
        if (answer.status !== 201) throw new Error(`the floor answered ${answer.status}`);
      };
    },
    run: async ({ rate, seconds, seed }: { rate: number; seconds: number; seed: number }): Promise<FloorSamples> => {
      const samples = { answered: [] as number[], shown: [] as number[] };
      await openLoop(arrivals(rate, seconds, seed), async (intended, index) => {
        const id = `${seed}-${index}`;
        const seen = new Promise<number>((resolve) => shown.set(id, resolve));
        await raise(id);
        samples.answered.push(nowMs() - intended);
        samples.shown.push((await seen) - intended);
      });
      return samples;
    },
  });
}
