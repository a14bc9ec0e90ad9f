import { m } from "@hervat/messages";
import { Link, type LinkProps, useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { localText } from "../../app/local-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { buttonClass } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { StartButton } from "./start-button.tsx";
import { type TrajectoryShown, useSickness, useTrajectory } from "./use-trajectory.ts";

/** Who it is about and where she is, above every tab. What is printed may go to the employer, so phase and sessions stay on the screen; the window's title names nobody. */
export function TrajectoryHead({ trajectoryId }: OfCase) {
  const trajectory = useTrajectory({ trajectoryId });
  const sickness = useSickness({ trajectoryId });
  const navigate = useNavigate();
  const { writeNotes, readCare } = trajectory.may;
  useShortcut(
    "n",
    useCallback(() => {
      if (writeNotes) void navigate({ to: "/trajecten/$trajectoryId/gesprekken", params: { trajectoryId }, search: { verslag: "nieuw" } });
    }, [writeNotes, navigate, trajectoryId]),
  );
  const week = sickness.data?.clock.kind === "clock" ? sickness.data.clock.week : null;
  return (
    <>
      <PageHeader
        title={trajectory.client.name}
        subtitle={<span className="no-print">{facts(trajectory, week).join(" · ")}</span>}
        windowTitle={m.trajectory_page_window_title()}
        actions={
          <>
            <StartButton trajectoryId={trajectoryId} trajectory={trajectory} />
            {writeNotes && (
              <Link
                to="/trajecten/$trajectoryId/gesprekken"
                params={{ trajectoryId }}
                search={{ verslag: "nieuw" }}
                className={buttonClass()}
              >
                {m.session_note_new()}
              </Link>
            )}
            {readCare && (
              <Link to="/trajecten/$trajectoryId/rapporten" params={{ trajectoryId }} className={buttonClass()}>
                {m.trajectory_page_report()}
              </Link>
            )}
          </>
        }
      />
      <TrajectoryTabs trajectoryId={trajectoryId} trajectory={trajectory} />
    </>
  );
}

function facts({ coach, beside, programme, phase, sessions }: TrajectoryShown, week: number | null): string[] {
  return [
    ...(beside.length === 0 ? [] : [m.beside_with({ names: [coach, ...beside].join(", ") })]),
    `${localText(programme.names)} (${m.trajectory_page_version({ version: programme.version })})`,
    ...(phase === null ? [] : [m.trajectory_page_phase({ position: phase.position, of: phase.of })]),
    ...(sessions === null ? [] : [m.trajectory_page_sessions({ used: sessions.used, planned: sessions.planned })]),
    ...(sessions === null ? [] : [m.trajectory_page_sessions_left({ left: sessions.left })]),
    ...(week === null ? [] : [m.trajectory_page_week({ week })]),
  ];
}

interface Tab {
  /** As the router knows it; a tab that another part of the portal brings shows once its route is there. */
  path: string;
  label: string;
  shown: boolean;
}

function tabsOf({ may }: TrajectoryShown): Tab[] {
  const base = "/trajecten/$trajectoryId";
  return [
    { path: base, label: m.trajectory_page_tab_overview(), shown: true },
    { path: `${base}/opdracht`, label: m.trajectory_page_tab_referral(), shown: may.readAssignment },
    { path: `${base}/intake`, label: m.trajectory_page_tab_intake(), shown: may.readCare },
    { path: `${base}/gesprekken`, label: m.trajectory_page_tab_sessions(), shown: may.readSessions },
    { path: `${base}/herstel`, label: m.trajectory_page_tab_recovery(), shown: may.readCare },
    { path: `${base}/werk`, label: m.trajectory_page_tab_work(), shown: may.readWork },
    { path: `${base}/mensen`, label: m.trajectory_page_tab_people(), shown: may.changePeople },
    { path: `${base}/documenten`, label: m.trajectory_page_tab_documents(), shown: may.readCare },
    { path: `${base}/rapporten`, label: m.trajectory_page_tab_reports(), shown: may.readCare },
    { path: `${base}/facturen`, label: m.trajectory_page_tab_invoices(), shown: may.readInvoices },
    { path: `${base}/tijdlijn`, label: m.trajectory_page_tab_timeline(), shown: true },
  ];
}

/** On a desk all parts in one row; on a telephone one line that tells where she is, and opens. */
function TrajectoryTabs({ trajectoryId, trajectory }: OfCase & { trajectory: TrajectoryShown }) {
  const { routesByPath } = useRouter();
  const pathname = useLocation({ select: (location) => location.pathname });
  const known = (path: string): path is NonNullable<LinkProps["to"]> => Object.hasOwn(routesByPath, path);
  const shown = tabsOf(trajectory).filter((tab) => tab.shown);
  const here = shown.find(({ path }) => path.replace("$trajectoryId", trajectoryId) === pathname);
  const links = shown.map(({ path, label }) =>
    known(path) ? (
      <Link
        key={path}
        to={path}
        params={{ trajectoryId }}
        activeOptions={{ exact: true }}
        activeProps={{ "data-active": "" }}
        className="tab"
      >
        {label}
      </Link>
    ) : null,
  );
  return (
    <>
      <nav className="tab-list tab-list-dense no-print mb-8 max-sm:hidden" aria-label={m.trajectory_page_tabs()}>
        {links}
      </nav>
      <nav className="no-print mb-8 sm:hidden" aria-label={m.trajectory_page_tabs()}>
        <details key={pathname}>
          <summary className={`${buttonClass()} w-full justify-between!`}>
            <span>{here === undefined ? m.trajectory_page_tabs() : m.trajectory_page_tabs_here({ part: here.label })}</span>
            <span aria-hidden="true">▾</span>
          </summary>
          <div className="tab-column">{links}</div>
        </details>
      </nav>
    </>
  );
}
