// Rings until answered, louder over twenty seconds; a phone also shakes. A drill has another tone and stays softer.

import { useEffect } from 'react';
import { loopSound, playSound, setVolume, useSoundReady } from '../sound/sound';

const loudest_after_ms = 20_000;
const step_ms = 500;
const softest = 0.3;
const shake_every_ms = 2_400;
const shake_pattern = [420, 160, 420, 160, 420];

export type RingTone = 'real' | 'drill' | 'silent';

export function useRingSound(tone: RingTone): void {
  const ready = useSoundReady();
  useEffect(() => {
    if (tone === 'silent') return undefined;
    const began = Date.now();
    const loudest = tone === 'drill' ? 0.5 : 1;
    const swell = (): void =>
      setVolume(Math.min(loudest, softest + ((Date.now() - began) / loudest_after_ms) * (1 - softest)));
    // Before the first touch a browser refuses to shake, loudly in its log.
    const shake = (): void => void (navigator.userActivation?.hasBeenActive && navigator.vibrate?.(shake_pattern));
    swell();
    shake();
    const timers = [setInterval(swell, step_ms), setInterval(shake, shake_every_ms)];
    const stop = ready ? loopSound(tone === 'drill' ? 'escalation' : 'alarm') : () => undefined;
    return () => {
      timers.forEach(clearInterval);
      stop();
      setVolume(1);
      if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(0);
    };
  }, [tone, ready]);
}

/** Once for each thing called off. */
export function useRecallSound(count: number): void {
  useEffect(() => {
    if (count > 0) playSound('recall');
  }, [count]);
}
