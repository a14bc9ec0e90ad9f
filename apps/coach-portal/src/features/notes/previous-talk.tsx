import { homeworkLines } from "@hervat/domain/session";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { formatMoment } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { trpc } from "../../app/trpc.ts";
import { lineName } from "./line-text.ts";
import type { SessionShown } from "./use-notes.ts";

const SHOWN = ["goal", "done", "agreed", "next"] as const;

/** What the last note says, where a coach begins: what they worked on, agreed, and would take up next time. */
export function PreviousTalk({ trajectoryId }: OfCase) {
  const list = useQuery(trpc.session.list.queryOptions({ trajectoryId }));
  const last = lastWithNote(list.data?.sessions ?? []);
  if (last === undefined) return null;
  const { text } = last.note;
  const homework = homeworkLines(text.homework);
  return (
    <section>
      <h2>{m.notes_previous_title()}</h2>
      <p className="mb-3 text-ink-soft">{formatMoment(last.startsAt)}</p>
      <dl className="facts max-sm:grid-cols-1 max-sm:[&>dd]:mb-2">
        {SHOWN.map((line) =>
          text[line].trim() === "" ? null : (
            <Fragment key={line}>
              <dt>{lineName(line)}</dt>
              <dd className="whitespace-pre-line">{text[line]}</dd>
            </Fragment>
          ),
        )}
        {homework.length > 0 && (
          <>
            <dt>{lineName("homework")}</dt>
            <dd>{homework.join(" · ")}</dd>
          </>
        )}
      </dl>
      <Link
        to="/trajecten/$trajectoryId/gesprekken"
        params={{ trajectoryId }}
        search={{ verslag: last.id }}
        className="link mt-3 inline-block"
      >
        {m.notes_last_whole()}
      </Link>
    </section>
  );
}

/** What is noted beforehand, for a talk that is still to come, is not of the last one. */
function lastWithNote(sessions: readonly SessionShown[]) {
  return sessions
    .filter(({ startsAt }) => Date.parse(`${startsAt}`) <= Date.now())
    .flatMap(({ note, ...session }) => (note !== null && SHOWN.some((line) => note.text[line].trim() !== "") ? [{ ...session, note }] : []))
    .toSorted((one, other) => Date.parse(`${other.startsAt}`) - Date.parse(`${one.startsAt}`))[0];
}
