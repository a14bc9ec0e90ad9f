import { REPORT_KINDS } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDay, formatMoment } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { milestoneTitle } from "../../app/milestone-title.ts";
import { statusText } from "../../app/status-text.ts";
import { talkName } from "../../app/talk-text.ts";
import { today } from "../../app/today.ts";
import { SheetFacts, SheetPart, SheetTexts } from "../../ui/sheet-parts.tsx";
import type { Brief } from "./use-hand-over.ts";

/** One case on one A4, for who takes over: what is agreed, what comes and what waits. */
export function BriefSheet({ brief }: { brief: Brief }) {
  return (
    <article className="max-w-3xl break-after-page space-y-5 last:break-after-auto print:max-w-none print:space-y-3 print:text-[10pt] print:leading-snug">
      <header>
        <h2 className="text-xl">
          <Link to="/trajecten/$trajectoryId" params={{ trajectoryId: brief.trajectoryId }} className="text-inherit no-underline">
            {brief.name}
          </Link>
        </h2>
        <p className="text-ink-soft">
          {[
            brief.code,
            brief.function,
            localText(brief.programme),
            statusText(brief.status),
            m.takeout_card_printed({ day: formatDay(today()) }),
          ]
            .filter((part) => part !== null)
            .join(" · ")}
        </p>
        <p className="mt-1 text-sm">{m.handover_brief_own()}</p>
      </header>
      <SheetFacts columns={3} facts={facts(brief)} />
      <NotePart note={brief.note} />
      <ListPart title={m.handover_brief_homework()} items={brief.homework} none={m.handover_brief_homework_none()} />
      {brief.goals !== null && <ListPart title={m.handover_brief_goals()} items={brief.goals} none={m.handover_brief_goals_none()} />}
      {brief.law !== null && <LawPart law={brief.law} />}
      {brief.reports !== null && (
        <ListPart
          title={m.handover_brief_reports()}
          items={brief.reports.map(({ kind }) => localText(REPORT_KINDS[kind].names))}
          none={m.handover_brief_reports_none()}
        />
      )}
      <Part title={m.handover_brief_notes_room()}>
        <div aria-hidden className="hidden print:block">
          {["a", "b", "c", "d", "e"].map((line) => (
            <div key={line} className="h-7 border-b border-field-line" />
          ))}
        </div>
      </Part>
    </article>
  );
}

function facts(brief: Brief): [string, string][] {
  const person = (one: Brief["manager"]) => (one === null ? m.handover_brief_nobody() : [one.name, one.phone].filter(Boolean).join(", "));
  const { phase, sessions, next, standIn } = brief;
  return [
    [m.handover_brief_phone(), brief.phone ?? m.handover_brief_no_phone()],
    [m.handover_brief_employer(), brief.employer],
    [m.handover_brief_coach(), person(brief.coach)],
    ...(standIn === null
      ? []
      : [
          [
            m.handover_brief_stand_in(),
            m.handover_brief_stand_in_value({ name: standIn.name, last: formatDay(standIn.lastDay, "dayMonth") }),
          ] satisfies [string, string],
        ]),
    [m.handover_brief_since(), formatDay(brief.startedOn)],
    ...(phase === null
      ? []
      : [
          [
            m.handover_brief_phase(),
            m.handover_brief_phase_value({ position: phase.position, of: phase.of, name: localText(phase.names) }),
          ] satisfies [string, string],
        ]),
    ...(sessions === null ? [] : [[m.handover_brief_sessions(), m.handover_brief_sessions_value(sessions)] satisfies [string, string]]),
    [
      m.handover_brief_next(),
      next === null ? m.handover_brief_next_none() : `${formatMoment(next.startsAt)}, ${talkName({ kind: next.kind, number: null })}`,
    ],
    [m.handover_brief_manager(), person(brief.manager)],
    [m.handover_brief_doctor(), person(brief.bedrijfsarts)],
  ];
}

function Part(part: { title: string; children: ReactNode }) {
  return <SheetPart level={3} {...part} />;
}

function NotePart({ note }: { note: Brief["note"] }) {
  if (note === null) return <Part title={m.handover_brief_agreed()}>{m.handover_brief_note_none()}</Part>;
  const parts = [
    [m.handover_brief_agreed(), note.agreed],
    [m.handover_brief_next_time(), note.next],
  ] as const;
  return (
    <Part title={m.handover_brief_note({ on: formatMoment(note.on) })}>
      <SheetTexts texts={parts} />
    </Part>
  );
}

function ListPart({ title, items, none }: { title: string; items: readonly string[]; none: string }) {
  return (
    <Part title={title}>
      {items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function LawPart({ law: { week, overdue, next } }: { law: NonNullable<Brief["law"]> }) {
  return (
    <Part title={m.handover_brief_law()}>
      <p>
        {week !== null && `${m.handover_brief_law_week({ week })} `}
        {next === null
          ? m.handover_brief_law_none()
          : m.handover_brief_law_next({ title: milestoneTitle(next.key), due: formatDay(next.due) })}
        {overdue > 0 && ` ${m.caseload_overdue({ count: overdue })}.`}
      </p>
    </Part>
  );
}
