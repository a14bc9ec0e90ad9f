import { z } from "zod";
import { RoomId } from "../primitives/index.ts";

/** Where to be: an address, the start of a walk. No word about health: the office reads it. */
const Where = z.string().trim().min(1).max(200).nullable();

/** An https address of a video call. */
export const VideoLink = z.url({ protocol: /^https$/ }).max(500);

/**
 * Where a talk is held.
 *
 * @source programme "Re-integratiebegeleiding", Setting: in the practice or at the client's work; "Van verzuim naar herstel": by telephone
 */
export const Place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("room"), roomId: RoomId }),
  z.strictObject({ kind: z.literal("employer"), where: Where }),
  z.strictObject({ kind: z.literal("walk"), where: Where }),
  z.strictObject({ kind: z.literal("phone") }),
  z.strictObject({ kind: z.literal("video"), link: VideoLink.nullable() }),
]);
export type Place = z.infer<typeof Place>;
export type PlaceKind = Place["kind"];

/** There and back. */
export const Travel = z.strictObject({ minutes: z.int().min(0).max(1_440), kilometres: z.int().min(0).max(2_000) });
export type Travel = z.infer<typeof Travel>;

/** A room of the practice; one that is gone keeps its name under earlier talks. */
export const Room = z.strictObject({ id: RoomId, name: z.string().trim().min(1).max(60), gone: z.boolean() });
export type Room = z.infer<typeof Room>;
