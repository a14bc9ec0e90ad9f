import { addDays, dayOfWeek, isWorkingDay } from "@hervat/domain/calendar";
import type { PlainDate } from "@hervat/domain/primitives";
import { amsterdamTime } from "./amsterdam-time.ts";

const TIMES = ["08:45", "10:30", "13:00", "14:45", "16:30"] as const;

export interface Wish {
  readonly around: PlainDate;
  readonly notBefore: PlainDate;
  readonly notAfter: PlainDate;
  /** Where in the day to look first: a client comes at about the same hour every week. */
  readonly usualTime: number;
}

export interface Appointment {
  readonly on: PlainDate;
  readonly at: Date;
}

/** The agenda of one coach: five talks a day at most, none at the same time, none on a weekend, a holiday or her free day. */
export function agendaOf(freeWeekday: number) {
  const taken = new Map<PlainDate, Set<string>>();

  function bookOn(on: PlainDate, usualTime: number): Appointment | null {
    if (!isWorkingDay(on) || dayOfWeek(on) === freeWeekday) return null;
    const busy = taken.get(on) ?? new Set<string>();
    const free = TIMES.map((_, at) => TIMES[(at + usualTime) % TIMES.length]).find((time) => time !== undefined && !busy.has(time));
    if (free === undefined) return null;
    taken.set(on, busy.add(free));
    return { on, at: amsterdamTime(on, free) };
  }

  return {
    /** The free hour nearest to the day that suits; null when there is none within the bounds. */
    book({ around, notBefore, notAfter, usualTime }: Wish): Appointment | null {
      for (let away = 0; away <= 40; away += 1) {
        for (const on of away === 0 ? [around] : [addDays(around, away), addDays(around, -away)]) {
          if (on < notBefore || on > notAfter) continue;
          const booked = bookOn(on, usualTime);
          if (booked !== null) return booked;
        }
      }
      return null;
    },
  };
}
export type Agenda = ReturnType<typeof agendaOf>;
