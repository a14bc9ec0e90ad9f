import { FactorItem } from "@hervat/domain/factors";
import { FourA } from "@hervat/domain/views";
import { z } from "zod";

const told = {
  id: z.string(),
  source: z.enum(["client", "manager", "coach"]),
  text: z.string(),
  leadsTo: z.array(z.string()),
};
const atWork = z.enum(["bottleneck", "resource"]);

/** Something that an intake says hinders or helps, for the coach to take over or leave. */
export const ProposalShown = z.discriminatedUnion("about", [
  z.strictObject({ ...told, about: z.literal("work"), area: FourA, item: FactorItem, kind: atWork }),
  z.strictObject({ ...told, about: z.literal("work-unplaced"), place: z.enum(["workplace", "organisation"]), kind: atWork }),
  z.strictObject({ ...told, about: z.literal("personal"), sphere: z.enum(["person", "home"]), kind: z.enum(["hindering", "helping"]) }),
]);
export type ProposalShown = z.infer<typeof ProposalShown>;
