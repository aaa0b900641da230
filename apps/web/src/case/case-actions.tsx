// Everything that changes the alert itself. Ending it is set apart, so that nobody ends it on the way to something else.

import { roleCodes } from '@redalert/catalogue';
import type { AlertView } from '@redalert/contracts';
import { useState } from 'react';
import { ActionButton } from '../design/action-button';
import { Sheet } from '../design/sheet';
import { useSay } from '../i18n';
import { useNames } from '../names';
import styles from './case-actions.module.css';
import { commandsFor } from './case-commands';
import { SeveritySheet } from './severity-sheet';
import { StandDownSheet } from './stand-down-sheet';
import { TypePanel } from './type-panel';

type Asked = 'type' | 'role' | 'severity' | 'end' | null;

export function CaseActions({ alert }: { readonly alert: AlertView }) {
  const say = useSay();
  const [asked, ask] = useState<Asked>(null);
  const close = (): void => ask(null);
  return (
    <div className={styles.actions}>
      <ActionButton onClick={() => ask('role')}>{say('button.addRole')}</ActionButton>
      <ActionButton onClick={() => ask('type')}>
        {say(alert.typeCode ? 'case.changeType' : 'button.chooseType')}
      </ActionButton>
      <ActionButton onClick={() => ask('severity')}>
        {say(alert.severity === 'RED' ? 'button.downgrade' : 'button.upgrade')}
      </ActionButton>
      <ActionButton tone="quiet" className={styles.end} onClick={() => ask('end')}>
        {say(alert.mode === 'drill' ? 'drill.end' : 'button.standDown')}
      </ActionButton>
      {asked === 'role' && <AddRole alert={alert} onClose={close} />}
      {asked === 'type' && (
        <Sheet title={say('case.type')} onClose={close}>
          <TypePanel alert={alert} onDone={close} />
        </Sheet>
      )}
      {asked === 'severity' && <SeveritySheet alert={alert} onClose={close} />}
      {asked === 'end' && <StandDownSheet alert={alert} onClose={close} />}
    </div>
  );
}

const notCallable = ['ACT'];

function AddRole({ alert, onClose }: { readonly alert: AlertView; readonly onClose: () => void }) {
  const say = useSay();
  const names = useNames();
  const call = (role: string): void => {
    void commandsFor(alert.id).addRole(role);
    onClose();
  };
  return (
    <Sheet title={say('button.addRole')} onClose={onClose}>
      <div className={styles.roles}>
        {roleCodes
          .filter((role) => !notCallable.includes(role))
          .map((role) => {
            const called = alert.roleCalls.filter(({ roleCode }) => roleCode === role).length;
            return (
              <ActionButton key={role} onClick={() => call(role)}>
                {names.role(role)}
                {called > 0 && <small> · {say('screen.case.alreadyCalled', { count: called })}</small>}
              </ActionButton>
            );
          })}
      </div>
    </Sheet>
  );
}
