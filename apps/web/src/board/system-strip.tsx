// Which roads work, said all the time: a board that only speaks of faults cannot be told from a dead one.

import { useState } from 'react';
import { StateShape, type Shape } from '../design/state-shape';
import { useSay } from '../i18n';
import { useSilentSeconds } from '../live/link';
import { useLive } from '../live/live-store';
import { unlock, useSoundReady } from '../sound/sound';
import { SizeDialog } from './size-dialog';
import { useScreenSize } from './use-board-size';
import styles from './system-strip.module.css';

const heartbeat_late_s = 6; // the server speaks every five seconds
const slow_ms = 2_000;

export function SystemStrip() {
  const say = useSay();
  const seconds = useSilentSeconds();
  const system = useLive((state) => state.system);
  const roundTrip = useLive((state) => state.roundTripMs);
  const redis = system?.redis ?? 'unknown';
  const push = system?.push ?? 'unknown';
  return (
    <footer className={styles.strip}>
      <Road
        shape={seconds < heartbeat_late_s ? 'circle-tick' : 'triangle'}
        words={say('screen.system.heard', { seconds })}
      />
      <Road
        shape={roundTrip === null ? 'striped' : roundTrip > slow_ms ? 'triangle' : 'circle-tick'}
        words={say('screen.system.link', { ms: roundTrip === null ? '–' : Math.round(roundTrip) })}
      />
      <Road shape={redisShapes[redis]} words={say(`screen.system.redis.${redis}`)} />
      <Road shape={pushShapes[push]} words={say(`screen.system.push.${push}`)} />
      {system?.listen === 'down' && <Road shape="triangle" words={say('screen.system.listenDown')} />}
      <span className={styles.gap} />
      <Sound />
      <Size />
    </footer>
  );
}

const redisShapes: Record<'up' | 'down' | 'absent' | 'unknown', Shape> = {
  up: 'circle-tick',
  down: 'triangle',
  absent: 'square-bar',
  unknown: 'striped',
};
const pushShapes: Record<'up' | 'down' | 'unknown', Shape> = {
  up: 'circle-tick',
  down: 'triangle',
  unknown: 'striped',
};

function Road({ shape, words }: { readonly shape: Shape; readonly words: string }) {
  return (
    <span className={`${styles.road} ${shape === 'triangle' ? styles.bad : ''}`}>
      <StateShape shape={shape} size="1em" />
      {words}
    </span>
  );
}

function Sound() {
  const say = useSay();
  const ready = useSoundReady();
  if (ready) return <Road shape="circle-tick" words={say('board.soundOn')} />;
  return (
    <button type="button" className={styles.mute} onClick={() => void unlock()}>
      {say('board.enableSound')}
    </button>
  );
}

function Size() {
  const say = useSay();
  const { inches, metres } = useScreenSize(({ size }) => size);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.size} aria-label={say('screen.board.size')} onClick={() => setOpen(true)}>
        {inches}″ · {metres} m
      </button>
      {open && <SizeDialog onClose={() => setOpen(false)} />}
    </>
  );
}
