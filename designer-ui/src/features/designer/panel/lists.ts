/** A list with one item replaced. */
export function replaced<Item>(items: readonly Item[], at: number, item: Item): Item[] {
  return items.map((old, index) => (index === at ? item : old));
}

/** A list without one item. */
export function removed<Item>(items: readonly Item[], at: number): Item[] {
  return items.filter((_, index) => index !== at);
}

/** A list with one item moved to another place. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  const others = removed(items, from);
  return item === undefined ? others : [...others.slice(0, to), item, ...others.slice(to)];
}

/** The first of `stem1`, `stem2`, … that is not taken. */
export function freshCode(stem: string, taken: readonly string[]): string {
  let count = 1;
  while (taken.includes(`${stem}${count}`)) {
    count += 1;
  }
  return `${stem}${count}`;
}
