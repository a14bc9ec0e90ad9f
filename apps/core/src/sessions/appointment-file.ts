import { clientRepository, roomRepository } from "@hervat/database/repositories";
import { SessionId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { z } from "zod";
import { sessionEvent } from "../calendar-feeds/session-event.ts";
import { writeCalendar } from "../calendar-feeds/write-calendar.ts";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { openSession } from "./open-session.ts";

const Params = z.object({ sessionId: SessionId });

/** One planned talk to put in a calendar of one's own: "Afspraak", and nothing of whom or why. */
export const appointmentRoute: FileRoute = {
  meta: { action: "session.plan", resource: "trajectory" },
  path: "/files/sessions/:sessionId/afspraak.ics",
  serve(ctx, params) {
    const asked = Params.safeParse(params);
    if (!asked.success) throw new NotFoundError("session");
    return ctx.inTransaction(async (tx) => {
      const { opened, session } = await openSession(tx, ctx, "session.plan", asked.data.sessionId);
      const { practiceId, stored } = opened;
      if (session.value.status !== "planned") throw new NotFoundError("session");
      const client = await clientRepository(tx, practiceId).find(stored.value.clientId);
      const rooms = await roomRepository(tx, practiceId).list();
      const { place } = session.value;
      const line = { session: session.value, version: session.version, clientName: client?.value.name ?? "" };
      const room = place?.kind === "room" ? (rooms.find(({ id }) => id === place.roomId)?.name ?? null) : null;
      const event = sessionEvent(line, { locale: ctx.language, withInitials: false, room });
      const calendar = writeCalendar(m.calendar_appointment({}, { locale: ctx.language }), [event], ctx.now());
      return { bytes: new TextEncoder().encode(calendar), mediaType: "text/calendar; charset=utf-8", fileName: "afspraak.ics" };
    });
  },
};
