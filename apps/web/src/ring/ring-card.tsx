// One call, filling the screen: from ringing to "Đã có mặt".

import { useEffect, useRef, useState } from 'react';
import { StateShape } from '../design/state-shape';
import { useWakeLock } from '../design/use-wake-lock';
import { useSay } from '../i18n';
import { useSession } from '../session/session-store';
import { useSoundReady } from '../sound/sound';
import { AfterAnswer } from './after-answer';
import { AnswerButtons } from './answer-buttons';
import type { MyCall } from './my-calls';
import { usePendingAnswer } from './pending-answer';
import { PendingLine } from './pending-line';
import { reportOpened, useShownReceipt } from './receipts';
import { RingHead } from './ring-head';
import { useAnswerKeys } from './use-answer-keys';
import { WhoElse } from './who-else';
import { WhyMe } from './why-me';
import styles from './ring-card.module.css';

export function RingCard({ call }: { readonly call: MyCall }) {
  const { alert, page, stage } = call;
  const pending = usePendingAnswer(alert.id);
  const phone = useSession((state) => state.session?.facility.phone ?? '');
  const place = useRef<HTMLDivElement>(null);
  const unanswered = stage === 'ringing' && (pending === null || pending.refused !== null);
  useWakeLock();
  useShownReceipt(page);
  useAnswerKeys(unanswered ? call : null);
  useEffect(() => place.current?.focus({ preventScroll: true }), [page.id]);
  return (
    <div ref={place} className={styles.card} tabIndex={-1} onPointerDownCapture={() => reportOpened(page)}>
      <RingHead alert={alert} calm={stage === 'closed' || stage === 'released'} />
      {pending && stage !== 'closed' && <PendingLine pending={pending} number={alert.location.extension ?? phone} />}
      {stage === 'ringing' ? (
        unanswered && (
          <>
            <Mute />
            <AnswerButtons call={call} />
          </>
        )
      ) : (
        <AfterAnswer call={call} stage={stage} />
      )}
      {stage !== 'closed' && <WhoElse alert={alert} without={page.personId} />}
      <WhyMe call={call} />
    </div>
  );
}

/** Once there it keeps its place: the touch that gives the sound back is often the answer, and no button may move under it. */
function Mute() {
  const say = useSay();
  const ready = useSoundReady();
  const [told, setTold] = useState(!ready);
  if (!ready && !told) setTold(true);
  if (!told) return null;
  return (
    <p className={`${styles.mute} ${ready ? styles.heard : ''}`}>
      <StateShape shape={ready ? 'circle-tick' : 'triangle'} size={24} />
      <span className={styles.muteWords}>
        <span hidden={ready}>{say('screen.ring.mute')}</span>
        <span hidden={!ready}>{say('board.soundOn')}</span>
      </span>
    </p>
  );
}
