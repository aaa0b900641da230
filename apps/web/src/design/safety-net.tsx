// When a screen fails, the alert does not: it says so, says whom to call, and offers the screen anew.

import { Component, type ReactNode } from 'react';
import { sayNow } from '../i18n';
import { useSession } from '../session/session-store';
import { ActionButton } from './action-button';

export class SafetyNet extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const number = useSession.getState().session?.facility.phone ?? '';
    return (
      <main className="first-paint" role="alert">
        <p>{sayNow('common.somethingBroke', { number })}</p>
        <ActionButton tone="light" onClick={() => location.reload()}>
          {sayNow('button.reload')}
        </ActionButton>
      </main>
    );
  }
}
