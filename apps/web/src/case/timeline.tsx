// Everything that happened, newest first, each with its time and its author.

import type { AlertView, TimelineEntry } from '@redalert/contracts';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import { Panel } from '../design/panel';
import { useSay } from '../i18n';
import { useNames } from '../names';
import { timelineSentence } from './timeline-sentence';
import styles from './timeline.module.css';

export function Timeline({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const names = useNames();
  const entries = useTimeline(alert);
  const lines = entries
    .map((entry) => ({ entry, words: timelineSentence(entry, alert, say, names) }))
    .filter(({ words }) => words !== null)
    .reverse();
  return (
    <Panel title={say('case.timeline')}>
      {lines.length === 0 && <p>{say('common.loading')}</p>}
      <ol className={styles.list}>
        {lines.map(({ entry, words }) => (
          <li key={entry.version} className={styles.line}>
            <time className={styles.time}>{names.clock(entry.at)}</time>
            <span>
              {words}
              <small className={styles.by}>{entry.by.name}</small>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function useTimeline({ id, version }: AlertView): readonly TimelineEntry[] {
  const [entries, setEntries] = useState<readonly TimelineEntry[]>([]);
  useEffect(() => {
    let left = false;
    api.get<{ items: TimelineEntry[] }>(`/alerts/${id}/timeline`).then(
      ({ items }) => left || setEntries(items),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [id, version]);
  return entries;
}
