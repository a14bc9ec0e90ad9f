import { Moment, type QuestionnaireMoment } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { evaluatorText } from "../../app/evaluator-text.ts";
import { whenText } from "../../app/when-text.ts";
import { Checkbox } from "../../ui/choices.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { Select } from "../../ui/select.tsx";
import { managerIntakeText } from "./choice-text.ts";
import { ListEditor } from "./list-editor.tsx";
import { LocalFields } from "./local-fields.tsx";
import { QuestionnaireSelect } from "./questionnaire-select.tsx";
import type { PartProps } from "./words.ts";

const MANAGER = ["none", "phone-or-in-person", "in-person"] as const;
const EVALUATORS = ["client", "manager", "hr"] as const;

/** The talks: how many, how long, how often; the intakes, the questionnaires, the evaluation. */
export function TalksPart({ words, change, errorAt }: PartProps) {
  const { sessions, intakes, questionnaires, evaluation, bedrijfsarts } = words;
  const number = (field: "minimum" | "planned" | "maximum", label: string) => (
    <NumberField
      label={label}
      value={sessions[field]}
      onChange={(value) => change({ sessions: { ...sessions, [field]: value ?? Number.NaN } })}
      error={errorAt("sessions", field)}
    />
  );
  return (
    <>
      <h2 className="mt-8 mb-3">{m.programme_field_sessions()}</h2>
      <div className="mb-4 grid items-end gap-x-6 gap-y-4 sm:grid-cols-3">
        {number("minimum", m.programme_field_minimum())}
        {number("planned", m.programme_field_planned())}
        {number("maximum", m.programme_field_maximum())}
        <NumberField
          label={m.programme_field_minutes()}
          optional
          value={sessions.minutes}
          onChange={(minutes) => change({ sessions: { ...sessions, minutes } })}
          error={errorAt("sessions", "minutes")}
        />
        <NumberField
          label={m.programme_field_rhythm()}
          optional
          value={sessions.rhythmDays}
          onChange={(rhythmDays) => change({ sessions: { ...sessions, rhythmDays } })}
          error={errorAt("sessions", "rhythmDays")}
        />
      </div>
      <Checkbox
        label={m.programme_field_shorter()}
        checked={sessions.shorterAtStart}
        onChange={(shorterAtStart) => change({ sessions: { ...sessions, shorterAtStart } })}
      />
      <h2 className="mt-8 mb-3">{m.programme_part_around()}</h2>
      <Checkbox
        label={m.programme_intake_client()}
        checked={intakes.client}
        onChange={(client) => change({ intakes: { ...intakes, client } })}
      />
      <Select
        label={m.programme_intake_manager()}
        className="max-w-sm"
        value={intakes.manager}
        onChange={(manager) => change({ intakes: { ...intakes, manager } })}
        options={MANAGER.map((value) => ({ value, label: managerIntakeText(value) }))}
      />
      <ListEditor<QuestionnaireMoment>
        label={m.programme_field_questionnaires()}
        items={questionnaires}
        onChange={(next) => change({ questionnaires: next })}
        make={() => ({ moment: "start", names: { nl: "", en: "" }, optional: false, questionnaire: null })}
        add={m.programme_questionnaire_add()}
        name={({ names }, at) => names.nl || m.programme_place_number({ number: at + 1 })}
      >
        {(one, at, set) => (
          <>
            <Select
              label={m.programme_field_moment()}
              className="max-w-sm"
              value={one.moment}
              onChange={(moment) => set({ ...one, moment })}
              options={Moment.options.map((value) => ({ value, label: whenText(value) }))}
            />
            <QuestionnaireSelect chosen={one.questionnaire} onChange={(questionnaire) => set({ ...one, questionnaire })} />
            <LocalFields
              label={m.programme_field_names()}
              value={one.names}
              onChange={(names) => set({ ...one, names })}
              error={errorAt("questionnaires", at, "names", "nl")}
            />
            <Checkbox label={m.programme_field_optional()} checked={one.optional} onChange={(optional) => set({ ...one, optional })} />
          </>
        )}
      </ListEditor>
      <fieldset>
        <legend>{m.programme_evaluation_with()}</legend>
        {EVALUATORS.map((who) => (
          <Checkbox
            key={who}
            label={evaluatorText(who)}
            checked={evaluation.with.includes(who)}
            onChange={(joins) =>
              change({ evaluation: { with: EVALUATORS.filter((one) => (one === who ? joins : evaluation.with.includes(one))) } })
            }
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{m.programme_field_bedrijfsarts()}</legend>
        <Checkbox
          label={m.programme_field_coordination()}
          checked={bedrijfsarts.coordination}
          onChange={(coordination) => change({ bedrijfsarts: { ...bedrijfsarts, coordination } })}
        />
        <Checkbox
          label={m.programme_field_report()}
          checked={bedrijfsarts.report}
          onChange={(report) => change({ bedrijfsarts: { ...bedrijfsarts, report } })}
        />
      </fieldset>
    </>
  );
}
