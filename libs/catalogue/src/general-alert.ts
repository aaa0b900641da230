// The alert of a room whose type is not known yet: the place is enough to ring.
// Choosing a type later adds roles and silences nobody; a room may name another team than this one.

import type { AlertType } from './alert-type';
import { card, stayOrGoAtTenAndThirty, step, team, vital } from './card';
import { words } from './words';

export const GENERAL = 'GENERAL';

export type GeneralAlert = Omit<AlertType, 'code'> & { readonly code: typeof GENERAL };

export const generalAlert: GeneralAlert = card({
  code: GENERAL,
  name: words('Báo động chung, chưa chọn loại', 'General alert, type not chosen'),
  shortVi: 'Báo động chung',
  neutralCode: 'K00',
  patientGroup: 'pair',
  severity: 'RED',
  allowDowngrade: true,
  criteria: [words('Nghi ngờ nguy hiểm tính mạng. Nghi ngờ là đủ', 'Life may be in danger. Suspicion is enough')],
  roles: team({ inHouse: 3, atHome: 15 }, ['SAN-BS', 'SAN-HS', 'NHI-BS', 'NHI-DD'], ['GMHS-BS']),
  checklist: [
    vital('stay', 'Ở lại với người bệnh', 'Stay with the patient'),
    vital('type', 'Chọn loại báo động khi rảnh tay', 'Choose the type when a hand is free'),
    step('airway', 'Đường thở, nhịp thở, tuần hoàn', 'Airway, breathing, circulation'),
    step('line', 'Đường truyền, monitor', 'IV line, monitor', 'iv_access'),
    step('leader', 'Nêu tên trưởng kíp', 'Name the team leader aloud', 'leader_named'),
  ],
  decisionPoints: [...stayOrGoAtTenAndThirty],
  needsCapabilities: [],
  transferHint: words(
    'Chọn loại báo động trước khi tìm nơi nhận.',
    'Choose the type before looking for a receiving hospital.',
  ),
  source: 'DESIGN',
});
