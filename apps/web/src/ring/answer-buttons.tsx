// The three answers, no reason asked. A chip is an answer by itself: one touch says "coming" and in how many minutes.

import { useSay } from '../i18n';
import styles from './answer-buttons.module.css';
import { answerCall } from './ring-store';
import type { MyCall } from './my-calls';

const minutes_offered = [2, 5, 10, 15] as const;

export function AnswerButtons({ call: { alert, page } }: { readonly call: MyCall }) {
  const say = useSay();
  return (
    <div className={styles.answers}>
      <div className={styles.come}>
        <button type="button" className={styles.now} onClick={() => answerCall(alert.id, page.id, { kind: 'coming' })}>
          {say('answer.coming')}
        </button>
        <div className={styles.chips} role="group" aria-label={say('answer.etaChoose')}>
          {minutes_offered.map((minutes) => (
            <button
              type="button"
              key={minutes}
              className={styles.chip}
              aria-label={`${say('answer.coming')}, ${say('answer.minutes', { minutes })}`}
              onClick={() => answerCall(alert.id, page.id, { kind: 'coming', etaMinutes: minutes })}
            >
              <b>{minutes}</b> {say('screen.ring.minuteUnit')}
            </button>
          ))}
        </div>
      </div>
      <button
        type="button"
        className={styles.more}
        onClick={() => answerCall(alert.id, page.id, { kind: 'need_more' })}
      >
        {say('answer.needMore')}
      </button>
      <button type="button" className={styles.cannot} onClick={() => answerCall(alert.id, page.id, { kind: 'cannot' })}>
        {say('answer.cannot')}
      </button>
    </div>
  );
}
