// An answer that came by voice, written down by the coordinator: for whom, what, and in how many minutes.

import type { AlertView, RoleCallView } from '@redalert/contracts';
import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { Choice } from '../design/choice';
import { Sheet } from '../design/sheet';
import { useSay } from '../i18n';
import { useNames } from '../names';
import { commandsFor } from './case-commands';

const minuteChoices = [2, 5, 10, 15, 30];

interface OnBehalfProps {
  readonly alert: AlertView;
  readonly call: RoleCallView;
  readonly onClose: () => void;
}

export function OnBehalfSheet({ alert, call, onClose }: OnBehalfProps) {
  const say = useSay();
  const names = useNames();
  const [pageId, setPageId] = useState(call.pages.at(-1)?.id ?? null);
  const page = call.pages.find(({ id }) => id === pageId);
  const answer = (kind: 'coming' | 'present' | 'cannot', etaMinutes?: number): void => {
    if (!page) return;
    void commandsFor(alert.id).answer({
      roleCode: call.roleCode,
      kind,
      etaMinutes,
      onBehalfOf: page.personId,
      pageId: page.id,
    });
    onClose();
  };
  return (
    <Sheet title={`${say('button.onBehalf')} · ${names.role(call.roleCode)}`} onClose={onClose}>
      <Choice
        label={say('case.people')}
        options={call.pages.map(({ id, personName }) => ({ value: id, words: personName }))}
        chosen={pageId}
        onChoose={setPageId}
      />
      <h3>{say('answer.coming')}</h3>
      <Choice
        label={say('answer.etaChoose')}
        options={minuteChoices.map((minutes) => ({ value: minutes, words: say('answer.minutes', { minutes }) }))}
        chosen={null}
        onChoose={(minutes) => answer('coming', minutes)}
      />
      <ActionButton tone="green" onClick={() => answer('present')}>
        {say('answer.present')}
      </ActionButton>
      <ActionButton tone="quiet" onClick={() => answer('cannot')}>
        {say('answer.cannot')}
      </ActionButton>
    </Sheet>
  );
}
