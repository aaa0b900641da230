// What is known of one person's call, in plain words and to the second: which device showed it, when, and whether it was touched.

import type { PageView } from '@redalert/contracts';
import { useSay, type Say } from '../i18n';
import { useNames, type Names } from '../names';
import { bestDelivery } from './best-delivery';
import styles from './page-line.module.css';

export function PageLine({ page }: { readonly page: PageView }) {
  const say = useSay();
  const names = useNames();
  const lines = [
    answered(page, say, names),
    evidence(page, say, names),
    page.busyWith ? say('conflict.busy', { code: page.busyWith }) : '',
  ];
  return (
    <li className={styles.line}>
      <strong>{page.personName}</strong> <span className={styles.tier}>({say(`tier.${page.tier}`)})</span>
      <br />
      {lines.filter(Boolean).join(' · ')}
    </li>
  );
}

function answered(page: PageView, say: Say, names: Names): string {
  if (page.purpose === 'inform' || !page.answeredAt) return '';
  const time = names.clock(page.answeredAt);
  const words = {
    RINGING: '',
    HOLDING: say('roleCallState.ACKED'),
    STANDBY: say('answer.kind.standby'),
    DECLINED: say('answer.cannot'),
    RELEASED: say('roleCallState.RELEASED'),
  }[page.state];
  if (!words) return '';
  return [`${words} ${say('common.at', { time })}`, page.declineReason ?? ''].filter(Boolean).join(', ');
}

function evidence(page: PageView, say: Say, names: Names): string {
  const delivery = bestDelivery(page.deliveries);
  if (!delivery) return page.unreachable ? say('screen.case.noDevice') : say('screen.case.deviceUnknown');
  const device = delivery.deviceName;
  const at = (instant: string | null): string => names.clock(instant ?? delivery.createdAt);
  const sentences = {
    created: () => say('screen.case.created', { device }),
    handed_over: () => say('screen.case.handedOver', { device, time: at(delivery.handedOverAt) }),
    accepted: () => say('screen.case.accepted', { device, time: at(delivery.acceptedAt) }),
    shown: () =>
      say(page.answeredAt ? 'screen.case.shown' : 'screen.case.shownUntouched', { device, time: at(delivery.shownAt) }),
    opened: () => say('screen.case.opened', { device, time: at(delivery.openedAt) }),
    failed: () => say('screen.case.failed', { device, time: at(delivery.failedAt) }),
  };
  return sentences[delivery.state]();
}
