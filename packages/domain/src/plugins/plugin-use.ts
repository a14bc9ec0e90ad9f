import type { InstalledPluginId, MembershipId, TrajectoryId } from "../primitives/index.ts";
import { ownFieldsOf, withOwnFields, withoutOwnFields } from "./own-answers.ts";
import { type PilotScope, type PluginChoice, type PluginStep, SHIPPED_CHOICE } from "./plugin-step.ts";

/** A version that is tried beside the one in use: looked at only, or making the reports of a few. */
export type PluginTrial = { readonly choice: PluginChoice } & (
  | { readonly stage: "preview" }
  | { readonly stage: "pilot"; readonly scope: PilotScope }
);

/** What a practice uses for one kind of report. */
export interface PluginUse {
  readonly inUse: PluginChoice;
  readonly trial: PluginTrial | null;
  /** What was in use before, the oldest first: the way back. */
  readonly before: readonly PluginChoice[];
  /** Versions that were looked at or tried: only those may be used by all. */
  readonly tried: ReadonlySet<InstalledPluginId>;
  /** Versions that ever made a report of a case, as far as these steps tell. */
  readonly used: ReadonlySet<InstalledPluginId>;
}

const AT_FIRST: PluginUse = { inUse: SHIPPED_CHOICE, trial: null, before: [], tried: new Set(), used: new Set() };

/** What is in use after these steps, the oldest first. */
export function pluginUse(steps: readonly PluginStep[]): PluginUse {
  return steps.reduce(after, AT_FIRST);
}

function after(use: PluginUse, step: PluginStep): PluginUse {
  switch (step.did) {
    case "preview":
      return { ...use, trial: { stage: "preview", choice: choiceOf(step) }, tried: withVersion(use.tried, step) };
    case "pilot":
      return {
        ...use,
        trial: { stage: "pilot", choice: choiceOf(step), scope: step.scope },
        tried: withVersion(use.tried, step),
        used: withVersion(use.used, step),
      };
    case "use":
      return { ...use, inUse: choiceOf(step), before: [...use.before, use.inUse], trial: null, used: withVersion(use.used, step) };
    case "stop-trial":
      return { ...use, trial: null };
    case "roll-back":
      return { ...use, inUse: use.before.at(-1) ?? SHIPPED_CHOICE, before: use.before.slice(0, -1), trial: null };
  }
}

function choiceOf({ versionId, options }: PluginChoice): PluginChoice {
  return { versionId, options };
}

function withVersion(versions: ReadonlySet<InstalledPluginId>, { versionId }: PluginChoice): ReadonlySet<InstalledPluginId> {
  return versionId === null ? versions : new Set([...versions, versionId]);
}

/**
 * The same without the versions that are switched off: none of them makes a report. In the place of the one in use comes what ships, as the
 * practice had last set it and with its own fields, until it is switched on again.
 */
export function withoutDisabled(use: PluginUse, disabled: ReadonlySet<InstalledPluginId>): PluginUse {
  const off = ({ versionId }: PluginChoice) => versionId !== null && disabled.has(versionId);
  const trial = use.trial !== null && off(use.trial.choice) ? null : use.trial;
  if (!off(use.inUse)) return { ...use, trial };
  const shipped = use.before.findLast(({ versionId }) => versionId === null) ?? SHIPPED_CHOICE;
  const options = withOwnFields(withoutOwnFields(shipped.options), ownFieldsOf(use.inUse.options));
  return { ...use, trial, inUse: { versionId: null, options } };
}

/** A case, as far as a pilot asks. */
export interface PluginCase {
  readonly trajectoryId: TrajectoryId;
  readonly coachMembershipId: MembershipId;
}

/**
 * What makes the reports of these cases: the pilot where every one of them is in it, else what is in use. A preview makes no report of
 * any case.
 */
export function choiceFor({ inUse, trial }: PluginUse, cases: readonly PluginCase[]): PluginChoice {
  if (trial?.stage !== "pilot" || cases.length === 0) return inUse;
  const { coaches, trajectories } = trial.scope;
  const inPilot = cases.every(
    ({ trajectoryId, coachMembershipId }) => trajectories.includes(trajectoryId) || coaches.includes(coachMembershipId),
  );
  return inPilot ? trial.choice : inUse;
}
