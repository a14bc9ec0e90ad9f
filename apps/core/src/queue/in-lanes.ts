/** Runs `work` over all values, at most `lanes` at a time, and keeps their order. */
export async function inLanes<Value, Outcome>(
  values: readonly Value[],
  lanes: number,
  work: (value: Value) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = new Array(values.length);
  const waiting = values.entries();
  async function lane(): Promise<void> {
    for (const [index, value] of waiting) outcomes[index] = await work(value);
  }
  await Promise.all(Array.from({ length: Math.min(lanes, values.length) }, lane));
  return outcomes;
}
