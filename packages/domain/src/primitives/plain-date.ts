import { z } from "zod";

/** A calendar date in Europe/Amsterdam, `YYYY-MM-DD`; sorts and compares as text. */
export const PlainDate = z.iso.date().brand<"PlainDate">();
export type PlainDate = z.infer<typeof PlainDate>;

/** A date that the code itself writes down; a wrong one is a fault. */
export function day(text: string): PlainDate {
  return PlainDate.parse(text);
}
