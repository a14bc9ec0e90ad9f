import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { inferRouterOutputs } from "@trpc/server";
import { formatDay, formatMoment, formatTime } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { milestoneTitle } from "../../app/milestone-title.ts";
import { momentText } from "../../app/moment-text.ts";
import { sessionQuery } from "../../app/session.ts";
import { placeText, talkName } from "../../app/talk-text.ts";
import { trpc } from "../../app/trpc.ts";
import { Card, PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { Applications } from "./applications.tsx";
import { CaseLink } from "./case-link.tsx";

type Today = inferRouterOutputs<CoachRouter>["today"]["read"];
type TodaySession = Today["sessions"][number];

/** The day at a glance: the talks, what waits for you, what the law asks this week. */
export function TodayPage() {
  const shown = useQuery(trpc.today.read.queryOptions());
  return (
    <>
      <PageHeader title={m.today_title()} subtitle={shown.data && formatDay(shown.data.today, "weekday")} />
      {shown.isError && <LoadFailed />}
      {shown.isPending && <Skeleton lines={6} />}
      {shown.data && (
        <div className="grid items-start gap-6 lg:grid-cols-2 lg:grid-rows-[auto_1fr] 2xl:grid-cols-3 2xl:grid-rows-none">
          <SessionsCard sessions={shown.data.sessions} />
          <div className="lg:row-span-2 2xl:row-span-1">
            <WaitsCard waits={shown.data.waits} applications={shown.data.applications} followUps={shown.data.followUps} />
          </div>
          <WeekCard week={shown.data.week} overdue={shown.data.overdue} silent={shown.data.silent} />
        </div>
      )}
    </>
  );
}

function SessionsCard({ sessions }: { sessions: readonly TodaySession[] }) {
  const { data: signedIn } = useQuery(sessionQuery);
  const mayWrite = signedIn?.state === "ready" && (signedIn.chosen.role === "coach" || signedIn.chosen.role === "owner");
  return (
    <Card title={m.today_sessions()}>
      {sessions.length === 0 && <p className="text-ink-soft">{m.today_sessions_none()}</p>}
      <ul className="rows list-none p-0">
        {sessions.map((session) => (
          <li key={session.sessionId} className="flex gap-4">
            <span className="tabular-nums">{formatTime(session.startsAt)}</span>
            <span className="min-w-0 flex-1">
              <CaseLink trajectoryId={session.trajectoryId} to="gesprekken">
                {session.name}
              </CaseLink>
              <span className="block text-sm text-ink-soft">
                {talkName(session)}
                {session.place !== null && ` · ${session.room ?? placeText(session.place)}`}
                {session.heldBy !== null && ` · ${m.beside_talk_held({ name: session.heldBy })}`}
                {session.standIn && ` · ${m.common_stand_in()}`}
              </span>
            </span>
            {mayWrite && (
              <Link
                to="/trajecten/$trajectoryId/gesprekken"
                params={{ trajectoryId: session.trajectoryId }}
                search={{ verslag: session.sessionId }}
                className="link"
                aria-label={`${m.session_note_new()}: ${session.name}`}
              >
                {m.session_note_new()}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** In the order in which she would pick it up: whom to call today, what can go out, who waits for an answer, what is still to be written. */
const GROUPS = [
  "vandaag",
  "rapporten",
  "privacy",
  "herstel",
  "werk",
  "mensen",
  "documenten",
  "opdracht",
  "gesprekken",
  "waarneming",
] as const;

function groupText(group: (typeof GROUPS)[number]): string {
  switch (group) {
    case "vandaag":
      return m.today_waits_attention();
    case "rapporten":
      return m.today_waits_reports();
    case "privacy":
      return m.today_waits_privacy();
    case "herstel":
      return m.today_waits_questionnaires();
    case "werk":
      return m.today_waits_plan();
    case "mensen":
      return m.today_waits_questions();
    case "documenten":
      return m.today_waits_advice();
    case "opdracht":
      return m.today_waits_offers();
    case "gesprekken":
      return m.today_waits_talks();
    case "waarneming":
      return m.today_waits_stand_in();
  }
}

function WaitsCard({ waits, applications, followUps }: Pick<Today, "waits" | "applications" | "followUps">) {
  const groups = GROUPS.map((group) => ({ group, shown: waits.filter((wait) => tabOf(wait) === group) })).filter(
    ({ shown }) => shown.length > 0,
  );
  return (
    <Card title={m.today_waits()}>
      {waits.length + applications.length + followUps.length === 0 && <p className="text-ink-soft">{m.today_waits_none()}</p>}
      <div className="space-y-6">
        <Applications applications={applications} />
        {groups.map(({ group, shown }) => (
          <section key={group}>
            <h3 className="text-base font-semibold">{groupText(group)}</h3>
            <ul className="rows list-none p-0">
              {shown.map((wait) => (
                <li key={`${wait.kind} ${wait.trajectoryId} ${"startsAt" in wait ? wait.startsAt : ""}`}>
                  <CaseLink trajectoryId={wait.trajectoryId} to={tabOf(wait)}>
                    {wait.name}
                  </CaseLink>
                  <span className="block text-sm text-ink-soft">{waitText(wait)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {followUps.length > 0 && (
          <section>
            <h3 className="text-base font-semibold">{m.today_waits_follow_ups()}</h3>
            <ul className="rows list-none p-0">
              {followUps.map(({ trajectoryId, name, kind, dueOn }) => (
                <li key={`${kind} ${trajectoryId}`}>
                  <CaseLink trajectoryId={trajectoryId} to="herstel">
                    {name}
                  </CaseLink>
                  <span className="block text-sm text-ink-soft">{m.today_follow_up({ date: formatDay(dueOn) })}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  );
}

function tabOf({ kind }: Today["waits"][number]): (typeof GROUPS)[number] {
  switch (kind) {
    case "attention":
      return "vandaag";
    case "coach-away":
      return "waarneming";
    case "report-agreed":
    case "report-declined":
    case "report-remarks":
    case "report-silent":
      return "rapporten";
    case "privacy-silent":
      return "privacy";
    case "questionnaire-due":
      return "herstel";
    case "doctor-question":
      return "mensen";
    case "doctor-advice":
      return "documenten";
    case "offer-question":
    case "offer-accepted":
      return "opdracht";
    case "plan-talk-manager":
    case "plan-talk-client":
      return "werk";
    case "message-unread":
    case "note-unsigned":
    case "session-unclosed":
      return "gesprekken";
  }
}

function waitText(wait: Today["waits"][number]): string {
  switch (wait.kind) {
    case "attention":
      return m.today_attention();
    case "coach-away":
      return m.today_coach_away();
    case "report-agreed":
      return m.today_report_agreed();
    case "report-declined":
      return m.today_report_declined();
    case "report-remarks":
      return m.today_report_remarks();
    case "report-silent":
      return m.today_report_silent();
    case "privacy-silent":
      return m.today_privacy_silent();
    case "questionnaire-due":
      return m.today_questionnaire_due({ moment: momentText(wait.moment) });
    case "doctor-question":
      return m.today_doctor_question();
    case "doctor-advice":
      return m.today_doctor_advice();
    case "offer-question":
      return m.today_offer_question();
    case "offer-accepted":
      return m.today_offer_accepted();
    case "plan-talk-manager":
      return m.today_plan_talk_manager();
    case "plan-talk-client":
      return m.today_plan_talk_client();
    case "message-unread":
      return m.today_message_unread({ date: formatMoment(wait.startsAt) });
    case "note-unsigned":
      return m.today_note_unsigned({ date: formatMoment(wait.startsAt) });
    case "session-unclosed":
      return m.today_session_unclosed({ date: formatMoment(wait.startsAt) });
  }
}

/** What was missed long ago is no news: the caseload tells of all of it. */
const OVERDUE_SHOWN = 5;

function WeekCard({ week, overdue, silent }: Pick<Today, "week" | "overdue" | "silent">) {
  return (
    <Card title={m.today_week()}>
      {week.length === 0 && overdue.length === 0 && <p className="text-ink-soft">{m.today_week_none()}</p>}
      <ul className="rows list-none p-0">
        {week.map(({ trajectoryId, name, key, due }) => (
          <li key={`${trajectoryId} ${key}`}>
            <CaseLink trajectoryId={trajectoryId}>{name}</CaseLink>
            <span className="block">{milestoneTitle(key)}</span>
            <span className="block text-sm text-ink-soft">{m.today_due({ date: formatDay(due) })}</span>
          </li>
        ))}
        {overdue.slice(0, OVERDUE_SHOWN).map(({ trajectoryId, name, count }) => (
          <li key={`overdue ${trajectoryId}`}>
            <CaseLink trajectoryId={trajectoryId}>{name}</CaseLink>
            <span className="block text-sm text-ink-soft">{m.today_overdue({ count })}</span>
          </li>
        ))}
      </ul>
      {overdue.length > OVERDUE_SHOWN && (
        <Link to="/caseload" className="link">
          {m.today_overdue_more({ count: overdue.length - OVERDUE_SHOWN })}
        </Link>
      )}
      {silent !== null && silent.count > 0 && (
        <p>
          <Link to="/caseload" search={{ kijk: "stil", wie: "mine" }} className="link">
            {m.today_silent(silent)}
          </Link>
        </p>
      )}
    </Card>
  );
}
