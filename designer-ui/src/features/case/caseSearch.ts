import type { CaseFilter, CaseOrder, CaseStatus, PowerCategory } from '@heliostat/client/staff';
import { z } from 'zod';
import { clockStates } from '@/shared/clock/clockStates';

export const caseStatuses = [
  'SUBMITTED',
  'ACCEPTED',
  'DECIDED',
  'FINISHED',
  'TERMINATED',
] as const satisfies CaseStatus[];

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

export const caseOrders = ['newest', 'due'] as const;

const day = z.iso.date().optional().catch(undefined);

const CaseSearch = z.object({
  caseNo: z.string().trim().min(1).optional().catch(undefined),
  status: z.enum(caseStatuses).optional().catch(undefined),
  category: z.enum(categories).optional().catch(undefined),
  clock: z.enum(clockStates).optional().catch(undefined),
  from: day,
  to: day,
  order: z.enum(caseOrders).catch('newest'),
  after: z.string().min(1).nullable().catch(null),
});

/** What the address of the list asks for. */
export type CaseSearch = z.infer<typeof CaseSearch>;

/** Reads the search from the address; what makes no sense there is left out. */
export function readCaseSearch(parameters: URLSearchParams): CaseSearch {
  const text = (name: string): string | undefined => parameters.get(name) ?? undefined;
  return CaseSearch.parse({
    caseNo: text('caseNo'),
    status: text('status'),
    category: text('category'),
    clock: text('clock'),
    from: text('from'),
    to: text('to'),
    order: text('order'),
    after: parameters.get('after'),
  });
}

/** Days are days of the agencies' zone, the last one included. */
function period({ from, to }: CaseSearch): CaseFilter {
  return from || to
    ? {
        submittedAt: {
          ...(from ? { gte: `${from}T00:00:00+08:00` } : {}),
          ...(to ? { lte: `${to}T23:59:59.999+08:00` } : {}),
        },
      }
    : {};
}

/** The search as the API wants it, whatever the clock. */
export function caseFilter(search: CaseSearch): CaseFilter {
  const { caseNo, status, category } = search;
  return {
    ...(caseNo ? { caseNo: { eq: caseNo } } : {}),
    ...(status ? { status: { eq: status } } : {}),
    ...(category ? { category: { eq: category } } : {}),
    ...period(search),
  };
}

/** The same, with the state of the clock that is asked for. */
export function caseListFilter(search: CaseSearch): CaseFilter {
  return { ...caseFilter(search), ...(search.clock ? { clockState: { eq: search.clock } } : {}) };
}

/** Cases without a deadline come last; among them the newest first. */
export function caseOrder({ order }: CaseSearch): CaseOrder[] {
  const newest: CaseOrder = { field: 'SUBMITTED_AT', direction: 'DESC' };
  return order === 'due' ? [{ field: 'DUE_AT', direction: 'ASC' }, newest] : [newest];
}

/** Whether anything narrows the list. */
export function isNarrowed({ caseNo, status, category, clock, from, to, after }: CaseSearch): boolean {
  return [caseNo, status, category, clock, from, to].some(Boolean) || after !== null;
}
