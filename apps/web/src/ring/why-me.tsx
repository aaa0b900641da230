// Why this person is called, in one line, and how to reach the room by voice.

import { isWordingKey } from '@redalert/catalogue';
import { useSay } from '../i18n';
import { useNames } from '../names';
import type { MyCall } from './my-calls';
import styles from './why-me.module.css';

export function WhyMe({ call: { alert, call, page } }: { readonly call: MyCall }) {
  const say = useSay();
  const names = useNames();
  const key = `screen.why.${page.reason}`;
  const reason = say(isWordingKey(key) ? key : 'screen.why.roster');
  const place = say(page.placement === 'at_home' ? 'me.atHome' : 'me.inHouse');
  const { extension, name } = alert.location;
  return (
    <p className={styles.why}>
      {say('answer.why', { reason: `${reason}, ${names.role(call.roleCode)}, ${say(`tier.${page.tier}`)}, ${place}` })}.{' '}
      {page.rings > 1 && `${say('screen.ring.ringNumber', { count: page.rings })}. `}
      {extension && <a href={`tel:${extension}`}>{say('answer.roomPhone', { room: name, number: extension })}</a>}
    </p>
  );
}
