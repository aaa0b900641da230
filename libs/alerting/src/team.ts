import {
  alertDefinitionOf,
  generalAlert,
  roleOf,
  type AlertType,
  type GeneralAlert,
  type RoleCode,
} from '@redalert/catalogue';
import type { RoleNeedOnWire } from '@redalert/contracts';
import { Problem, type Transaction } from '@redalert/platform';

/** What an alert asks for when its type is known, or when only the room is. */
export interface Team {
  readonly needs: RoleNeedOnWire[];
  readonly severity: 'RED' | 'ORANGE';
  readonly typeApproved: boolean;
}

type Definition = AlertType | GeneralAlert;

/** Throws `unknown-type` for a code that the catalogue does not have. */
export function definitionOf(typeCode: string | undefined): Definition {
  const definition = typeCode === undefined ? generalAlert : alertDefinitionOf(typeCode);
  if (definition === undefined) throw new Problem('unknown-type', [{ field: 'typeCode', reason: 'unknown-value' }]);
  return definition;
}

/** The team of a type, or the room's own default team. A type that was not approved rings all the same and is flagged. */
export async function teamFor(tx: Transaction, typeCode: string | undefined, locationId: string): Promise<Team> {
  const definition = definitionOf(typeCode);
  if (typeCode === undefined)
    return { needs: await roomTeam(tx, locationId, definition), severity: definition.severity, typeApproved: true };
  const approved = await tx.one('select type_code from published.type_approvals where type_code = $1', [typeCode]);
  return { needs: needsOf(definition), severity: definition.severity, typeApproved: approved !== undefined };
}

async function roomTeam(tx: Transaction, locationId: string, general: Definition): Promise<RoleNeedOnWire[]> {
  const room = await tx.one<{ default_team: RoleNeedOnWire[] | null }>(
    'select default_team from published.locations where id = $1',
    [locationId],
  );
  return room?.default_team ?? needsOf(general);
}

const needsOf = (definition: Definition): RoleNeedOnWire[] =>
  definition.roles.map((need) => ({ ...need, orElse: need.orElse === undefined ? undefined : [...need.orElse] }));

/** One more role with the windows that this role has anywhere in the general alert. Throws `unknown-role`. */
export function needFor(roleCode: string, required: boolean): RoleNeedOnWire {
  if (roleOf(roleCode as RoleCode) === undefined)
    throw new Problem('unknown-role', [{ field: 'roleCode', reason: 'unknown-value' }]);
  const [pattern] = generalAlert.roles;
  if (pattern === undefined) throw new Error('the general alert has no team');
  return { role: roleCode, required, ackSeconds: pattern.ackSeconds, arriveMinutes: pattern.arriveMinutes };
}
