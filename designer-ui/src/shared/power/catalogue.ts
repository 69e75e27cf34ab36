import type { CaseResult, LimitUnit, PowerCategory, StepKind } from '@graphql/staff';

export const categories = [
  'PERMIT',
  'PENALTY',
  'COERCION',
  'LEVY',
  'FILING',
  'APPROVAL',
  'INSPECTION',
  'CONFIRMATION',
  'REWARD',
  'PAYMENT',
  'ADJUDICATION',
  'OTHER',
  'CONVENIENCE',
] as const satisfies PowerCategory[];

/** How a power is carried out: with review and approval before the decision, or decided on the spot. */
export const procedures = ['GENERAL', 'SIMPLE'] as const;
export type Procedure = (typeof procedures)[number];

export const stepKinds = [
  'ACCEPT',
  'EXAMINE',
  'INVESTIGATE',
  'NOTIFY',
  'DEFENCE',
  'HEARING',
  'EXPERT_REVIEW',
  'SITE_VISIT',
  'LEGAL_REVIEW',
  'COLLECTIVE_DISCUSSION',
  'LEADER_APPROVAL',
  'DECIDE',
  'ISSUE_DOCUMENT',
  'DELIVER',
  'ENFORCE',
  'PUBLISH',
  'ARCHIVE',
] as const satisfies StepKind[];

export const limitUnits = ['WORKING_DAY', 'CALENDAR_DAY', 'HOUR'] as const satisfies LimitUnit[];

export const results = [
  'GRANTED',
  'DENIED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'COMPLETED',
  'TERMINATED',
  'TRANSFERRED',
] as const satisfies CaseResult[];

export const riskLevels = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type RiskLevel = (typeof riskLevels)[number];
