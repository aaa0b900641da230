// Whether this browser can be rung by push, and if not, what a person can do about it.

export type PushState =
  | 'checking'
  | 'on'
  /** Nobody was asked yet. */
  | 'ask'
  | 'denied'
  /** iPhone and iPad: only after "add to home screen". */
  | 'install-first'
  /** No service worker or no push here: no HTTPS, or a browser without it. */
  | 'unsupported'
  /** Everything was allowed and the push service does not answer. */
  | 'not-here';

export const isApple = (): boolean =>
  /iphone|ipad|ipod/i.test(navigator.userAgent) || (navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1);

export const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

/** What can be said without asking anybody anything. */
export function pushPossible(): PushState {
  const supported = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!supported) return isApple() && !isInstalled() ? 'install-first' : 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  return Notification.permission === 'granted' ? 'checking' : 'ask';
}

/** A name by which the owner knows this device again in a list. */
export function guessDeviceName(agent: string = navigator.userAgent): string {
  const device = [
    [/ipad/i, 'iPad'],
    [/iphone/i, 'iPhone'],
    [/android.*mobile/i, 'Android'],
    [/android/i, 'Android tablet'],
    [/windows/i, 'Windows'],
    [/mac os/i, 'Mac'],
    [/linux/i, 'Linux'],
  ] as const;
  const browser = [
    [/samsungbrowser/i, 'Samsung Internet'],
    [/edg/i, 'Edge'],
    [/firefox/i, 'Firefox'],
    [/chrome|crios/i, 'Chrome'],
    [/safari/i, 'Safari'],
  ] as const;
  const found = (table: readonly (readonly [RegExp, string])[]): string =>
    table.find(([pattern]) => pattern.test(agent))?.[1] ?? '';
  return [found(device), found(browser)].filter(Boolean).join(' · ') || 'Web';
}
