import { AgenciesDocument, type AgenciesQuery } from '@graphql/staff';
import { useQuery } from 'urql';

export type Agency = AgenciesQuery['agencies'][number];

const none: readonly Agency[] = [];

/** The agencies by name, every one before those below it. Empty until they are known. */
export function useAgencies(): readonly Agency[] {
  const [{ data }] = useQuery({ query: AgenciesDocument });
  return data?.agencies ?? none;
}

/** The name of an agency, or its code while no name is known. */
export function agencyName(agencies: readonly Agency[], code: string): string {
  return agencies.find((agency) => agency.code === code)?.name ?? code;
}
