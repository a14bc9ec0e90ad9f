import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import type { inferRouterOutputs } from "@trpc/server";
import { formatDay } from "../../app/format.ts";

/** Clients whose application has its last day soon: a call in time is worth a benefit. */
export function Applications({ applications }: Pick<inferRouterOutputs<CoachRouter>["today"]["read"], "applications">) {
  if (applications.length === 0) return null;
  return (
    <section>
      <h3 className="text-base font-semibold">{m.law_today()}</h3>
      <ul className="rows list-none p-0">
        {applications.map(({ trajectoryId, name, code, weeks, due }) => (
          <li key={trajectoryId}>
            <Link to="/trajecten/$trajectoryId/tijdlijn" params={{ trajectoryId }} className="link">
              {name}
            </Link>
            <span className="block text-sm text-ink-soft">{m.law_today_application({ code, weeks, date: formatDay(due) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
