import { Injectable } from '@nestjs/common';
import { uuid, type Snapshot, type Watch } from '@redalert/contracts';
import { Problem, UnitOfWork, type Transaction } from '@redalert/platform';
import { AlertViews } from '@redalert/views';
import type { LiveSocket, SocketFacts } from '../live-socket';
import { LiveRooms, type Interest } from './live-rooms';

/** Ids a client may hold versions of; more than a hospital has open in a year of its worst nights. */
const versions_max = 400;

/**
 * What a socket is told when it asks "what have I missed?": whole views of whatever differs from what it holds. It is in
 * its rooms before the state is read, so that nothing falls between the snapshot and the first change.
 */
@Injectable()
export class Watching {
  constructor(
    private readonly work: UnitOfWork,
    private readonly views: AlertViews,
    private readonly rooms: LiveRooms,
  ) {}

  run(socket: LiveSocket, wanted: Watch): Promise<Snapshot> {
    const { actor } = socket.data;
    if (wanted.facilityIds?.some((id) => id !== actor.facilityId)) throw new Problem('wrong-facility');
    return this.work.run({ facilityId: actor.facilityId }, async (tx) => {
      const pages = actor.kind === 'person' ? await this.views.pagesRingingFor(tx, actor.personId) : [];
      const interest = await this.interestOf(tx, actor, wanted);
      this.rooms.place(socket, interest);
      const held = wanted.versions ?? {};
      const ids = [...new Set([...interest.alertIds, ...(interest.facility ? heldIds(held) : [])])];
      const standing = await this.views.versions(tx, { openOf: interest.facility ? actor.facilityId : undefined, ids });
      const differing = standing.filter(({ id, version }) => held[id] !== version).map(({ id }) => id);
      const alerts = await this.views.byIds(tx, differing);
      return {
        open: standing.filter(({ open }) => open).map(({ id }) => id),
        alerts,
        pages,
        serverTime: tx.now.toISOString(),
      };
    });
  }

  /** A link sees its alert. A lapsed session may still ring and answer: it sees the open alerts it was paged for. */
  private async interestOf(
    tx: Transaction,
    actor: SocketFacts['actor'],
    { facilityIds, alertIds = [] }: Watch,
  ): Promise<Interest> {
    if (actor.kind === 'link') return { facility: false, alertIds: [actor.alertId] };
    if (actor.kind === 'person' && actor.stale)
      return { facility: false, alertIds: await this.views.openAlertIdsOf(tx, actor.personId) };
    // Whoever names nothing wants what everybody wants: their own house.
    return { facility: facilityIds !== undefined ? facilityIds.length > 0 : alertIds.length === 0, alertIds };
  }
}

/** What the client holds may have ended while it was away: it is told the end, not left with a ghost. */
const heldIds = (versions: NonNullable<Watch['versions']>): string[] =>
  Object.keys(versions)
    .filter((id) => uuid.safeParse(id).success)
    .slice(-versions_max);
