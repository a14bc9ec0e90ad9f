import type { PlainDate } from "../primitives/index.ts";
import type { MilestoneKey } from "./milestone-key.ts";

/** Who has to act. A letter of UWV has `uwv`; what simply happens has nobody. */
export type Party = "employee" | "employer" | "bedrijfsarts" | "uwv";

/** What someone must do, or what one only has to know. */
export type MilestoneNature = "obligation" | "information";

/** One row of the timeline with its dates for one case. Labels live with the messages, by key. */
export interface Milestone {
  readonly key: MilestoneKey;
  readonly nature: MilestoneNature;
  readonly actors: readonly Party[];
  /** The document that results, by its Dutch name; null where there is none. */
  readonly artefact: string | null;
  readonly source: string;
  /** The window opens. */
  readonly from: PlainDate;
  /** To be done on this day at the latest. */
  readonly due: PlainDate;
  /** The legal limit, where it is later than the day practice keeps to. */
  readonly hard?: PlainDate;
}

/** Where a milestone stands on a given day. */
export type MilestoneStatus =
  | { readonly kind: "upcoming" }
  | { readonly kind: "open" }
  /** Due within two weeks. */
  | { readonly kind: "soon"; readonly daysLeft: number }
  | { readonly kind: "due-passed"; readonly daysLate: number; readonly hardPassed: boolean }
  | { readonly kind: "done"; readonly on: PlainDate; readonly late: boolean }
  | { readonly kind: "done-elsewhere"; readonly on: PlainDate | null }
  /** Information whose time is over. */
  | { readonly kind: "past" }
  /** No longer asked of anyone. */
  | { readonly kind: "lapsed"; readonly because: LapseReason };

export type LapseReason = "recovered" | "employment-ended" | "state-pension" | "wages-ended" | "not-imposed";
