// Raising or lowering the severity, with a reason where there is one.

import type { AlertView } from '@redalert/contracts';
import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { Sheet } from '../design/sheet';
import { TextField } from '../design/text-field';
import { useSay } from '../i18n';
import { commandsFor } from './case-commands';

export function SeveritySheet({ alert, onClose }: { readonly alert: AlertView; readonly onClose: () => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const next = alert.severity === 'RED' ? 'ORANGE' : 'RED';
  const change = (): void => {
    void commandsFor(alert.id).changeSeverity(next, reason.trim() || undefined);
    onClose();
  };
  return (
    <Sheet title={`${say(`severity.${alert.severity}`)} → ${say(`severity.${next}`)}`} onClose={onClose}>
      <TextField
        label={`${say('case.severityReason')} (${say('common.optional')})`}
        value={reason}
        onChange={setReason}
      />
      <ActionButton tone={next === 'RED' ? 'red' : 'light'} onClick={change}>
        {say(next === 'RED' ? 'button.upgrade' : 'button.downgrade')}
      </ActionButton>
    </Sheet>
  );
}
