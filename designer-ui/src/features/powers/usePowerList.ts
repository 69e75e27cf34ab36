import { DraftListDocument, PublishedPowersDocument } from '@graphql/staff';
import { useCallback, useEffect, useState } from 'react';
import { useClient, type Client, type CombinedError } from 'urql';
import { joinPowers, type PowerLine } from './powerList';

export type PowerList =
  { at: 'loading' } | { at: 'failure'; error: CombinedError } | { at: 'list'; lines: PowerLine[] };

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Reads every page of a connection. */
async function allOf<Node>(page: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const read: Page<Node> = await page(after);
    nodes.push(...read.nodes);
    after = read.pageInfo.hasNextPage ? read.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

async function load(client: Client, withDrafts: boolean): Promise<PowerLine[]> {
  const context = { requestPolicy: 'network-only' as const };
  const powers = allOf(async (after) => {
    const { data, error } = await client.query(PublishedPowersDocument, { after }, context).toPromise();
    if (!data) {
      throw error ?? new Error('no answer');
    }
    return data.powers;
  });
  const drafts = withDrafts
    ? allOf(async (after) => {
        const { data, error } = await client.query(DraftListDocument, { after }, context).toPromise();
        if (!data) {
          throw error ?? new Error('no answer');
        }
        return data.drafts;
      })
    : [];
  return joinPowers(await powers, await drafts);
}

/** Every power that runs and, for those who draw, every draft. Asked again, what is known stays meanwhile. */
export function usePowerList(withDrafts: boolean): [PowerList, () => void] {
  const client = useClient();
  const [list, setList] = useState<PowerList>({ at: 'loading' });
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let left = false;
    load(client, withDrafts).then(
      (lines) => left || setList({ at: 'list', lines }),
      (error: unknown) => left || setList({ at: 'failure', error: error as CombinedError }),
    );
    return () => {
      left = true;
    };
  }, [client, withDrafts, asked]);
  const again = useCallback(() => {
    setList((known) => (known.at === 'list' ? known : { at: 'loading' }));
    setAsked((times) => times + 1);
  }, []);
  return [list, again];
}
