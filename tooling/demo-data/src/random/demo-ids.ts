import type { z } from "zod";
import type { Random } from "./random.ts";

/** Makes ids for the rows of a demo: shaped like version 7, but the same every time. */
export interface DemoIds {
  next<Schema extends z.ZodType<string>>(schema: Schema): z.infer<Schema>;
}

/** @param at the moment that the ids carry, so that they sort by age like real ones */
export function demoIds(random: Random, at: Date): DemoIds {
  const time = at.getTime().toString(16).padStart(12, "0");
  const hex = (digits: number) => Array.from({ length: digits }, () => random.int(0, 15).toString(16)).join("");
  return {
    next: (schema) =>
      schema.parse(`${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${random.pick(["8", "9", "a", "b"])}${hex(3)}-${hex(12)}`),
  };
}
