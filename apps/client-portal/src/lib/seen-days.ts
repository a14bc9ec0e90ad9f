import type { ClientRouter } from "@hervat/core/client-router";
import { getLocale, m } from "@hervat/messages";
import type { inferRouterOutputs } from "@trpc/server";

type Line = inferRouterOutputs<ClientRouter>["log"]["read"]["lines"][number];

export interface SeenDay {
  readonly title: string;
  readonly people: readonly { readonly who: string; readonly lines: readonly { readonly sentence: string; readonly when: string }[] }[];
}

const ZONE = "Europe/Amsterdam";

/** What happened per day, and on a day per person: the same sentence twice is one line that says how often; `every` shows each by itself. */
export function seenDays(lines: readonly Line[], { every, now }: { every: boolean; now: Date }): SeenDay[] {
  const days = Map.groupBy(lines, ({ at }) => dayOf(new Date(at)));
  return [...days].map(([day, ofDay]) => ({
    title: titleOf(day, now),
    people: every
      ? [{ who: "", lines: ofDay.map(({ sentence, at }) => ({ sentence, when: m.seen_at({ time: timeOf(at) }) })) }]
      : [...Map.groupBy(ofDay, ({ who }) => who)].map(([who, theirs]) => ({
          who,
          lines: [...Map.groupBy(theirs, ({ sentence }) => sentence)].map(([sentence, same]) => ({ sentence, when: whenOf(same) })),
        })),
  }));
}

function whenOf(same: readonly Line[]): string {
  const time = timeOf(same[0]?.at ?? "");
  return same.length === 1 ? m.seen_at({ time }) : m.seen_times({ count: same.length, time });
}

const tag = () => (getLocale() === "nl" ? "nl-NL" : "en-GB");

function dayOf(at: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE }).format(at);
}

function timeOf(at: Date | string): string {
  return new Intl.DateTimeFormat(tag(), { hour: "2-digit", minute: "2-digit", timeZone: ZONE }).format(new Date(at));
}

function titleOf(day: string, now: Date): string {
  if (day === dayOf(now)) return m.seen_today();
  if (day === dayOf(new Date(now.getTime() - 24 * 60 * 60 * 1000))) return m.seen_yesterday();
  const style = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  const said = new Intl.DateTimeFormat(tag(), style).format(new Date(`${day}T00:00:00Z`));
  return said.charAt(0).toUpperCase() + said.slice(1);
}
