import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { underscored } from "../../app/underscored.ts";
import type { PlanShown } from "./use-work-plan.ts";

/** What the client answered to the plan: with why and in her own words, for her coach alone. */
export function ClientAnswer({ answer }: { answer: PlanShown["clientAnswer"] }) {
  if (answer === null) return <p className="text-ink-soft">{m.build_up_coach_none()}</p>;
  const date = formatDay(answer.on, "dayMonth");
  if (answer.answer === "agrees") {
    return <p>{answer.stands ? m.build_up_coach_agrees({ date }) : m.build_up_coach_agreed_before({ date })}</p>;
  }
  return (
    <div className="no-print">
      <p className={answer.stands ? "text-ochre" : undefined}>
        {answer.stands ? m.build_up_coach_talk({ date }) : m.build_up_coach_talk_before({ date })}
        {answer.wish !== null &&
          ` ${m.build_up_coach_about({ wish: m.area_build_up[`build_up_wish_${underscored(answer.wish)}`]().toLowerCase() })}`}
      </p>
      {answer.words !== null && <blockquote className="mt-1 whitespace-pre-line">{answer.words}</blockquote>}
    </div>
  );
}
