import { createHash } from "node:crypto";
import type { AgendaLine } from "@hervat/database/repositories";
import type { Session } from "@hervat/domain/session";
import { type Locale, m } from "@hervat/messages";
import type { FeedEvent } from "./feed-event.ts";

export interface SessionEventWords {
  readonly locale: Locale;
  /** Her initials stand in the title where she asked for that; a whole name never does. */
  readonly withInitials: boolean;
  /** The name of a room, where the talk is held in one. */
  readonly room: string | null;
}

type EventLine = Pick<AgendaLine, "session" | "version" | "clientName">;

/** A talk as a calendar shows it: that there is an appointment, and nothing of what it is about. */
export function sessionEvent({ session, version, clientName }: EventLine, { locale, withInitials, room }: SessionEventWords): FeedEvent {
  return {
    uid: `${createHash("sha256").update(`session ${session.id}`).digest("hex").slice(0, 32)}@hervat`,
    title: withInitials
      ? m.calendar_appointment_initials({ initials: initialsOf(clientName) }, { locale })
      : m.calendar_appointment({}, { locale }),
    sequence: version - 1,
    cancelled: session.status === "cancelled",
    location: room ?? placeWord(session, locale),
    when: { kind: "time", from: session.startsAt, to: new Date(session.startsAt.getTime() + session.durationMinutes * 60_000) },
  };
}

/** "Noor de Wit" is "N.W.": what is written small is no name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word) => `${[...word][0] ?? ""}.`).join("");
}

/** No address: that of an employer says where someone is ill. */
function placeWord({ place }: Session, locale: Locale): string | null {
  switch (place?.kind) {
    case "phone":
      return m.session_place_phone({}, { locale });
    case "video":
      return m.session_place_video({}, { locale });
    case "room":
    case "employer":
    case "walk":
    case undefined:
      return null;
  }
}
