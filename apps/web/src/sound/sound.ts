// Sound of the device. A browser stays mute until somebody has touched the page; `useSoundReady` lets a screen say so.

import { create } from 'zustand';
import { earcons, type Earcon, type Note } from './earcons';

export type { Earcon } from './earcons';

const useStore = create<{ ready: boolean }>(() => ({ ready: false }));
export const useSoundReady = (): boolean => useStore((state) => state.ready);

let context: AudioContext | null = null;
let volume = 1;

export const setVolume = (level: number): void => void (volume = Math.min(1, Math.max(0, level)));

/** Listens for the first touch or key, and wakes the speaker again whenever the system has put it to sleep. */
export function startSound(): void {
  const wake = (): void => void unlock();
  for (const kind of ['pointerdown', 'keydown', 'touchend'] as const)
    document.addEventListener(kind, wake, { passive: true });
  // A kiosk that allows sound without a touch is ready from the start.
  wake();
}

export async function unlock(): Promise<void> {
  try {
    context ??= freshContext();
    if (context.state !== 'running') await context.resume();
    useStore.setState({ ready: context.state === 'running' });
  } catch {
    useStore.setState({ ready: false });
  }
}

function freshContext(): AudioContext {
  const fresh = new AudioContext();
  fresh.addEventListener('statechange', () => useStore.setState({ ready: fresh.state === 'running' }));
  return fresh;
}

export function playSound(earcon: Earcon): void {
  if (context?.state !== 'running') return;
  for (const each of earcons[earcon].notes) playNote(context, each);
}

/** Plays again and again until the returned function is called. */
export function loopSound(earcon: Earcon): () => void {
  playSound(earcon);
  const timer = setInterval(() => playSound(earcon), earcons[earcon].lastsMs);
  return () => clearInterval(timer);
}

function playNote(speaker: AudioContext, { hertz, at, seconds, wave, loudness }: Note): void {
  const start = speaker.currentTime + at;
  const tone = new OscillatorNode(speaker, { type: wave, frequency: hertz });
  const gain = new GainNode(speaker, { gain: 0 });
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.5 * loudness * volume, start + 0.012);
  gain.gain.setValueAtTime(0.5 * loudness * volume, start + Math.max(0.012, seconds - 0.03));
  gain.gain.linearRampToValueAtTime(0, start + seconds);
  tone.connect(gain).connect(speaker.destination);
  tone.start(start);
  tone.stop(start + seconds + 0.02);
}
