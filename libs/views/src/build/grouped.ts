/** Looks rows up by a key, in their order: a list of alerts asks for the parts of each without walking over all parts again. */
export function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): (key: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return (key) => groups.get(key) ?? [];
}
