/** What two people made of one list of steps, put together: `conflicts` are steps that both changed, in which mine stands. */
export interface MergedSteps<Step> {
  readonly steps: readonly Step[];
  readonly conflicts: readonly string[];
}

/**
 * Puts my steps on top of what someone else saved since I began, so that neither loses anything: what I did not touch is
 * theirs, what I changed is mine, what either added stays, and what one removed goes unless the other changed it.
 */
export function mergeSteps<Step>(
  base: ReadonlyMap<string, Step>,
  mine: ReadonlyMap<string, Step>,
  theirs: ReadonlyMap<string, Step>,
  same: (one: Step, other: Step) => boolean,
): MergedSteps<Step> {
  const steps: Step[] = [];
  const conflicts: string[] = [];
  for (const id of new Set([...theirs.keys(), ...mine.keys()])) {
    const [before, own, other] = [base.get(id), mine.get(id), theirs.get(id)];
    const changedByMe = own !== undefined && (before === undefined || !same(own, before));
    const changedByThem = other !== undefined && (before === undefined || !same(other, before));
    if (own !== undefined && other !== undefined) {
      if (changedByMe && changedByThem && !same(own, other)) conflicts.push(id);
      steps.push(changedByMe ? own : other);
    } else if (own !== undefined && (before === undefined || changedByMe)) {
      steps.push(own);
    } else if (other !== undefined && (before === undefined || changedByThem)) {
      steps.push(other);
    }
  }
  return { steps, conflicts };
}
