// The same words as the first paint of index.html, so that nothing jumps while a screen is fetched.

import { useSay } from '../i18n';

export function Opening() {
  const say = useSay();
  return (
    <p className="first-paint">
      {say('common.appName')}
      <small>{say('common.loading')}</small>
    </p>
  );
}
