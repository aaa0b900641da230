// The 16 obstetric cards, in the order of the code list.

import type { AlertType } from '../alert-type';
import { obAbr } from './ob-abr';
import { obAfe } from './ob-afe';
import { obAne } from './ob-ane';
import { obBba } from './ob-bba';
import { obCord } from './ob-cord';
import { obCs1 } from './ob-cs1';
import { obEcl } from './ob-ecl';
import { obEct } from './ob-ect';
import { obInv } from './ob-inv';
import { obMca } from './ob-mca';
import { obPph } from './ob-pph';
import { obPrv } from './ob-prv';
import { obSdy } from './ob-sdy';
import { obSep } from './ob-sep';
import { obSpe } from './ob-spe';
import { obUru } from './ob-uru';

export const obstetricTypes: readonly AlertType[] = [
  obPph,
  obPrv,
  obAbr,
  obUru,
  obCord,
  obCs1,
  obEcl,
  obSpe,
  obAfe,
  obMca,
  obSdy,
  obSep,
  obInv,
  obEct,
  obAne,
  obBba,
];
