import { closedPeriodRepository, roomRepository } from "@hervat/database/repositories";
import { ClosedPeriodId, newId, ok, PlainDate, type Result, RoomId, refuse } from "@hervat/domain/primitives";
import { ClosedPeriod, Room } from "@hervat/domain/session";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";

export const AgendaSettings = z.strictObject({
  rooms: z.array(Room),
  closed: z.array(ClosedPeriod),
  mayChange: z.boolean(),
});
export type AgendaSettings = z.infer<typeof AgendaSettings>;

/** The rooms of the practice and the days on which it is closed. */
export function readSettings(ctx: ServiceContext): Promise<AgendaSettings> {
  const practiceId = practiceOf(ctx);
  const resource = { kind: "practice", practiceId } as const;
  ctx.authorise("agenda.read", resource);
  return ctx.inTransaction(async (tx) => ({
    rooms: await roomRepository(tx, practiceId).list(),
    closed: await closedPeriodRepository(tx, practiceId).list(),
    mayChange: ctx.may("agenda.change-settings", resource),
  }));
}

export const SaveRoomInput = z.strictObject({ id: RoomId.nullable(), name: Room.shape.name, gone: z.boolean() });
export type SaveRoomInput = z.infer<typeof SaveRoomInput>;
export type SaveRoomRefusal = { readonly kind: "room-unknown" | "name-taken" };

/** A new room, another name for one, or one that is there no longer: earlier talks keep its name. */
export function saveRoom(ctx: ServiceContext, { id, name, gone }: SaveRoomInput): Promise<Result<null, SaveRoomRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("agenda.change-settings", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    const rooms = roomRepository(tx, practiceId);
    const known = await rooms.list();
    if (id !== null && !known.some((room) => room.id === id)) return refuse({ kind: "room-unknown" });
    const same = (room: Room) => room.id !== id && !room.gone && room.name.toLowerCase() === name.toLowerCase();
    if (!gone && known.some(same)) return refuse({ kind: "name-taken" });
    await rooms.save({ id: id ?? newId(RoomId), name, gone });
    return ok(null);
  });
}

export const AddClosedInput = z.strictObject({ firstDay: PlainDate, lastDay: PlainDate, name: z.string().trim().min(1).max(80) });
export type AddClosedInput = z.infer<typeof AddClosedInput>;
export type AddClosedRefusal = { readonly kind: "last-before-first" };

/** Days on which the practice is closed: a series skips them from now on, what is planned stays. */
export function addClosed(ctx: ServiceContext, input: AddClosedInput): Promise<Result<null, AddClosedRefusal>> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("agenda.change-settings", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    if (input.lastDay < input.firstDay) return refuse({ kind: "last-before-first" });
    await closedPeriodRepository(tx, practiceId).add({ id: newId(ClosedPeriodId), ...input });
    return ok(null);
  });
}

export const RemoveClosedInput = z.strictObject({ id: ClosedPeriodId });
export type RemoveClosedInput = z.infer<typeof RemoveClosedInput>;

export function removeClosed(ctx: ServiceContext, { id }: RemoveClosedInput): Promise<null> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("agenda.change-settings", { kind: "practice", practiceId });
  return ctx.inTransaction(async (tx) => {
    await closedPeriodRepository(tx, practiceId).remove(id);
    return null;
  });
}
