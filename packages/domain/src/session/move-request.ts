import { z } from "zod";
import { MembershipId, MoveRequestId, SessionId, TrajectoryId } from "../primitives/index.ts";

/** What a client asks for, as a typed choice: why she asks is nobody's business. */
export const MoveWish = z.enum(["another-day", "another-time", "by-phone", "shorter"]);
export type MoveWish = z.infer<typeof MoveWish>;

/** She asks for another moment for a talk that is planned. It moves nothing: her coach does, or calls her. */
export const MoveRequest = z.object({
  id: MoveRequestId,
  trajectoryId: TrajectoryId,
  sessionId: SessionId,
  wish: MoveWish,
  askedAt: z.date(),
  answered: z.object({ at: z.date(), by: MembershipId }).nullable(),
});
export type MoveRequest = z.infer<typeof MoveRequest>;
