import type { LimitUnit, PowerCategory, StepKind } from '@graphql/staff';
import type { MessageKey } from '@/shared/i18n/language';

/** Who does a step: a person of a post, or a worker of the platform. */
export type Performer = 'PERSON' | 'WORKER';

/** One way a step may end. */
export interface OutcomeFacts {
  readonly code: string;
  readonly name: string;
  /** How often it may be chosen in one case; not limited when not stated. */
  readonly atMost?: number | undefined;
  /** Templates of what is issued with it, with spaces between. */
  readonly document?: string | undefined;
}

/** What a new step of a kind begins with; everything can be changed afterwards. Names are model data, in Chinese. */
export interface StepPreset {
  readonly key: string;
  readonly kind: StepKind;
  readonly name: string;
  readonly performer: Performer;
  readonly post?: string;
  readonly limit?: string;
  /** Two where the law asks for two officers or more. */
  readonly officers?: number;
  readonly outcomes: readonly OutcomeFacts[];
}

const outcome = (code: string, name: string): OutcomeFacts => ({ code, name });
/** Facts are found by two officers or more: Licensing Law Art. 34, Penalty Law Art. 42, Coercion Law Art. 18. */
const byTwo = (preset: StepPreset): StepPreset => ({ ...preset, officers: 2 });
const approveOrReturn = [outcome('APPROVE', '同意'), outcome('RETURN', '退回')];

function byPerson(
  kind: StepKind,
  name: string,
  post: string,
  limit: string,
  outcomes: readonly OutcomeFacts[],
): StepPreset {
  return { key: kind, kind, name, performer: 'PERSON', post, limit, outcomes };
}

function byWorker(key: string, kind: StepKind, name: string, outcomes: readonly OutcomeFacts[]): StepPreset {
  return { key, kind, name, performer: 'WORKER', outcomes };
}

const presets: readonly StepPreset[] = [
  byPerson('ACCEPT', '受理', 'window-clerk', 'P1D', [
    outcome('ACCEPT', '受理'),
    outcome('REFUSE', '不予受理'),
  ]),
  byWorker('MATERIAL_CHECK', 'EXAMINE', '材料核对', [
    outcome('COMPLETE', '齐全'),
    outcome('INCOMPLETE', '需补正'),
  ]),
  byPerson('EXAMINE', '审查', 'case-handler', 'P2D', [
    outcome('APPROVE', '拟同意'),
    outcome('REJECT', '拟不同意'),
  ]),
  byTwo(byPerson('INVESTIGATE', '调查取证', 'case-handler', 'P10D', [outcome('DONE', '调查完毕')])),
  byPerson('NOTIFY', '告知', 'window-clerk', 'P5D', [outcome('NOTIFIED', '已告知')]),
  byPerson('DEFENCE', '陈述申辩', 'case-handler', 'P5D', [
    outcome('HEARD', '已听取意见'),
    outcome('WAIVED', '放弃陈述申辩'),
  ]),
  byPerson('HEARING', '听证', 'legal-reviewer', 'P20D', [
    outcome('HELD', '已听证'),
    outcome('WAIVED', '放弃听证'),
  ]),
  byPerson('EXPERT_REVIEW', '专家评审', 'case-handler', 'P10D', [
    outcome('PASSED', '通过'),
    outcome('FAILED', '不通过'),
  ]),
  byTwo(byPerson('SITE_VISIT', '现场核查', 'case-handler', 'P2D', [outcome('DONE', '核查完毕')])),
  byPerson('LEGAL_REVIEW', '法制审核', 'legal-reviewer', 'P2D', approveOrReturn),
  byPerson('COLLECTIVE_DISCUSSION', '集体讨论', 'leader', 'P3D', approveOrReturn),
  byPerson('LEADER_APPROVAL', '领导审批', 'leader', 'P1D', approveOrReturn),
  byPerson('DECIDE', '决定', 'leader', 'P1D', [outcome('GRANT', '准予许可'), outcome('DENY', '不予许可')]),
  byPerson('ISSUE_DOCUMENT', '制作文书', 'case-handler', 'P1D', [outcome('ISSUED', '已制作')]),
  byPerson('DELIVER', '送达', 'window-clerk', 'P3D', [outcome('DELIVERED', '已送达')]),
  byPerson('ENFORCE', '执行', 'case-handler', 'P15D', [outcome('ENFORCED', '执行完毕')]),
  byWorker('PUBLISH', 'PUBLISH', '公示', [outcome('PUBLISHED', '已公示')]),
  byWorker('ARCHIVE', 'ARCHIVE', '归档', [outcome('ARCHIVED', '已归档')]),
];

/** Every kind of step, in the order of a usual case; the material check is an examination that a worker does. */
export const stepPresets = presets;

/** The usual preset of a kind, done by whoever usually does it. */
export function presetOf(kind: StepKind): StepPreset {
  const preset = presets.find((one) => one.key === kind);
  if (preset === undefined) {
    throw new Error(`no preset for ${kind}`);
  }
  return preset;
}

