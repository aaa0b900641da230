// A drill that stands still because somewhere there is a real alert.

import type { AlertView } from '@redalert/contracts';
import { ActionButton } from '../design/action-button';
import { Panel } from '../design/panel';
import { useSay } from '../i18n';
import { useSession } from '../session/session-store';
import { commandsFor } from './case-commands';
import { mayResume } from './permissions';

export function PausedBar({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const may = useSession(({ session }) => mayResume(session, alert));
  return (
    <Panel title={say('drill.paused')} tone="caution">
      {may && (
        <ActionButton tone="light" onClick={() => void commandsFor(alert.id).resume()}>
          {say('button.resume')}
        </ActionButton>
      )}
    </Panel>
  );
}
