// Things to do in the first minutes, as prompts to tick. Nothing here is an order, and nothing is required.

import { alertDefinitionOf, GENERAL, wordingOf, type ChecklistItem } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';
import { Panel } from '../design/panel';
import { useSay } from '../i18n';
import { isOpen } from '../live/live-store';
import { useNames } from '../names';
import { commandsFor } from './case-commands';
import styles from './checklist.module.css';

export function Checklist({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const items = alertDefinitionOf(alert.typeCode ?? GENERAL)?.checklist ?? [];
  if (items.length === 0) return null;
  const done = items.filter(({ key }) => tickOf(alert, key)).length;
  return (
    <Panel title={say('case.checklist')} aside={say('case.checklistDone', { done, total: items.length })}>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.key}>
            <Item alert={alert} item={item} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Item({ alert, item }: { readonly alert: AlertView; readonly item: ChecklistItem }) {
  const say = useSay();
  const names = useNames();
  const ticked = tickOf(alert, item.key);
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={ticked !== undefined}
      disabled={ticked !== undefined || !isOpen(alert)}
      className={`${styles.item} ${ticked ? styles.done : ''}`}
      onClick={() => void commandsFor(alert.id).tick(item.key)}
    >
      <span className={styles.box} aria-hidden="true">
        {ticked ? '✓' : ''}
      </span>
      <span className={styles.words}>
        {wordingOf(item.text, names.language)}
        {item.critical && <small className={styles.critical}>◆ {say('case.critical')}</small>}
      </span>
      {ticked && <time className={styles.time}>{names.clock(ticked.at)}</time>}
    </button>
  );
}

const tickOf = (alert: AlertView, key: string) => alert.checklist.find((tick) => tick.key === key);
