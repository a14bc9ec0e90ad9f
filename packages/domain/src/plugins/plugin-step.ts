import { z } from "zod";
import { EmployerId, InstalledPluginId, MembershipId, TrajectoryId } from "../primitives/index.ts";
import { OWN_FIELDS, OwnFields } from "./own-field.ts";

/** What can be chosen in a report: yes or no, a text or one of a few words, sections in an order. */
const OptionValue = z.union([z.boolean(), z.string().max(10_000), z.array(z.string().max(60)).max(100)]);

/** What a coach filled in for the questions of a report, by their names. */
export const PluginAnswers = z.record(z.string().max(60), OptionValue);
export type PluginAnswers = z.infer<typeof PluginAnswers>;

/** What a practice set in a report; its own fields stand among it under one name. */
export const PluginOptions = z
  .record(z.string().max(60), z.union([OptionValue, OwnFields]))
  .refine((options) =>
    Object.entries(options).every(([name, value]) => (name === OWN_FIELDS ? OwnFields : OptionValue).safeParse(value).success),
  );
export type PluginOptions = z.infer<typeof PluginOptions>;

/** A version of a plugin as a practice chose it: `null` is the one that ships, `options` what the practice set in it. */
export const PluginChoice = z.strictObject({ versionId: InstalledPluginId.nullable(), options: PluginOptions });
export type PluginChoice = z.infer<typeof PluginChoice>;

/** For whom a pilot makes reports: the cases of these coaches, and these cases themselves. */
export const PilotScope = z.strictObject({ coaches: z.array(MembershipId).max(200), trajectories: z.array(TrajectoryId).max(500) });
export type PilotScope = z.infer<typeof PilotScope>;

/** The employer whose people a version is for. */
export const EmployerScope = z.strictObject({ employerId: EmployerId });
export type EmployerScope = z.infer<typeof EmployerScope>;

export const PLUGIN_DEEDS = ["preview", "pilot", "use", "stop-trial", "roll-back", "use-for", "stop-for"] as const;
export type PluginDeed = (typeof PLUGIN_DEEDS)[number];

/** What was done about one kind of report: steps are added and never changed, and what is in use follows from them. */
export type PluginStep =
  | ({ readonly did: "preview" | "use" } & PluginChoice)
  | ({ readonly did: "pilot"; readonly scope: PilotScope } & PluginChoice)
  | ({ readonly did: "use-for"; readonly scope: EmployerScope } & PluginChoice)
  | { readonly did: "stop-for"; readonly scope: EmployerScope }
  | { readonly did: "stop-trial" | "roll-back" };

/** What ships is in use until a step says otherwise. */
export const SHIPPED_CHOICE: PluginChoice = { versionId: null, options: {} };
