// The catalogue: alert types, roles, capabilities, milestones and every word, as data with types.

export type { AlertType, ChecklistItem, Clock, DecisionPoint, PatientGroup, RoleNeed, Severity } from './alert-type';
export { alertTypeCodes, type AlertTypeCode } from './alert-type-codes';
export { alertDefinitionOf, alertTypeOf, alertTypes } from './alert-types';
export {
  capabilities,
  capabilityOf,
  type ByLevel,
  type Capability,
  type CapabilityCode,
  type Expectation,
} from './capabilities';
export { GENERAL, generalAlert, type GeneralAlert } from './general-alert';
export { milestoneOf, milestones, type Milestone, type MilestoneKey } from './milestones';
export { milestonesFor, milestonesMax } from './milestones-for';
export { informedOnRed, roleCodes, roleOf, roles, type Role, type RoleCode } from './roles';
export { suggestions, suggestionsFor, type Suggestion } from './suggestions';
export { isWordingKey, placeholdersOf, say, wording } from './wording/say';
export { smsCharactersMax, smsLength, unaccented } from './wording/sms';
export { clockDate, clockTime, elapsed } from './wording/time';
export type { WordingKey } from './wording/vi';
export { wordingOf, words, type Language, type Wording } from './words';
