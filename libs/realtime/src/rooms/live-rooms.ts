import { Injectable } from '@nestjs/common';
import type { AlertView, PageMessage, RecallMessage, SystemMessage } from '@redalert/contracts';
import type { LiveNamespace, LiveSocket } from '../live-socket';
import { isSlow } from './slow';

const ofFacility = (facilityId: string): string => `facility:${facilityId}`;
const ofPerson = (personId: string): string => `person:${personId}`;
/** With its facility in the name, so that whoever asks for an alert of another house waits in a room nobody speaks in. */
const ofAlert = (facilityId: string, alertId: string): string => `alert:${facilityId}/${alertId}`;

/** What a socket is told of: everything in its house, or certain alerts. */
export interface Interest {
  readonly facility: boolean;
  readonly alertIds: readonly string[];
}

/** The rooms of this instance and who is in them. The server alone puts a socket into a room. */
@Injectable()
export class LiveRooms {
  private namespace: LiveNamespace | undefined;

  open(namespace: LiveNamespace): void {
    this.namespace = namespace;
  }

  close(): void {
    this.namespace?.server.engine.close();
  }

  /** A person's socket rings for them from the first moment, before it asks for anything. */
  welcome(socket: LiveSocket): void {
    const { actor } = socket.data;
    if (actor.kind === 'person') void socket.join(ofPerson(actor.personId));
  }

  /** Puts a socket into the rooms of its interest and out of all others it had asked for. */
  place(socket: LiveSocket, { facility, alertIds }: Interest): void {
    const { facilityId } = socket.data.actor;
    const wanted = new Set([
      ...(facility ? [ofFacility(facilityId)] : []),
      ...alertIds.map((id) => ofAlert(facilityId, id)),
    ]);
    for (const room of socket.rooms) if (/^(facility|alert):/.test(room) && !wanted.has(room)) void socket.leave(room);
    void socket.join([...wanted]);
  }

  sockets(): LiveSocket[] {
    return [...(this.namespace?.sockets.values() ?? [])];
  }

  /** Facilities that somebody here works in. */
  facilities(): Set<string> {
    return new Set(this.sockets().map(({ data }) => data.actor.facilityId));
  }

  /** Whether anybody here would be told of a change in this facility. */
  concern(facilityId: string, personIds: readonly string[]): boolean {
    return (
      personIds.some((id) => this.namespace?.adapter.rooms.has(ofPerson(id))) ||
      this.sockets().some(({ data }) => data.actor.facilityId === facilityId)
    );
  }

  show(alert: AlertView): void {
    this.to(ofFacility(alert.facility.id), ofAlert(alert.facility.id, alert.id))?.emit('alert', alert);
  }

  ring(personId: string, message: PageMessage): void {
    this.to(ofPerson(personId))?.emit('page', message);
  }

  recall(personIds: readonly string[], message: RecallMessage): void {
    if (personIds.length > 0) this.to(...personIds.map(ofPerson))?.emit('recall', message);
  }

  beat(message: SystemMessage): void {
    for (const socket of this.sockets()) if (isSlow(socket)) socket.conn.close(true);
    this.namespace?.emit('system', message);
  }

  /** A broadcast is encoded once for all. A socket that does not drain is closed instead: it comes back and asks. */
  private to(...rooms: string[]): ReturnType<LiveNamespace['to']> | undefined {
    const { namespace } = this;
    if (namespace === undefined) return undefined;
    for (const id of rooms.flatMap((room) => [...(namespace.adapter.rooms.get(room) ?? [])])) {
      const socket = namespace.sockets.get(id);
      if (socket !== undefined && isSlow(socket)) socket.conn.close(true);
    }
    return namespace.to(rooms);
  }
}
