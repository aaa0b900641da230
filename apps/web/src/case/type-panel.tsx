// Choosing or changing the type. It adds the roles of the type and silences nobody.

import type { AlertView } from '@redalert/contracts';
import { Panel } from '../design/panel';
import { useSay } from '../i18n';
import { isDrill } from '../names';
import { TypeChoice } from '../raise/type-choice';
import { commandsFor } from './case-commands';

export function TypePanel({ alert, onDone }: { readonly alert: AlertView; readonly onDone?: () => void }) {
  const say = useSay();
  const choose = (typeCode: string): void => {
    void commandsFor(alert.id).chooseType(typeCode);
    onDone?.();
  };
  return (
    <Panel title={say('raise.chooseType')} tone="ask">
      <TypeChoice drill={isDrill(alert)} chosen={alert.typeCode} onChoose={choose} />
    </Panel>
  );
}
