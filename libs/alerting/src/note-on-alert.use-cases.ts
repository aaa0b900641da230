import { Injectable } from '@nestjs/common';
import { alertDefinitionOf, GENERAL, milestoneOf, type MilestoneKey } from '@redalert/catalogue';
import type { Actor, AddNote, AlertView, StampMilestone } from '@redalert/contracts';
import { Commands, Problem, signature } from '@redalert/platform';
import { ChangeAlert } from './change-alert';

/** What is noted while hands are busy: milestones, ticks, notes. Also after the end, so that the record can be completed. */
@Injectable()
export class NoteOnAlert {
  constructor(
    private readonly change: ChangeAlert,
    private readonly commands: Commands,
  ) {}

  stampMilestone(by: Actor, alertId: string, stamp: StampMilestone): Promise<AlertView> {
    if (milestoneOf(stamp.key as MilestoneKey) === undefined)
      throw new Problem('invalid-body', [{ field: 'key', reason: 'unknown-value' }]);
    return this.change.run(by, alertId, async (tx) => {
      if (!(await this.commands.takeOnce(tx, stamp.id, 'milestone', { alertId, ...stamp }))) return [];
      const at = stamp.at === undefined ? tx.now : new Date(stamp.at);
      await tx.query(
        'insert into alerting.milestones (id, facility_id, alert_id, key, at, value, by) values ($1, $2, $3, $4, $5, $6, $7)',
        [stamp.id, tx.facilityId, alertId, stamp.key, at, stamp.value ?? null, JSON.stringify(signature(by))],
      );
      return [
        {
          type: 'alert.milestone-stamped',
          payload: { milestoneId: stamp.id, key: stamp.key, at: at.toISOString(), value: stamp.value ?? null },
        },
      ];
    });
  }

  tickChecklist(by: Actor, alertId: string, key: string): Promise<AlertView> {
    return this.change.run(by, alertId, async (tx, alert) => {
      const items = alertDefinitionOf(alert.type_code ?? GENERAL)?.checklist ?? [];
      if (!items.some((item) => item.key === key))
        throw new Problem('invalid-body', [{ field: 'key', reason: 'unknown-value' }]);
      const ticked = await tx.one(
        'insert into alerting.checklist_ticks (facility_id, alert_id, key, by) values ($1, $2, $3, $4) on conflict do nothing returning key',
        [tx.facilityId, alertId, key, JSON.stringify(signature(by))],
      );
      return ticked === undefined ? [] : [{ type: 'alert.checklist-ticked', payload: { key } }];
    });
  }

  addNote(by: Actor, alertId: string, note: AddNote): Promise<AlertView> {
    return this.change.run(by, alertId, async (tx) => {
      if (!(await this.commands.takeOnce(tx, note.id, 'note', { alertId, ...note }))) return [];
      await tx.query('insert into alerting.notes (id, facility_id, alert_id, text, by) values ($1, $2, $3, $4, $5)', [
        note.id,
        tx.facilityId,
        alertId,
        note.text,
        JSON.stringify(signature(by)),
      ]);
      return [{ type: 'alert.note-added', payload: { noteId: note.id } }];
    });
  }
}
