// The 12 neonatal cards, in the order of the code list.

import type { AlertType } from '../alert-type';
import { nnAir } from './nn-air';
import { nnArr } from './nn-arr';
import { nnAsp } from './nn-asp';
import { nnChd } from './nn-chd';
import { nnGas } from './nn-gas';
import { nnHrb } from './nn-hrb';
import { nnJau } from './nn-jau';
import { nnMas } from './nn-mas';
import { nnPre } from './nn-pre';
import { nnRds } from './nn-rds';
import { nnShk } from './nn-shk';
import { nnSz } from './nn-sz';

export const neonatalTypes: readonly AlertType[] = [
  nnHrb,
  nnAsp,
  nnPre,
  nnRds,
  nnMas,
  nnSz,
  nnShk,
  nnAir,
  nnGas,
  nnJau,
  nnChd,
  nnArr,
];
