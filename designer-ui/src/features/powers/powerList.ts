import type {
  DraftListQuery,
  PowerCategory,
  PublishedPowersQuery,
  StandingFactsFragment,
} from '@graphql/staff';
import type { Limit } from '@/shared/power/limit';

type PublishedPower = PublishedPowersQuery['powers']['nodes'][number];
type DraftEntry = DraftListQuery['drafts']['nodes'][number];

/** Whether what runs is what was drawn last. */
export type DrawnState = 'DRAFT' | 'PUBLISHED' | 'CHANGED';

/** What the catalogue says of a power; null for a draft that never ran. */
export interface CatalogueFacts {
  readonly category: PowerCategory;
  readonly promised: Limit;
  readonly statutory: Limit;
}

/** One line of the list. */
export interface PowerLine {
  readonly code: string;
  readonly name: string;
  readonly state: DrawnState;
  readonly version: number | null;
  /** When it was last saved or, without a draft, published. */
  readonly savedAt: string;
  readonly facts: CatalogueFacts | null;
  /** Whether it takes cases; null for a draft that never ran. */
  readonly standing: StandingFactsFragment | null;
  /** Whether its draft is listed, which it is only for those who may draw and publish it. */
  readonly mine: boolean;
}

/** Joins what runs and what is being drawn into one list, ordered by code. */
export function joinPowers(powers: readonly PublishedPower[], drafts: readonly DraftEntry[]): PowerLine[] {
  const lines = new Map<string, PowerLine>();
  for (const power of powers) {
    lines.set(power.code, {
      code: power.code,
      name: power.name,
      state: 'PUBLISHED',
      version: power.version,
      savedAt: power.publishedAt,
      facts: { category: power.category, promised: power.promised, statutory: power.statutory },
      standing: power.standing,
      mine: false,
    });
  }
  for (const draft of drafts) {
    const running = lines.get(draft.code);
    lines.set(draft.code, {
      code: draft.code,
      name: draft.name,
      state: stateOf(draft),
      version: draft.published?.version ?? null,
      savedAt: draft.savedAt,
      facts: running?.facts ?? null,
      standing: running?.standing ?? null,
      mine: true,
    });
  }
  return [...lines.values()].sort((one, other) => one.code.localeCompare(other.code));
}

function stateOf(draft: Pick<DraftEntry, 'contentHash' | 'published'>): DrawnState {
  if (draft.published === null) {
    return 'DRAFT';
  }
  return draft.published.contentHash === draft.contentHash ? 'PUBLISHED' : 'CHANGED';
}

/** The lines whose code or name contains the text, whatever its case. */
export function searchPowers(lines: readonly PowerLine[], text: string): PowerLine[] {
  const wanted = text.trim().toLowerCase();
  return lines.filter(
    (line) => line.code.toLowerCase().includes(wanted) || line.name.toLowerCase().includes(wanted),
  );
}
