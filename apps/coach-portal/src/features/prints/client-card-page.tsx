import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDay, formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import { milestoneTitle } from "../../app/milestone-title.ts";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { SheetFacts, SheetPart, SheetTexts } from "../../ui/sheet-parts.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { type Card, useCard } from "./use-card.ts";

/** What the coach wants in her head before a talk, on one A4, for her alone. The window's title names nobody. */
export function ClientCardPage({ trajectoryId }: OfCase) {
  const { failed, card } = useCard({ trajectoryId });
  if (failed) return <LoadFailed />;
  if (card === undefined) return <Skeleton lines={12} />;
  const { trajectory } = card;
  return (
    <article className="max-w-3xl print:max-w-none print:text-[10pt] print:leading-snug">
      <PageHeader
        title={trajectory.client.name}
        windowTitle={m.takeout_card_title()}
        subtitle={`${m.takeout_card_title()} · ${trajectory.client.code} · ${m.takeout_card_printed({ day: formatDay(today()) })}`}
        actions={
          <>
            <Button kind="primary" onClick={() => window.print()}>
              {m.takeout_card_print()}
            </Button>
            <Link to="/trajecten/$trajectoryId" params={{ trajectoryId }} className={buttonClass("quiet")}>
              {m.takeout_card_back()}
            </Link>
          </>
        }
      />
      <p className="mb-5 font-semibold print:mb-3">{m.takeout_card_own()}</p>
      <div className="space-y-5 print:space-y-3">
        <Facts card={card} />
        <LastNote card={card} />
        <Homework card={card} />
        <Goals card={card} />
        <Obligation card={card} />
        <Part title={m.takeout_card_room()}>
          <div aria-hidden>
            {Array.from({ length: 9 }, (_, line) => `line ${line}`).map((line) => (
              <div key={line} className="h-8 border-b border-field-line print:h-7" />
            ))}
          </div>
        </Part>
      </div>
    </article>
  );
}

function Part(part: { title: string; children: ReactNode }) {
  return <SheetPart level={2} {...part} />;
}

function Facts({ card: { trajectory, sickness, next } }: { card: Card }) {
  const { phase, sessions } = trajectory;
  const facts: [string, string][] = [
    [m.takeout_card_next_session(), next === null ? "-" : formatMoment(next.startsAt)],
    ...(phase === null ? [] : [[m.takeout_card_phase(), localText(phase.names)] satisfies [string, string]]),
    ...(sessions === null
      ? []
      : [
          [
            m.takeout_card_sessions(),
            m.takeout_card_sessions_value({ used: String(sessions.used), planned: String(sessions.planned) }),
          ] satisfies [string, string],
        ]),
    ...(sickness.clock.kind === "clock" ? [[m.takeout_card_week(), String(sickness.clock.week)] satisfies [string, string]] : []),
  ];
  return <SheetFacts columns={4} facts={facts} />;
}

function LastNote({ card: { desk } }: { card: Card }) {
  const last = desk?.last;
  if (!last) return <Part title={m.takeout_card_last()}>{m.takeout_card_no_note()}</Part>;
  const parts = [
    [m.takeout_card_agreed(), last.text.agreed],
    [m.takeout_card_next(), last.text.next],
  ] as const;
  return (
    <Part title={`${m.takeout_card_last()}, ${formatMoment(last.on)}`}>
      <SheetTexts texts={parts} />
    </Part>
  );
}

function Homework({ card: { desk } }: { card: Card }) {
  const open = (desk?.homework ?? []).filter(({ outcome }) => outcome === null);
  return (
    <Part title={m.takeout_card_homework()}>
      {open.length === 0 ? (
        <p>{m.takeout_card_no_homework()}</p>
      ) : (
        <ul className="list-none space-y-1 p-0">
          {open.map(({ sessionId, item }) => (
            <li key={`${sessionId} ${item}`} className="flex gap-2">
              <span aria-hidden className="mt-1 inline-block size-3.5 shrink-0 border border-field-line" />
              {item}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Goals({ card: { goals } }: { card: Card }) {
  const open = goals.filter(({ closed }) => closed === null);
  return (
    <Part title={m.takeout_card_goals()}>
      {open.length === 0 ? (
        <p>{m.takeout_card_no_goals()}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {open.map(({ id, text, scores }) => {
            const score = scores.at(-1)?.score;
            return (
              <li key={id}>
                {text}
                {score !== undefined && ` (${m.takeout_card_goal_at({ score: String(score) })})`}
              </li>
            );
          })}
        </ul>
      )}
    </Part>
  );
}

function Obligation({ card: { sickness } }: { card: Card }) {
  const { clock } = sickness;
  const next = clock.kind === "clock" ? clock.milestones.find(({ key }) => key === clock.next) : undefined;
  return (
    <Part title={m.takeout_card_obligation()}>
      <p>
        {next === undefined
          ? m.takeout_card_no_obligation()
          : `${milestoneTitle(next.key)}. ${m.poortwachter_due({ date: formatDay(next.due) })}.`}
      </p>
    </Part>
  );
}
