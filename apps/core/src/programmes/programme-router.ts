import { ProgrammeId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { CopyProgrammeInput, copyProgramme, NextProgrammeInput, nextProgramme } from "./begin-programme.ts";
import { DraftProgrammeInput, discardProgramme, publishProgramme, SaveProgrammeInput, saveProgramme } from "./draft-programme.ts";
import { listChoices, listProgrammes, ProgrammeChoice, ProgrammesShown } from "./list-programmes.ts";
import { OfferProgrammeInput, offerProgramme } from "./offer-programme.ts";
import { ExportProgrammeInput, exportProgramme, ImportProgrammeInput, importProgramme, ProgrammeFile } from "./programme-file.ts";
import { ProgrammeRefusal } from "./programme-refusal.ts";

const Made = z.strictObject({ id: ProgrammeId });

export const programmeRouter = router({
  list: procedure
    .meta({ action: "programme.read", resource: "practice" })
    .output(ProgrammesShown)
    .query(({ ctx }) => listProgrammes(ctx)),
  choices: procedure
    .meta({ action: "programme.read", resource: "practice" })
    .output(z.array(ProgrammeChoice))
    .query(({ ctx }) => listChoices(ctx)),
  copy: procedure
    .meta({ action: "programme.save", resource: "practice" })
    .input(CopyProgrammeInput)
    .output(Made)
    .mutation(({ ctx, input }) => copyProgramme(ctx, input)),
  next: procedure
    .meta({ action: "programme.save", resource: "practice" })
    .input(NextProgrammeInput)
    .output(resultOf(Made, ProgrammeRefusal))
    .mutation(({ ctx, input }) => nextProgramme(ctx, input)),
  save: procedure
    .meta({ action: "programme.save", resource: "practice" })
    .input(SaveProgrammeInput)
    .output(z.strictObject({ version: z.int() }))
    .mutation(({ ctx, input }) => saveProgramme(ctx, input)),
  publish: procedure
    .meta({ action: "programme.save", resource: "practice" })
    .input(DraftProgrammeInput)
    .output(resultOf(z.null(), ProgrammeRefusal))
    .mutation(({ ctx, input }) => publishProgramme(ctx, input)),
  discard: procedure
    .meta({ action: "programme.save", resource: "practice" })
    .input(DraftProgrammeInput)
    .output(z.null())
    .mutation(({ ctx, input }) => discardProgramme(ctx, input)),
  offer: procedure
    .meta({ action: "programme.save", resource: "practice" })
    .input(OfferProgrammeInput)
    .output(z.null())
    .mutation(({ ctx, input }) => offerProgramme(ctx, input)),
  export: procedure
    .meta({ action: "programme.read", resource: "practice" })
    .input(ExportProgrammeInput)
    .output(ProgrammeFile)
    .query(({ ctx, input }) => exportProgramme(ctx, input)),
  import: procedure
    .meta({ action: "programme.save", resource: "practice" })
    .input(ImportProgrammeInput)
    .output(resultOf(Made, ProgrammeRefusal))
    .mutation(({ ctx, input }) => importProgramme(ctx, input)),
});
