import { TrajectoryId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { AddClientInput, addClient } from "./add-client.ts";
import { CaseloadRow, ListCaseloadInput, listCaseload } from "./list-caseload.ts";
import { ClientChoices, readClientChoices } from "./read-client-choices.ts";

const AddClientRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("code-taken") }),
  z.strictObject({ kind: z.literal("employer-name-taken") }),
  z.strictObject({ kind: z.literal("looks-like-work") }),
  z.strictObject({ kind: z.literal("sick-day-in-the-future") }),
  z.strictObject({ kind: z.literal("spells"), because: z.string() }),
]);

export const caseloadRouter = router({
  list: procedure
    .meta({ action: "caseload.read", resource: "practice" })
    .input(ListCaseloadInput)
    .output(z.array(CaseloadRow))
    .query(({ ctx, input }) => listCaseload(ctx, input)),
  clientChoices: procedure
    .meta({ action: "trajectory.create", resource: "practice" })
    .output(ClientChoices)
    .query(({ ctx }) => readClientChoices(ctx)),
  addClient: procedure
    .meta({ action: "trajectory.create", resource: "practice" })
    .input(AddClientInput)
    .output(resultOf(z.strictObject({ trajectoryId: TrajectoryId }), AddClientRefusal))
    .mutation(({ ctx, input }) => addClient(ctx, input)),
});
