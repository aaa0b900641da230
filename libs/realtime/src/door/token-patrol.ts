import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { LiveSocket } from '../live-socket';
import { LiveRooms } from '../rooms/live-rooms';
import { Door } from './door';

const ROUND_MS = 5_000; // every token is asked about this often
const STEPS = 20; // a round in small steps: a thousand phones never ask the database at the same moment
const AT_ONCE = 4;

/** Walks round all sockets and puts out those whose token was revoked, or whose owner has moved. */
@Injectable()
export class TokenPatrol implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private round: LiveSocket[] = [];
  private step = 0;

  constructor(
    private readonly rooms: LiveRooms,
    private readonly door: Door,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => void this.walk(), ROUND_MS / STEPS);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async walk(): Promise<void> {
    if (this.step === 0) this.round = this.rooms.sockets();
    const share = this.round.splice(0, Math.ceil(this.round.length / (STEPS - this.step)));
    this.step = (this.step + 1) % STEPS;
    for (let start = 0; start < share.length; start += AT_ONCE) {
      await Promise.all(share.slice(start, start + AT_ONCE).map((socket) => this.check(socket)));
    }
    if (this.timer !== undefined) this.timer = setTimeout(() => void this.walk(), ROUND_MS / STEPS);
  }

  private async check(socket: LiveSocket): Promise<void> {
    if (!socket.connected) return;
    // A database that does not answer has revoked nobody.
    const admitted = await this.door.stillAdmits(socket).catch(() => true);
    if (!admitted) socket.disconnect(true);
  }
}
