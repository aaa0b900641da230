// Ending an alert: why, in one touch, and a reason that blames nobody. Everybody reached is told.

import { alertDefinitionOf, GENERAL } from '@redalert/catalogue';
import type { AlertView, StandDownKind } from '@redalert/contracts';
import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { Choice } from '../design/choice';
import { Sheet } from '../design/sheet';
import { TextField } from '../design/text-field';
import { useSay, type WordingKey } from '../i18n';
import { commandsFor } from './case-commands';

const reasons: Partial<Record<StandDownKind, readonly WordingKey[]>> = {
  false_alarm: ['screen.reason.slip', 'screen.reason.ruledOut', 'screen.reason.duplicate', 'screen.reason.wrongRoom'],
  resolved: ['screen.reason.stable', 'screen.reason.surgeryDone'],
  handed_over: ['screen.reason.toTheatre', 'screen.reason.toIntensive', 'screen.reason.transferred'],
};

export function StandDownSheet({ alert, onClose }: { readonly alert: AlertView; readonly onClose: () => void }) {
  const say = useSay();
  const [kind, setKind] = useState<StandDownKind | null>(null);
  const [reason, setReason] = useState('');
  const end = (): void => {
    if (!kind) return;
    void commandsFor(alert.id).standDown(kind, reason.trim() || undefined);
    onClose();
  };
  const chips = (kind && reasons[kind]) ?? [];
  return (
    <Sheet title={`${say('case.standDownTitle')} · ${alert.location.name}`} onClose={onClose}>
      <Choice
        label={say('case.standDownKind')}
        options={kindsOf(alert).map((value) => ({ value, words: say(`standDown.${value}`) }))}
        chosen={kind}
        onChoose={(chosen) => (setKind(chosen), setReason(''))}
      />
      {kind === 'false_alarm' && <p>{say('sentence.falseAlarmNormal')}</p>}
      {chips.length > 0 && (
        <Choice
          label={say('case.standDownReason')}
          options={chips.map((key) => ({ value: say(key), words: say(key) }))}
          chosen={reason}
          onChoose={setReason}
        />
      )}
      {kind && (
        <TextField
          label={`${say('case.standDownReason')} (${say('common.optional')})`}
          value={reason}
          onChange={setReason}
        />
      )}
      <p>{say('case.standDownWarn')}</p>
      <ActionButton tone="light" disabled={!kind} onClick={end}>
        {say('button.standDown')}
      </ActionButton>
    </Sheet>
  );
}

function kindsOf({ mode, typeCode }: AlertView): readonly StandDownKind[] {
  if (mode === 'drill') return ['drill_ended', 'false_alarm'];
  const mayLower = alertDefinitionOf(typeCode ?? GENERAL)?.allowDowngrade ?? false;
  return mayLower
    ? ['resolved', 'handed_over', 'false_alarm', 'downgraded']
    : ['resolved', 'handed_over', 'false_alarm'];
}
