import {
  DecideExtensionDocument,
  ExtendClockDocument,
  ResumeClockDocument,
  SuspendClockDocument,
  TerminateCaseDocument,
  TransferCaseDocument,
  WithdrawCaseDocument,
  type ActAnswerFragment,
  type PossibleActFactsFragment,
} from '@graphql/staff';
import type { Client, OperationResult } from 'urql';

export type PossibleAct = PossibleActFactsFragment;

/** What is filled in for an act. */
export interface ActEntries {
  readonly legalGround: string;
  readonly amount: string;
  readonly approve: '' | 'yes' | 'no';
  readonly toAgency: string;
  readonly reason: string;
  /** That an end cannot be taken back. */
  readonly sure: boolean;
}

export const noEntries: ActEntries = {
  legalGround: '',
  amount: '',
  approve: '',
  toAgency: '',
  reason: '',
  sure: false,
};

/** Tells whether an act ends the case for good. */
export function isFinal(act: Pick<PossibleAct, 'kind'>): boolean {
  return act.kind === 'CASE_WITHDRAW' || act.kind === 'CASE_TERMINATE' || act.kind === 'CASE_TRANSFER';
}

/** The entries that an act asks for and that are missing or beyond what is allowed, in the order they are asked. */
export function missingEntries(act: PossibleAct, entries: ActEntries): (keyof ActEntries)[] {
  const amount = Number(entries.amount);
  const missing: Record<keyof ActEntries, boolean> = {
    legalGround: act.legalGrounds.length > 0 && entries.legalGround === '',
    amount: act.atMost !== null && !(Number.isInteger(amount) && amount >= 1 && amount <= act.atMost),
    approve: act.kind === 'CLOCK_EXTENSION_DECIDE' && entries.approve === '',
    toAgency: act.kind === 'CASE_TRANSFER' && entries.toAgency === '',
    reason: entries.reason.trim() === '' && entries.approve !== 'yes',
    sure: isFinal(act) && !entries.sure,
  };
  return (Object.keys(missing) as (keyof ActEntries)[]).filter((entry) => missing[entry]);
}

/** Does an act. The same id means the same request, however often it is sent. */
export function doAct(
  client: Client,
  act: PossibleAct,
  caseNo: string,
  clientRequestId: string,
  entries: ActEntries,
): Promise<OperationResult<{ answer: ActAnswerFragment }>> {
  const { legalGround, toAgency } = entries;
  const reason = entries.reason.trim();
  const about = { caseNo, clientRequestId };
  switch (act.kind) {
    case 'CLOCK_SUSPEND':
      return client.mutation(SuspendClockDocument, { input: { ...about, legalGround, reason } }).toPromise();
    case 'CLOCK_RESUME':
      return client.mutation(ResumeClockDocument, { input: { ...about, reason } }).toPromise();
    case 'CLOCK_EXTEND':
      return client
        .mutation(ExtendClockDocument, { input: { ...about, amount: Number(entries.amount), reason } })
        .toPromise();
    case 'CLOCK_EXTENSION_DECIDE':
      return client
        .mutation(DecideExtensionDocument, {
          input: { ...about, approve: entries.approve === 'yes', reason: reason || null },
        })
        .toPromise();
    case 'CASE_WITHDRAW':
      return client.mutation(WithdrawCaseDocument, { input: { ...about, reason } }).toPromise();
    case 'CASE_TERMINATE':
      return client.mutation(TerminateCaseDocument, { input: { ...about, legalGround, reason } }).toPromise();
    case 'CASE_TRANSFER':
      return client
        .mutation(TransferCaseDocument, { input: { ...about, legalGround, toAgency, reason } })
        .toPromise();
  }
}
