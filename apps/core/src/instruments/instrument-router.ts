import { QuestionnaireId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { InstrumentPreview, importInstrument, previewInstrument } from "./import-instrument.ts";
import { ExportInstrumentInput, exportInstrument, InstrumentFile, InstrumentSheetInput, instrumentSheet } from "./instrument-file.ts";
import { InstrumentRefusal } from "./instrument-refusal.ts";
import { InstrumentChoice, InstrumentsShown, listInstruments, listOffered } from "./list-instruments.ts";
import { OfferInstrumentInput, offerInstrument } from "./offer-instrument.ts";
import { InstrumentFileInput } from "./read-instrument-file.ts";

const reading = procedure.meta({ action: "instrument.read", resource: "practice" });
const saving = procedure.meta({ action: "instrument.save", resource: "practice" });

/** The questionnaires of the practice as data: what can be asked of a client, and how it is scored. */
export const instrumentRouter = router({
  list: reading.output(InstrumentsShown).query(({ ctx }) => listInstruments(ctx)),
  choices: reading.output(z.array(InstrumentChoice)).query(({ ctx }) => listOffered(ctx)),
  export: reading
    .input(ExportInstrumentInput)
    .output(InstrumentFile)
    .query(({ ctx, input }) => exportInstrument(ctx, input)),
  sheet: reading
    .input(InstrumentSheetInput)
    .output(InstrumentFile)
    .query(({ ctx, input }) => instrumentSheet(ctx, input)),
  preview: saving
    .input(InstrumentFileInput)
    .output(resultOf(InstrumentPreview, InstrumentRefusal))
    .mutation(({ ctx, input }) => previewInstrument(ctx, input)),
  import: saving
    .input(InstrumentFileInput)
    .output(resultOf(z.strictObject({ id: QuestionnaireId }), InstrumentRefusal))
    .mutation(({ ctx, input }) => importInstrument(ctx, input)),
  offer: saving
    .input(OfferInstrumentInput)
    .output(z.null())
    .mutation(({ ctx, input }) => offerInstrument(ctx, input)),
});
