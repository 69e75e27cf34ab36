import type { OpenDraftFragment, PowerToShowQuery } from '@graphql/staff';
import type { PowerFile } from './formFiles';

export type FaultFacts = OpenDraftFragment['faults'][number];

/** The version that runs. */
export interface RunningVersion {
  readonly version: number;
  readonly contentHash: string;
}

/** A power as the server keeps it. */
export interface OpenModel {
  readonly name: string;
  readonly bpmn: string;
  /** What lies beside the model: forms, decision tables, document templates, the public flow. */
  readonly files: readonly PowerFile[];
  /** Null while no draft was saved. */
  readonly revision: number | null;
  readonly savedAt: string | null;
  readonly contentHash: string | null;
  readonly faults: readonly FaultFacts[];
  readonly running: RunningVersion | null;
}

export function draftModel(draft: OpenDraftFragment): OpenModel {
  return {
    name: draft.name,
    bpmn: draft.bpmn,
    files: draft.files,
    revision: draft.revision,
    savedAt: draft.savedAt,
    contentHash: draft.contentHash,
    faults: draft.faults,
    running: draft.published,
  };
}

/** A power that runs but has no draft. */
export function powerModel(power: NonNullable<PowerToShowQuery['power']>): OpenModel {
  return {
    name: power.name,
    bpmn: power.bpmn,
    files: [],
    revision: null,
    savedAt: null,
    contentHash: power.contentHash,
    faults: [],
    running: power,
  };
}

/** Whether what runs is what was saved last. */
export function drawnState({ running, contentHash }: OpenModel): 'DRAFT' | 'PUBLISHED' | 'CHANGED' {
  if (running === null) {
    return 'DRAFT';
  }
  return running.contentHash === contentHash ? 'PUBLISHED' : 'CHANGED';
}
