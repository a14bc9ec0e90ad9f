import type { ClientRouter } from "@hervat/core/client-router";
import { getLocale, m } from "@hervat/messages";
import { milestoneText } from "@hervat/portal-kit/text/milestone-text";
import { weekFormText } from "@hervat/portal-kit/text/week-form-text";
import { locationText, tasksText } from "@hervat/portal-kit/text/work-text";
import type { inferRouterOutputs } from "@trpc/server";
import { formatNumber } from "./format.ts";

type Line = NonNullable<inferRouterOutputs<ClientRouter>["own"]["home"]["week"]>["lines"][number];

const tag = () => (getLocale() === "nl" ? "nl-NL" : "en-GB");
const day = (on: string) =>
  new Intl.DateTimeFormat(tag(), { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`));
const weekday = (on: string) => new Intl.DateTimeFormat(tag(), { weekday: "long", timeZone: "UTC" }).format(new Date(`${on}T00:00:00Z`));

/** A line as her manager reads it. */
export function weekLineText(line: Line, firstName: string): string {
  switch (line.kind) {
    case "contact":
      return m.resumption_week_contact({ name: firstName, weekday: weekday(line.on), minutes: line.minutes });
    case "milestone":
      return `${m.resumption_week_milestone({ title: milestoneText(line.key).title })} ${m.resumption_week_milestone_due({ date: day(line.due) })}`;
    case "plan-step":
      return m.resumption_week_plan_step({
        date: day(line.from),
        days: formatNumber(line.daysPerWeek),
        hours: formatNumber(line.hoursPerDay),
        tasks: tasksText(line.tasks).toLowerCase(),
        location: locationText(line.location).toLowerCase(),
      });
    case "form":
      return m.own_week_form({ what: weekFormText(line.form), minutes: line.minutes });
  }
}

/** What his page says when there is nothing to do. */
export function nextText(next: { readonly key: Parameters<typeof milestoneText>[0]; readonly due: string } | null): string {
  if (next === null) return m.own_week_nothing();
  return m.own_week_nothing_next({ title: milestoneText(next.key).title, date: day(next.due) });
}