/** The two ways in which the decision of a power of a category may fall. */
const decisions: Readonly<Record<PowerCategory, readonly OutcomeFacts[]>> = {
  PERMIT: [outcome('GRANT', '准予许可'), outcome('DENY', '不予许可')],
  PENALTY: [outcome('PENALISE', '予以处罚'), outcome('NO_PENALTY', '不予处罚')],
  COERCION: [outcome('LIFT', '予以解除'), outcome('DISPOSE', '依法处理')],
  LEVY: [outcome('LEVY', '予以征收'), outcome('WAIVE', '不予征收')],
  FILING: [outcome('RECORD', '予以备案'), outcome('REJECT', '不予备案')],
  APPROVAL: [outcome('GRANT', '同意'), outcome('DENY', '不同意')],
  INSPECTION: [outcome('PASS', '未发现问题'), outcome('CORRECT', '责令改正')],
  CONFIRMATION: [outcome('CONFIRM', '予以确认'), outcome('DENY', '不予确认')],
  REWARD: [outcome('REWARD', '予以奖励'), outcome('DECLINE', '不予奖励')],
  PAYMENT: [outcome('PAY', '予以给付'), outcome('DENY', '不予给付')],
  ADJUDICATION: [outcome('UPHOLD', '支持申请'), outcome('REJECT', '驳回申请')],
  OTHER: [outcome('GRANT', '同意'), outcome('DENY', '不同意')],
  CONVENIENCE: [outcome('GRANT', '同意'), outcome('DENY', '不同意')],
};

/** What an agency does of its own accord has no applicant at a window. */
const ofOwnAccord: readonly PowerCategory[] = ['PENALTY', 'COERCION', 'INSPECTION'];

/**
 * A preset as a power of this kind begins with it: the decision in the words of its category, no window where nobody
 * applies, two officers where coercion is carried out, and no limit in days where everything is counted in hours.
 */
export function presetFor(
  preset: StepPreset,
  { category, limitUnit }: { readonly category: PowerCategory | ''; readonly limitUnit: LimitUnit },
): StepPreset {
  const { limit, ...timeless } = preset;
  const timed = limit === undefined || limitUnit === 'HOUR' ? timeless : preset;
  if (category === '') {
    return timed;
  }
  return {
    ...timed,
    ...(preset.kind === 'DECIDE' ? { outcomes: decisions[category] } : {}),
    ...(preset.post === 'window-clerk' && ofOwnAccord.includes(category) ? { post: 'case-handler' } : {}),
    ...(preset.kind === 'ENFORCE' && category === 'COERCION' ? { officers: 2 } : {}),
  };
}

/** Kinds for which the platform has a worker; only these can be left to it. */
export const workerKinds: readonly StepKind[] = ['EXAMINE', 'PUBLISH', 'ARCHIVE'];

const usualNext: Partial<Record<StepKind, readonly StepKind[]>> = {
  ACCEPT: ['EXAMINE', 'SITE_VISIT', 'INVESTIGATE'],
  EXAMINE: ['SITE_VISIT', 'LEGAL_REVIEW', 'LEADER_APPROVAL'],
  INVESTIGATE: ['EXAMINE', 'LEGAL_REVIEW', 'NOTIFY'],
  NOTIFY: ['DEFENCE', 'HEARING', 'DECIDE'],
  DEFENCE: ['LEGAL_REVIEW', 'HEARING', 'DECIDE'],
  HEARING: ['LEGAL_REVIEW', 'COLLECTIVE_DISCUSSION', 'DECIDE'],
  EXPERT_REVIEW: ['EXAMINE', 'LEGAL_REVIEW', 'LEADER_APPROVAL'],
  SITE_VISIT: ['EXAMINE', 'LEGAL_REVIEW', 'EXPERT_REVIEW'],
  LEGAL_REVIEW: ['LEADER_APPROVAL', 'COLLECTIVE_DISCUSSION', 'DECIDE'],
  COLLECTIVE_DISCUSSION: ['LEADER_APPROVAL', 'DECIDE', 'NOTIFY'],
  LEADER_APPROVAL: ['DECIDE', 'NOTIFY', 'ISSUE_DOCUMENT'],
  DECIDE: ['ISSUE_DOCUMENT', 'DELIVER', 'PUBLISH'],
  ISSUE_DOCUMENT: ['DELIVER', 'PUBLISH', 'ARCHIVE'],
  DELIVER: ['PUBLISH', 'ENFORCE', 'ARCHIVE'],
  ENFORCE: ['PUBLISH', 'ARCHIVE'],
  PUBLISH: ['ARCHIVE'],
};

/** The kinds that usually follow; at the start of a case, the acceptance. */
export function usuallyAfter(kind: StepKind | null): readonly StepPreset[] {
  return (kind === null ? (['ACCEPT', 'EXAMINE'] as const) : (usualNext[kind] ?? [])).map(presetOf);
}

/** An element id that tells its kind, for instance `legalReview` and then `legalReview2`. */
export function readableId(key: string, isTaken: (id: string) => boolean): string {
  const stem = key.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  let id = stem;
  for (let count = 2; isTaken(id); count += 1) {
    id = `${stem}${count}`;
  }
  return id;
}

/** The text that names a preset. */
export function presetLabel({ key, kind }: StepPreset): MessageKey {
  return key === 'MATERIAL_CHECK' ? 'preset.MATERIAL_CHECK' : `kind.${kind}`;
}
