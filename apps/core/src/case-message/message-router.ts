import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { MessagesShown, markMessagesRead, readMessages, sendMessage } from "./coach-messages.ts";
import { markOwnMessagesRead, OwnMessages, readOwnMessages, SendMessageInput, sendOwnMessage } from "./own-messages.ts";

/** Short messages with a client, at the coach's door. */
export const messageRouter = router({
  ofTrajectory: procedure
    .meta({ action: "message.read", resource: "trajectory" })
    .input(CaseInput)
    .output(MessagesShown)
    .query(({ ctx, input }) => readMessages(ctx, input)),
  markRead: procedure
    .meta({ action: "message.read", resource: "trajectory" })
    .input(CaseInput)
    .output(z.null())
    .mutation(({ ctx, input }) => markMessagesRead(ctx, input)),
  send: procedure
    .meta({ action: "message.write", resource: "trajectory" })
    .input(SendMessageInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["ended", "no-way-in"]) })))
    .mutation(({ ctx, input }) => sendMessage(ctx, input)),
});

/** The same at the client's door. */
export const ownMessageRouter = router({
  read: procedure
    .meta({ action: "own.read-messages", resource: "trajectory" })
    .input(CaseInput)
    .output(OwnMessages)
    .query(({ ctx, input }) => readOwnMessages(ctx, input)),
  markRead: procedure
    .meta({ action: "own.read-messages", resource: "trajectory" })
    .input(CaseInput)
    .output(z.null())
    .mutation(({ ctx, input }) => markOwnMessagesRead(ctx, input)),
  send: procedure
    .meta({ action: "own.write-message", resource: "trajectory" })
    .input(SendMessageInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("ended") })))
    .mutation(({ ctx, input }) => sendOwnMessage(ctx, input)),
});
