import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { OfCase } from "../../app/of-case.ts";
import { trpc } from "../../app/trpc.ts";
import { Badge } from "../../ui/badge.tsx";
import { kindText } from "./kind-text.ts";
import { standingText } from "./standing-text.ts";

const SETTLED = new Set(["fetched", "withdrawn"]);

/** The reports that are on their way, each with where it stands. */
export function OpenReports({ trajectoryId }: OfCase) {
  const { data } = useQuery(trpc.report.ofTrajectory.queryOptions({ trajectoryId }));
  const open = data?.reports.filter(({ standing }) => !SETTLED.has(standing)) ?? [];
  if (open.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2">{m.report_page_open()}</h2>
      <ul className="rows">
        {open.map(({ id, kind, standing }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-2">
            <Link to="/trajecten/$trajectoryId/rapporten" params={{ trajectoryId }} className="link">
              {kindText(kind)}
            </Link>
            <Badge kind={standing === "agreed" ? "wait" : "quiet"}>{standingText(standing)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
