import { z } from "zod";
import { PlainDate, TrajectoryId } from "../primitives/index.ts";
import { StageKey } from "../programme/programme.ts";

/** One move through the phases; `reason` is only there for a step back. Health text: stored sealed. */
export const PhaseEntry = z.object({ phase: StageKey, since: PlainDate, steppedBack: z.boolean(), reason: z.string().min(1).nullable() });
export type PhaseEntry = z.infer<typeof PhaseEntry>;

/** The phases a client went through, oldest first; the last entry is where she is. Empty before the first phase. */
export const PhaseCourse = z.object({ trajectoryId: TrajectoryId, entries: z.array(PhaseEntry) });
export type PhaseCourse = z.infer<typeof PhaseCourse>;
