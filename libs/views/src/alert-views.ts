import { Injectable } from '@nestjs/common';
import type { AlertView, TimelineEntry } from '@redalert/contracts';
import type { Transaction } from '@redalert/platform';
import { alertOf } from './build/alert';
import { partsOf } from './build/parts';
import { readAlertRows } from './read/alert-rows';
import { alertIdsAfter, openAlertIds, type ListQuery } from './read/listed';
import { openAlertIdsOf, pagesRingingFor, type OpenPage } from './read/open-pages';
import { standing, type StandingQuery, type StandingVersion } from './read/standing';
import { timelineOf } from './read/timeline';

export interface ListedAlerts {
  readonly items: AlertView[];
  readonly nextCursor: string | null;
}

/**
 * Alerts as everybody sees them, whole. Reads what the features publish and nothing else, under the scope of the caller's
 * transaction, with the same few statements for one alert or a hundred.
 */
@Injectable()
export class AlertViews {
  /** In the order of `ids`; an alert that the scope may not see is left out. */
  async byIds(tx: Transaction, ids: readonly string[]): Promise<AlertView[]> {
    if (ids.length === 0) return [];
    const rows = await readAlertRows(tx, ids);
    const parts = partsOf(rows);
    const views = new Map(rows.alerts.map((alert) => [alert.id, alertOf(alert, parts, tx.now)]));
    return ids.flatMap((id) => views.get(id) ?? []);
  }

  /** Every open alert of a facility, oldest first. */
  async open(tx: Transaction, facilityId: string): Promise<AlertView[]> {
    return this.byIds(tx, await openAlertIds(tx, facilityId));
  }

  /** Newest first, page by page. Throws `invalid-body` for a cursor that we never gave. */
  async list(tx: Transaction, query: ListQuery): Promise<ListedAlerts> {
    const { ids, nextCursor } = await alertIdsAfter(tx, query);
    return { items: await this.byIds(tx, ids), nextCursor };
  }

  /** What happened to one alert, in order. Names of people come along; the text of notes does not. */
  timeline(tx: Transaction, alertId: string): Promise<TimelineEntry[]> {
    return timelineOf(tx, alertId);
  }

  /** The pages that still ring for a person: of alerts that are open and not paused, for roles that nobody holds yet. */
  pagesRingingFor(tx: Transaction, personId: string): Promise<OpenPage[]> {
    return pagesRingingFor(tx, personId);
  }

  /** Open alerts that this person was paged for, whatever they answered. */
  openAlertIdsOf(tx: Transaction, personId: string): Promise<string[]> {
    return openAlertIdsOf(tx, personId);
  }

  /** Which version each alert has now, without reading the alerts. */
  versions(tx: Transaction, query: StandingQuery): Promise<StandingVersion[]> {
    return standing(tx, query);
  }
}
