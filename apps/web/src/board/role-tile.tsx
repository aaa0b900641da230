// One role of one alert: shape, role, who, and what happens next. Red is kept for "needed and nobody yet".

import type { RoleCallView } from '@redalert/contracts';
import { StateShape, type Shape } from '../design/state-shape';
import { useSay, type Say } from '../i18n';
import { useNow } from '../live/use-now';
import { useNames } from '../names';
import { tileModel, type TileModel, type TileTone } from './role-tile-model';
import { shortName } from './short-name';
import styles from './role-tile.module.css';

const shapes: Record<TileTone, Shape> = {
  missing: 'octagon',
  calling: 'ring',
  coming: 'arrow',
  late: 'triangle',
  present: 'circle-tick',
  ended: 'square-bar',
};

export function RoleTile({ call }: { readonly call: RoleCallView }) {
  const say = useSay();
  const names = useNames();
  const tile = tileModel(call, useNow());
  return (
    <li className={`${styles.tile} ${styles[tile.tone]}`}>
      <div className={styles.inner}>
        <p className={styles.role} style={{ '--role-letters': names.role(call.roleCode).length }}>
          <StateShape shape={shapes[tile.tone]} size="1.15em" />
          <span>{names.role(call.roleCode)}</span>
        </p>
        <p className={styles.who}>
          {tile.holder
            ? shortName(tile.holder)
            : say(call.state === 'UNCOVERED' ? 'screen.board.uncovered' : 'screen.board.nobody')}
        </p>
        <p className={styles.what}>{whatNow(call, tile, say)}</p>
        {tile.ringing && <Evidence words={ringingNow(tile.ringing, tile.ringingCount, say)} />}
      </div>
    </li>
  );
}

function Evidence({ words }: { readonly words: string }) {
  return (
    <p className={styles.evidence} style={{ '--letters': words.length }}>
      {words}
    </p>
  );
}

function whatNow(call: RoleCallView, tile: TileModel, say: Say): string {
  switch (tile.tone) {
    case 'present':
      return say('roleCallState.PRESENT');
    case 'ended':
      return say('roleCallState.RELEASED');
    case 'late':
      return say('case.overdue', { minutes: Math.max(1, -(tile.etaMinutes ?? -1)) });
    case 'coming':
      return tile.etaMinutes === null
        ? say('roleCallState.EN_ROUTE')
        : say('common.arrivesIn', { minutes: Math.max(1, tile.etaMinutes) });
    case 'missing':
    case 'calling':
      return calling(call, tile, say);
  }
}

function ringingNow({ name, evidence }: NonNullable<TileModel['ringing']>, count: number, say: Say): string {
  return `${shortName(name)}${count > 1 ? ` +${count - 1}` : ''}: ${say(`screen.evidence.${evidence}`)}`;
}

/** The next step and when it falls due: the wall counts down, so that nobody has to ask whether something happens. */
function calling(call: RoleCallView, { ringing, nextInMs }: TileModel, say: Say): string {
  if (nextInMs === null)
    return ringing ? say('board.calling', { person: shortName(ringing.name) }) : say('screen.board.leaderTold');
  const seconds = Math.ceil(nextInMs / 1_000);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return call.nextTier
    ? say('screen.board.next', { who: say(`tier.${call.nextTier}`), time })
    : say('screen.board.again', { time });
}
