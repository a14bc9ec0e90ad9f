import type { MembershipId, RoomId, SessionId } from "../primitives/index.ts";
import { overlap, type Slot } from "./plan-session.ts";

/** A talk as it stands in the agenda of the practice. */
export type Booking = Slot & { readonly sessionId: SessionId; readonly coach: MembershipId; readonly roomId: RoomId | null };

/** Who or what is already taken by another talk; both at once is the coach, who cannot be in two talks. */
export type Clash = { readonly sessionId: SessionId; readonly taken: "coach" | "room" };

/** What stands in the way of a talk. It warns and never forbids: a coach may have her reasons. */
export function clashesOf(wish: Omit<Booking, "sessionId"> & { readonly sessionId?: SessionId }, bookings: readonly Booking[]): Clash[] {
  return bookings.flatMap((other): Clash[] => {
    if (other.sessionId === wish.sessionId || !overlap(wish, other)) return [];
    if (other.coach === wish.coach) return [{ sessionId: other.sessionId, taken: "coach" }];
    return wish.roomId !== null && other.roomId === wish.roomId ? [{ sessionId: other.sessionId, taken: "room" }] : [];
  });
}
