// A milestone that usually means one more role is needed. The screen offers the call; a person decides.

import type { AlertTypeCode } from './alert-type-codes';
import type { MilestoneKey } from './milestones';
import type { RoleCode } from './roles';
import { words, type Wording } from './words';

export interface Suggestion {
  readonly milestone: MilestoneKey;
  readonly types: readonly AlertTypeCode[];
  readonly prompt: Wording;
  readonly role: RoleCode;
}

export const suggestions: readonly Suggestion[] = [
  {
    milestone: 'hr_below_60',
    types: ['NN-ASP', 'NN-HRB', 'NN-PRE', 'NN-MAS', 'NN-ARR'],
    prompt: words('Ép tim 3:1. Gọi gây mê hỗ trợ đường thở?', 'Compressions 3:1. Call anaesthesia for the airway?'),
    role: 'GMHS-BS',
  },
  {
    milestone: 'seizure_started',
    types: ['OB-SPE'],
    prompt: words('Đã co giật. Gọi gây mê?', 'Convulsion. Call anaesthesia?'),
    role: 'GMHS-BS',
  },
  {
    milestone: 'theatre_decision',
    types: ['OB-ECL', 'OB-SPE', 'OB-SEP', 'OB-INV'],
    prompt: words('Quyết định mổ. Gọi phòng mổ?', 'Decision to operate. Call the theatre?'),
    role: 'PMO',
  },
  {
    milestone: 'first_ventilation',
    types: ['OB-CORD', 'OB-CS1', 'OB-SDY', 'OB-BBA'],
    prompt: words('Trẻ cần bóp bóng. Gọi điều dưỡng nhi?', 'The baby needs ventilation. Call the neonatal nurse?'),
    role: 'NHI-DD',
  },
  {
    milestone: 'blood_requested',
    types: ['OB-INV', 'NN-JAU'],
    prompt: words('Yêu cầu máu. Gọi ngân hàng máu?', 'Blood requested. Call the blood bank?'),
    role: 'NHM',
  },
  {
    milestone: 'intubation',
    types: ['OB-ANE', 'PD-SE', 'PD-POI', 'PD-BUR', 'PD-DRN', 'PD-ANA'],
    prompt: words('Đã đặt nội khí quản. Gọi hồi sức tích cực?', 'Intubated. Call intensive care?'),
    role: 'HSTC',
  },
  {
    milestone: 'anticonvulsant_second',
    types: ['PD-SE'],
    prompt: words('Đã dùng bậc 2. Gọi hồi sức tích cực?', 'Second line given. Call intensive care?'),
    role: 'HSTC',
  },
  {
    milestone: 'adrenaline_repeated',
    types: ['PD-ANA'],
    prompt: words('Adrenalin nhắc lại. Gọi hồi sức tích cực?', 'Adrenaline repeated. Call intensive care?'),
    role: 'HSTC',
  },
];

export function suggestionsFor(typeCode: string, milestoneKey: string): readonly Suggestion[] {
  return suggestions.filter(
    ({ milestone, types }) => milestone === milestoneKey && types.some((code) => code === typeCode),
  );
}
