import type { JointEvaluation } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { GuardedTextField } from "../../app/guard/guarded-text.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { textOrNull } from "./use-report-draft.ts";

type Goals = JointEvaluation["workGoals"];

/** Work goals with three views on each: personal goals are not here. */
export function EvaluationGoals({ goals, onChange }: { goals: Goals; onChange: (goals: Goals) => void }) {
  const set = (at: number, part: Partial<Goals[number]>) =>
    onChange(goals.map((goal, index) => (index === at ? { ...goal, ...part } : goal)));
  return (
    <fieldset className="field">
      <legend className="field-label">{m.report_page_tab_goals()}</legend>
      <div className="rows @container">
        {goals.map((goal, index) => (
          <div key={index} className="grid gap-x-8 gap-y-4 py-4 @md:grid-cols-2">
            <GuardedTextField
              label={`${m.report_page_tab_goal()} ${index + 1}`}
              value={goal.goal}
              onChange={(text) => set(index, { goal: text })}
            />
            <Select
              label={m.report_page_tab_reached()}
              value={goal.reached}
              onChange={(reached) => set(index, { reached })}
              options={[
                { value: "reached", label: m.report_page_tab_reached_reached() },
                { value: "partly", label: m.report_page_tab_reached_partly() },
                { value: "not-yet", label: m.report_page_tab_reached_not_yet() },
              ]}
            />
            <GuardedTextField
              label={m.report_page_tab_employee_view()}
              optional
              value={goal.employeeView ?? ""}
              onChange={(text) => set(index, { employeeView: textOrNull(text) })}
            />
            <GuardedTextField
              label={m.report_page_tab_manager_view()}
              optional
              value={goal.managerView ?? ""}
              onChange={(text) => set(index, { managerView: textOrNull(text) })}
            />
            <GuardedTextField
              label={m.report_page_tab_coach_view()}
              optional
              value={goal.coachView ?? ""}
              onChange={(text) => set(index, { coachView: textOrNull(text) })}
            />
            <Button
              kind="quiet"
              className="self-end justify-self-start"
              onClick={() => onChange(goals.filter((_, place) => place !== index))}
            >
              {m.common_remove()}
            </Button>
          </div>
        ))}
      </div>
      <Button
        onClick={() => onChange([...goals, { goal: "", reached: "not-yet", employeeView: null, managerView: null, coachView: null }])}
      >
        {m.report_page_tab_add_goal()}
      </Button>
    </fieldset>
  );
}
