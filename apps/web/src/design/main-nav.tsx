// The few places of a person's phone.

import { Link, useLocation } from 'wouter';
import { useSay } from '../i18n';
import styles from './main-nav.module.css';

const places = [
  ['/', 'nav.raise'],
  ['/board', 'nav.board'],
  ['/me', 'nav.me'],
] as const;

export function MainNav() {
  const say = useSay();
  const [path] = useLocation();
  const here = path === '/raise' ? '/' : path;
  return (
    <nav className={styles.nav}>
      {places.map(([to, key]) => (
        <Link key={to} href={to} className={styles.place} aria-current={to === here ? 'page' : undefined}>
          {say(key)}
        </Link>
      ))}
    </nav>
  );
}
