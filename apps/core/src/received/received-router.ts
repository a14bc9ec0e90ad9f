import { PlainDate } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { Added, AddOrderPaperInput, AddReceivedInput, addReceived } from "./add-received.ts";
import { listReceived, ReceivedShown } from "./list-received.ts";
import { removeReceived } from "./remove-received.ts";
import { OneReceivedInput, ShareReceivedInput, shareReceived, stopSharingReceived } from "./share-received.ts";

const AddRefusal = z.strictObject({ kind: z.enum(["empty", "too-large", "type-unknown", "save-as-pdf", "in-the-future"]) });
const ShareRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("about-health") }),
  z.strictObject({ kind: z.literal("in-the-future") }),
  z.strictObject({ kind: z.literal("before-it-came-in"), datedOn: PlainDate }),
]);
const sharing = procedure.meta({ action: "received.share", resource: "trajectory" });

export const receivedRouter = router({
  list: procedure
    .meta({ action: "received.read", resource: "trajectory" })
    .input(CaseInput)
    .output(ReceivedShown)
    .query(({ ctx, input }) => listReceived(ctx, input)),
  add: procedure
    .meta({ action: "received.add", resource: "trajectory" })
    .input(AddReceivedInput)
    .output(resultOf(Added, AddRefusal))
    .mutation(({ ctx, input }) => addReceived(ctx, input)),
  /** An order or a signed consent: it may come in before anything about her health may be kept. */
  addOrderPaper: procedure
    .meta({ action: "received.add-order", resource: "trajectory" })
    .input(AddOrderPaperInput)
    .output(resultOf(Added, AddRefusal))
    .mutation(({ ctx, input }) => addReceived(ctx, input)),
  share: sharing
    .input(ShareReceivedInput)
    .output(resultOf(z.null(), ShareRefusal))
    .mutation(({ ctx, input }) => shareReceived(ctx, input)),
  stopSharing: sharing
    .input(OneReceivedInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => stopSharingReceived(ctx, input)),
  remove: procedure
    .meta({ action: "received.remove", resource: "trajectory" })
    .input(OneReceivedInput)
    .output(resultOf(z.null(), z.never()))
    .mutation(({ ctx, input }) => removeReceived(ctx, input)),
});
