import { z } from "zod";
import { PlainDate } from "../primitives/index.ts";

/**
 * What the bedrijfsarts says the employee can do from a day on. A degree of incapacity exists only with the day
 * of that advice: nobody else may set one. Hours agreed with the employer live in the resumption plan. It never
 * touches the clock: whoever is 1 % sick is sick.
 *
 * @source AP, beleidsregels De zieke werknemer (BWBR0037896); art. 7:629 lid 1 BW
 */
export const WorkCapacity = z
  .strictObject({
    from: PlainDate,
    source: z.literal("bedrijfsarts"),
    adviceDate: PlainDate,
    /** Degree of incapacity for the own work. */
    percent: z.number().min(0).max(100).optional(),
    /** Hours a week that the employee can work. */
    hours: z.number().min(0).max(60).optional(),
  })
  .refine(({ percent, hours }) => percent !== undefined || hours !== undefined, "capacity-says-nothing");
export type WorkCapacity = z.infer<typeof WorkCapacity>;
