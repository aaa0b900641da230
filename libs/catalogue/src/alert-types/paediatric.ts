// The 10 paediatric cards, in the order of the code list.

import type { AlertType } from '../alert-type';
import { pdAna } from './pd-ana';
import { pdArr } from './pd-arr';
import { pdBur } from './pd-bur';
import { pdDrn } from './pd-drn';
import { pdFba } from './pd-fba';
import { pdPoi } from './pd-poi';
import { pdRf } from './pd-rf';
import { pdSe } from './pd-se';
import { pdShk } from './pd-shk';
import { pdTra } from './pd-tra';

export const paediatricTypes: readonly AlertType[] = [
  pdArr,
  pdRf,
  pdFba,
  pdSe,
  pdShk,
  pdDrn,
  pdPoi,
  pdTra,
  pdAna,
  pdBur,
];
