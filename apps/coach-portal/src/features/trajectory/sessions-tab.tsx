import { m } from "@hervat/messages";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDraftNames } from "../../app/drafts.ts";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { talkName } from "../../app/talk-text.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { AnswerMove } from "./answer-move.tsx";
import { SessionActions } from "./session-actions.tsx";
import { moveAskedText, sessionPlaceText, sessionStatus } from "./session-text.ts";
import { type SessionShown, type SessionsShown, useSessions } from "./use-sessions.ts";

export interface SessionsTabProps extends OfCase {
  /** What can be planned about one talk: beside it while it stands or waits for another moment. */
  planning: (session: SessionShown) => ReactNode;
  /** The talk whose note stands open; `nieuw`: the one that waits for its note. */
  openAt: string | undefined;
  /** The note of a talk, to write in or to read. */
  noteOf: (session: SessionShown) => ReactNode;
}

/** The talks with one client and the notes of them: what comes first, then what was, the newest on top. */
export function SessionsTab({ trajectoryId, planning, openAt, noteOf }: SessionsTabProps) {
  const list = useSessions({ trajectoryId });
  // Kept here: a talk that was held goes to the other list, and its note stays open.
  const [opened, setOpened] = useState<ReadonlyMap<string, boolean>>(new Map());
  if (list.isError) return <LoadFailed />;
  if (list.data === undefined) return <Skeleton lines={6} />;

  const { sessions, may } = list.data;
  const planned = sessions.filter(({ status }) => status === "planned");
  const waiting = sessions.filter(({ toReplan }) => toReplan);
  const earlier = sessions.filter(({ status, toReplan }) => status !== "planned" && !toReplan).toReversed();
  const asked = openAt === "nieuw" ? waitingForNote(sessions)?.id : openAt;
  const shared = {
    trajectoryId,
    list: list.data,
    planning,
    noteOf,
    isOpen: (id: string) => opened.get(id) ?? id === asked,
    onOpen: (id: string, open: boolean) => setOpened((now) => new Map(now).set(id, open)),
  };
  return (
    <>
      {openAt === "nieuw" && asked === undefined && <Notice>{m.notes_new_none()}</Notice>}
      {sessions.length === 0 && <EmptyState title={m.notes_empty_title()}>{may.plan && m.notes_empty_text()}</EmptyState>}
      {waiting.length > 0 && <SessionList title={m.agenda_to_replan()} shown={waiting} {...shared} />}
      {planned.length > 0 && <SessionList title={m.notes_upcoming()} shown={planned} {...shared} />}
      {earlier.length > 0 && <SessionList title={m.notes_earlier()} shown={earlier} {...shared} />}
    </>
  );
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** The talk that a new note is about: of the last week or of today, and else the one that waits longest at hand. */
function waitingForNote(sessions: readonly SessionShown[]): SessionShown | undefined {
  const open = sessions.filter(({ status, note }) => (status === "planned" || status === "held") && note?.signedAt == null);
  const daysFromNow = ({ startsAt }: SessionShown) => (new Date(startsAt).getTime() - Date.now()) / DAY_MS;
  return (
    open.findLast((one) => one.begun && daysFromNow(one) > -7) ??
    open.find((one) => !one.begun && daysFromNow(one) < 1) ??
    open.findLast(({ begun }) => begun) ??
    open[0]
  );
}

interface Shared extends Omit<SessionsTabProps, "openAt"> {
  list: SessionsShown;
  isOpen: (id: string) => boolean;
  onOpen: (id: string, open: boolean) => void;
}

interface SessionListProps extends Shared {
  title: string;
  shown: readonly SessionShown[];
}

function SessionList({ title, shown, ...shared }: SessionListProps) {
  return (
    <section className="mt-8">
      <h2>{title}</h2>
      <ul className="rows list-none p-0">
        {shown.map((session) => (
          <SessionItem key={session.id} session={session} {...shared} />
        ))}
      </ul>
    </section>
  );
}

interface SessionItemProps extends Shared {
  session: SessionShown;
}

function SessionItem({ trajectoryId, session, planning, isOpen, onOpen, noteOf, list: { may } }: SessionItemProps) {
  const typed = useDraftNames(`session-note/${trajectoryId}/${session.id}`).length > 0;
  const open = isOpen(session.id);
  const setOpen = (next: boolean) => onOpen(session.id, next);
  const reveal = useRef(setOpen);
  reveal.current = setOpen;
  useEffect(() => {
    // What was typed and not saved is never behind a closed door.
    if (typed) reveal.current(true);
  }, [typed]);
  const { note } = session;
  const status = sessionStatus(session);
  const name = talkName(session);
  const noteable = may.readNotes && (note !== null || (may.writeNotes && session.status !== "cancelled"));
  const word = note?.signedAt == null && may.writeNotes ? m.notes_write() : m.notes_read();
  const unsigned = session.status === "held" && note?.signedAt == null && may.readNotes;
  return (
    <li>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h3 className="font-semibold">{name}</h3>
          <p>
            {formatMoment(session.startsAt)} ·{" "}
            {[
              m.notes_minutes({ minutes: session.durationMinutes }),
              sessionPlaceText(session),
              session.heldBy !== null && m.beside_talk_held({ name: session.heldBy }),
            ]
              .filter(Boolean)
              .join(" · ")}{" "}
            <Badge kind={status.kind}>{status.text}</Badge>{" "}
            {session.asked !== null && <Badge kind="wait">{moveAskedText(session.asked)}</Badge>}{" "}
            {unsigned && <Badge kind="wait">{m.notes_unsigned()}</Badge>}
          </p>
        </div>
        <div className="no-print flex flex-wrap gap-2">
          {noteable && (
            <Button aria-expanded={open} aria-label={`${word}: ${name}, ${formatMoment(session.startsAt)}`} onClick={() => setOpen(!open)}>
              {word}
            </Button>
          )}
          {session.asked !== null && <AnswerMove sessionId={session.id} />}
          {may.plan && (session.status === "planned" || session.toReplan) && planning(session)}
          {session.status === "planned" && <SessionActions session={session} may={may} onHeld={() => setOpen(true)} />}
        </div>
      </div>
      {open && <div className="mt-4">{noteOf(session)}</div>}
    </li>
  );
}
