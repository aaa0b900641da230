// What is done for the patient: what wants a decision, the times of the treatment, the checklist, blood and notes.

import type { AlertView } from '@redalert/contracts';
import { isOpen } from '../live/live-store';
import { BloodStock } from './blood-stock';
import styles from './case-columns.module.css';
import { Checklist } from './checklist';
import { Clocks } from './clocks';
import { MilestoneButtons } from './milestone-buttons';
import { Notes } from './notes';
import { Prompts } from './prompts';
import { TypePanel } from './type-panel';

export function TreatmentColumn({ alert }: { readonly alert: AlertView }) {
  const open = isOpen(alert);
  return (
    <div className={styles.column}>
      {open && <Prompts alert={alert} />}
      {open && alert.typeCode === null && <TypePanel alert={alert} />}
      <MilestoneButtons alert={alert} />
      <Clocks alert={alert} />
      <BloodStock alert={alert} />
      <Checklist alert={alert} />
      <Notes alert={alert} />
    </div>
  );
}
