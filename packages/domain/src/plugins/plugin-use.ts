import type { EmployerId, InstalledPluginId, MembershipId, TrajectoryId } from "../primitives/index.ts";
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
  /** What employers have for their own people, beside what is in use. */
  readonly ofEmployers: ReadonlyMap<EmployerId, PluginChoice>;
  /** What was in use before, the oldest first: the way back. */
  readonly before: readonly PluginChoice[];
  /** Versions that were looked at or tried: only those may be used by all. */
  readonly tried: ReadonlySet<InstalledPluginId>;
  /** Versions that ever made a report of a case, as far as these steps tell. */
  readonly used: ReadonlySet<InstalledPluginId>;
}

const AT_FIRST: PluginUse = {
  ...{ inUse: SHIPPED_CHOICE, trial: null, before: [] },
  ...{ ofEmployers: new Map(), tried: new Set(), used: new Set() },
};

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
    case "use-for":
      return {
        ...use,
        ofEmployers: new Map([...use.ofEmployers, [step.scope.employerId, choiceOf(step)]]),
        // Who looked at it has found for whom it is. A trial of another version goes on.
        trial: use.trial?.stage === "preview" && use.trial.choice.versionId === step.versionId ? null : use.trial,
        used: withVersion(use.used, step),
      };
    case "stop-for":
      return { ...use, ofEmployers: new Map([...use.ofEmployers].filter(([employerId]) => employerId !== step.scope.employerId)) };
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
 * practice had last set it and with its own fields, until it is switched on again; in the place of an employer's own what is in use.
 */
export function withoutDisabled(use: PluginUse, disabled: ReadonlySet<InstalledPluginId>): PluginUse {
  const off = ({ versionId }: PluginChoice) => versionId !== null && disabled.has(versionId);
  const trial = use.trial !== null && off(use.trial.choice) ? null : use.trial;
  const ofEmployers = new Map([...use.ofEmployers].filter(([, choice]) => !off(choice)));
  if (!off(use.inUse)) return { ...use, trial, ofEmployers };
  const shipped = use.before.findLast(({ versionId }) => versionId === null) ?? SHIPPED_CHOICE;
  const options = withOwnFields(withoutOwnFields(shipped.options), ownFieldsOf(use.inUse.options));
  return { ...use, trial, ofEmployers, inUse: { versionId: null, options } };
}

/** A case, as far as a pilot asks. */
export interface PluginCase {
  readonly trajectoryId: TrajectoryId;
  readonly coachMembershipId: MembershipId;
}

/** What a document is about: cases, and the employer whose people all of them are, or who pays; null where there are several. */
export interface PluginSubject {
  readonly cases: readonly PluginCase[];
  readonly employerId: EmployerId | null;
}

/**
 * What makes these documents: the pilot where every case of them is in it, else what their employer has of its own, else what is in use. A
 * preview makes no report of any case.
 */
export function choiceFor({ inUse, trial, ofEmployers }: PluginUse, { cases, employerId }: PluginSubject): PluginChoice {
  if (trial?.stage === "pilot" && isInPilot(trial.scope, cases)) return trial.choice;
  return (employerId !== null && ofEmployers.get(employerId)) || inUse;
}

function isInPilot({ coaches, trajectories }: PilotScope, cases: readonly PluginCase[]): boolean {
  const inIt = ({ trajectoryId, coachMembershipId }: PluginCase) =>
    trajectories.includes(trajectoryId) || coaches.includes(coachMembershipId);
  return cases.length > 0 && cases.every(inIt);
}
