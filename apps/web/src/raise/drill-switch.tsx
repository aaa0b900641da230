import { useSay } from '../i18n';
import styles from './drill-switch.module.css';

export function DrillSwitch({
  drill,
  onChange,
}: {
  readonly drill: boolean;
  readonly onChange: (drill: boolean) => void;
}) {
  const say = useSay();
  return (
    <button type="button" className={styles.switch} aria-pressed={drill} onClick={() => onChange(!drill)}>
      {say(drill ? 'screen.drill.leave' : 'mode.drill')}
    </button>
  );
}
