import { anBinh } from './an-binh';
import { daKhoa } from './da-khoa';
import { namMo } from './nam-mo';
import { sanNhi } from './san-nhi';
import { suoiDa } from './suoi-da';
import { traTap } from './tra-tap';
import type { DemoFacility } from './types';

/** Six facilities of a province that is on no map. Every person, place and number in it is invented. */
export const province: readonly DemoFacility[] = [sanNhi, daKhoa, suoiDa, anBinh, traTap, namMo];
