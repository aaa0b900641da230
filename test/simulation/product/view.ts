import { isWaiting } from '@redalert/domain';
import type { Database } from '../store/database';
import { pageId } from './announcements';

export interface RingingPage {
  readonly pageId: string;
  readonly personId: string;
  readonly ring: number;
}
/** An alert as screens are told of it: whole, and never patched. */
export interface View {
  readonly id: string;
  readonly version: number;
  readonly isOpen: boolean;
  readonly isPaused: boolean;
  /** Everybody who was paged or told: they are recalled when it ends. */
  readonly people: readonly string[];
  readonly ringing: readonly RingingPage[];
}

/** libs/views/src/ringing.ts: nothing rings once the alert is over, while it rests, or for a role that is held. */
export function viewOf(db: Database, alertId: string): View | undefined {
  const version = db.versions.get(alertId) ?? 0;
  const views = built.get(db) ?? new Map<string, View>();
  built.set(db, views);
  const known = views.get(alertId);
  if (known?.version === version) return known;
  const view = build(db, alertId, version);
  if (view !== undefined) views.set(alertId, view);
  return view;
}

/** Nothing that a view shows changes without a new version: each is built once. */
const built = new WeakMap<Database, Map<string, View>>();

function build(db: Database, alertId: string, version: number): View | undefined {
  const alert = db.alerts.get(alertId);
  if (alert === undefined) return undefined;
  const calls = (db.calls.get(alertId) ?? []).map(({ call }) => call);
  const informed = db.informed.get(alertId) ?? [];
  const isOpen = alert.lifecycle === 'open';
  const isPaused = alert.pausedBy !== null;
  const ringing: RingingPage[] = [];
  if (isOpen && !isPaused) {
    for (const call of calls) {
      if (!isWaiting(call)) continue;
      for (const page of call.pages)
        if (page.state === 'RINGING')
          ringing.push({ pageId: pageId(call.id, page.personId), personId: page.personId, ring: page.rings });
    }
    for (const one of informed)
      if (one.state === 'RINGING') ringing.push({ pageId: one.pageId, personId: one.personId, ring: 1 });
  }
  const people = [
    ...calls.flatMap((call) => call.pages.map((page) => page.personId)),
    ...informed.map(({ personId }) => personId),
  ];
  return { id: alertId, version, isOpen, isPaused, people, ringing };
}

/** What a phone is told when it asks what it has missed: whole views of whatever differs from what it holds. */
export interface Snapshot {
  readonly open: readonly string[];
  readonly views: readonly View[];
}

/** libs/realtime/src/rooms/watching.ts */
export function snapshotFor(db: Database, held: ReadonlyMap<string, number>): Snapshot {
  const open: string[] = [];
  const views: View[] = [];
  for (const { id, lifecycle } of db.alerts.all()) {
    if (lifecycle === 'open') open.push(id);
    else if (!held.has(id)) continue;
    if (held.get(id) === db.versions.get(id)) continue;
    views.push(viewOf(db, id) as View);
  }
  return { open, views };
}
