// Our own sounds. They imitate no monitor: the intervals are ours, so that nobody looks for a bedside alarm.

export type Earcon = 'alarm' | 'escalation' | 'recall' | 'tick';

export interface Note {
  readonly hertz: number;
  readonly at: number;
  readonly seconds: number;
  readonly wave: OscillatorType;
  readonly loudness: number;
}

const note = (hertz: number, at: number, seconds: number, loudness = 1, wave: OscillatorType = 'triangle'): Note => ({
  hertz,
  at,
  seconds,
  wave,
  loudness,
});

export const earcons: Record<Earcon, { readonly notes: readonly Note[]; readonly lastsMs: number }> = {
  // Rising fourth, three times: carries through a corridor and through a phone's small speaker.
  alarm: {
    notes: [0, 0.42, 0.84].flatMap((at) => [note(740, at, 0.16), note(988, at + 0.18, 0.2, 1, 'square')]),
    lastsMs: 1_600,
  },
  escalation: {
    notes: [note(988, 0, 0.12), note(740, 0.15, 0.12), note(988, 0.3, 0.12), note(1319, 0.45, 0.26)],
    lastsMs: 1_000,
  },
  recall: { notes: [note(660, 0, 0.3, 0.8, 'sine'), note(440, 0.34, 0.55, 0.8, 'sine')], lastsMs: 1_100 },
  tick: { notes: [note(1568, 0, 0.035, 0.35, 'sine')], lastsMs: 60 },
};
