import type { HolidayKey } from "@hervat/domain/calendar";
import { m } from "@hervat/messages";
import { formatMoment, formatTime } from "../../app/format.ts";
import type { RefusalOf } from "../../app/refusal-of.ts";
import { placeText } from "../../app/talk-text.ts";
import type { AgendaItem, Clash, Outputs } from "./use-agenda.ts";

/** Where a talk of the agenda is: the name of the room, or the kind of place; null when nobody chose. */
export function whereText(item: AgendaItem): string | null {
  if (item.kind === "taken") return item.room;
  return item.room ?? (item.place === null ? null : placeText(item.place));
}

/** What a state adds in words; a planned talk is what one expects and says nothing. */
export function stateText(item: AgendaItem): string | null {
  if (item.kind === "talk") {
    switch (item.status) {
      case "held":
        return m.session_status_held();
      case "no-show":
        return m.session_status_no_show();
      case "to-replan":
        return m.agenda_to_replan();
      case "planned":
        break;
    }
  }
  return item.double === null ? null : item.double === "coach" ? m.agenda_double_coach() : m.agenda_double_room();
}

export function holidayText(key: HolidayKey): string {
  switch (key) {
    case "new-year":
      return m.agenda_holiday_new_year();
    case "good-friday":
      return m.agenda_holiday_good_friday();
    case "easter-monday":
      return m.agenda_holiday_easter_monday();
    case "kings-day":
      return m.agenda_holiday_kings_day();
    case "liberation-day":
      return m.agenda_holiday_liberation_day();
    case "ascension-day":
      return m.agenda_holiday_ascension_day();
    case "friday-after-ascension":
      return m.agenda_holiday_friday_after_ascension();
    case "whit-monday":
      return m.agenda_holiday_whit_monday();
    case "christmas-day":
      return m.agenda_holiday_christmas_day();
    case "second-christmas-day":
      return m.agenda_holiday_second_christmas_day();
  }
}

/** "09:30 - 11:00". */
export function hoursText({ startsAt, durationMinutes }: { startsAt: string | Date; durationMinutes: number }): string {
  const end = new Date(new Date(startsAt).getTime() + durationMinutes * 60_000);
  return `${formatTime(startsAt)} - ${formatTime(end)}`;
}

export function clashText({ taken, startsAt, wished }: Clash): string {
  const moment = formatMoment(wished);
  const since = formatTime(startsAt);
  switch (taken) {
    case "coach":
      return m.agenda_clash_coach({ moment, since });
    case "stand-in":
      return m.agenda_clash_stand_in({ moment, since });
    case "room":
      return m.agenda_clash_room({ moment, since });
  }
}

type Session = Outputs["session"];
type PlanRefusal = RefusalOf<Session["planList"]> | RefusalOf<Session["move"]> | RefusalOf<Session["cancel"]> | RefusalOf<Session["pause"]>;

export function planRefusalText(refusal: PlanRefusal): string {
  switch (refusal.kind) {
    case "overlaps":
      return m.notes_refusal_overlaps({ moment: formatMoment(refusal.startsAt) });
    case "trajectory-ended":
      return m.notes_refusal_trajectory_ended();
    case "not-planned":
      return m.notes_refusal_not_planned();
    case "already-begun":
      return m.notes_refusal_already_begun();
    case "room-unknown":
      return m.agenda_refusal_room_unknown();
    case "double-booked":
      return refusal.clashes.map(clashText).join(" ");
    case "wrong-status":
      return m.agenda_refusal_not_active();
    case "before-last-change":
      return m.agenda_refusal_before_last_change();
    case "until-before-first":
      return m.agenda_refusal_until_before_first();
  }
}
