import { z } from "zod";
import { MembershipId } from "../primitives/index.ts";
import { IntakeValue } from "./intake-value.ts";

/** Who wrote an answer of the manager down: the coach during a call, on his behalf, or he himself. */
export const NotedBy = z.enum(["coach", "manager"]);
export type NotedBy = z.infer<typeof NotedBy>;

/** One answer of the manager intake: about the work, readable for the manager whose answer it is. */
export const ManagerAnswer = z.object({ item: z.string(), value: IntakeValue, notedBy: NotedBy, by: MembershipId, at: z.date() });
export type ManagerAnswer = z.infer<typeof ManagerAnswer>;

/** `noting`: the coach writes, the manager sees nothing yet. `waiting`: it is before the manager. `confirmed`: he said that it is right. */
export const ManagerFormStanding = z.enum(["noting", "waiting", "confirmed"]);
export type ManagerFormStanding = z.infer<typeof ManagerFormStanding>;

/** The items of a manager intake that a text was typed in: what the check for forbidden words reads. */
export function textsOf(value: IntakeValue): readonly string[] {
  switch (value.kind) {
    case "text":
      return [value.text];
    case "work-factors":
    case "linked-factors":
      return value.rows.map(({ text }) => text);
    case "goals":
      return value.goals.map(({ text }) => text);
    case "number":
    case "choice":
    case "choices":
    case "statement":
      return [];
  }
}
