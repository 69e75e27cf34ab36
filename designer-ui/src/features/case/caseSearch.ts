import type { CaseFilter, CaseStatus } from '@graphql/staff';
import { z } from 'zod';

export const caseStatuses = [
  'SUBMITTED',
  'ACCEPTED',
  'DECIDED',
  'FINISHED',
  'TERMINATED',
] as const satisfies CaseStatus[];

const CaseSearch = z.object({
  caseNo: z.string().trim().min(1).optional().catch(undefined),
  status: z.enum(caseStatuses).optional().catch(undefined),
  after: z.string().min(1).nullable().catch(null),
});

/** What the address of the list asks for. */
export type CaseSearch = z.infer<typeof CaseSearch>;

/** Reads the search from the address; what makes no sense there is left out. */
export function readCaseSearch(parameters: URLSearchParams): CaseSearch {
  return CaseSearch.parse({
    caseNo: parameters.get('caseNo') ?? undefined,
    status: parameters.get('status') ?? undefined,
    after: parameters.get('after'),
  });
}

/** The search as the API wants it; null when everything is asked for. */
export function caseFilter({ caseNo, status }: CaseSearch): CaseFilter | null {
  if (!caseNo && !status) {
    return null;
  }
  return {
    ...(caseNo ? { caseNo: { eq: caseNo } } : {}),
    ...(status ? { status: { eq: status } } : {}),
  };
}
