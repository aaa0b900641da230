// The 38 default types, in the order of the code list. They await the approval of each hospital's council.

import type { AlertType } from './alert-type';
import { generalAlert, GENERAL, type GeneralAlert } from './general-alert';
import { neonatalTypes } from './alert-types/neonatal';
import { obstetricTypes } from './alert-types/obstetric';
import { paediatricTypes } from './alert-types/paediatric';

export const alertTypes: readonly AlertType[] = [...obstetricTypes, ...neonatalTypes, ...paediatricTypes];

export function alertTypeOf(code: string): AlertType | undefined {
  return alertTypes.find((type) => type.code === code);
}

/** Any code an alert may carry: one of the 38, or the general alert of a room. */
export function alertDefinitionOf(code: string): AlertType | GeneralAlert | undefined {
  return code === GENERAL ? generalAlert : alertTypeOf(code);
}
