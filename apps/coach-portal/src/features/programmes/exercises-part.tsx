import { type Exercise, SHIPPED_PROGRAMMES, shippedExercises } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { localText } from "../../app/local-text.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { exerciseKindText } from "./choice-text.ts";
import { LinesEditor } from "./lines-editor.tsx";
import { ListEditor } from "./list-editor.tsx";
import { LocalFields } from "./local-fields.tsx";
import { newKey } from "./new-key.ts";
import { type PartProps, stagesOf } from "./words.ts";

const NONE = "";
const EMPTY = { nl: "", en: "" };

/** What a client gets along: papers, and exercises and short texts, those that ship and those of the practice itself. */
export function ExercisesPart({ words, change, errorAt }: PartProps) {
  const { exercises, exercisesFrom } = words;
  const shipped = exercisesFrom === null ? [] : shippedExercises(exercisesFrom);
  const own = new Set<string>(exercises.map(({ key }) => key));
  const taken = new Set([...own, ...shipped.map(({ key }) => key)]);

  return (
    <>
      <h2 className="mt-8 mb-3">{m.programme_part_exercises()}</h2>
      <LinesEditor label={m.programme_field_materials()} lines={words.materials} onChange={(materials) => change({ materials })} />
      <Select
        label={m.programme_field_exercises()}
        hint={m.programme_exercises_hint()}
        className="max-w-sm"
        value={exercisesFrom ?? NONE}
        onChange={(key) => change({ exercisesFrom: SHIPPED_PROGRAMMES.find((one) => one.key === key)?.key ?? null })}
        options={[
          { value: NONE, label: m.programme_exercises_none() },
          ...SHIPPED_PROGRAMMES.map(({ key, names }) => ({ value: String(key), label: localText(names) })),
        ]}
      />
      {shipped.length > 0 && (
        <p className="mb-6">
          <Button
            kind="quiet"
            className="-ml-2.5"
            onClick={() => change({ exercises: [...exercises, ...shipped.filter(({ key }) => !own.has(key))], exercisesFrom: null })}
          >
            {m.programme_exercises_take()}
          </Button>
        </p>
      )}
      <ListEditor<Exercise>
        label={m.programme_field_own_exercises()}
        hint={m.programme_own_exercises_hint()}
        items={exercises}
        onChange={(next) => change({ exercises: next })}
        make={() => ({ key: newKey("oefening", taken), kind: "exercise", stages: [], names: EMPTY, text: EMPTY })}
        add={m.programme_exercise_add()}
        name={({ names }, at) => names.nl || m.programme_place_number({ number: at + 1 })}
      >
        {(exercise, at, set) => (
          <>
            <LocalFields
              label={m.programme_field_names()}
              value={exercise.names}
              onChange={(names) => set({ ...exercise, names })}
              error={errorAt("exercises", at, "names", "nl")}
            />
            <LocalFields
              label={m.programme_field_text()}
              long
              value={exercise.text}
              onChange={(text) => set({ ...exercise, text })}
              error={errorAt("exercises", at, "text", "nl")}
            />
            <Select
              label={m.programme_field_kind()}
              className="max-w-sm"
              value={exercise.kind}
              onChange={(kind) => set({ ...exercise, kind })}
              options={(["exercise", "reading"] as const).map((value) => ({ value, label: exerciseKindText(value) }))}
            />
            <StagesField exercise={exercise} structure={words.structure} onChange={(stages) => set({ ...exercise, stages })} />
          </>
        )}
      </ListEditor>
    </>
  );
}

interface StagesFieldProps {
  exercise: Exercise;
  structure: PartProps["words"]["structure"];
  onChange: (stages: Exercise["stages"]) => void;
}

function StagesField({ exercise, structure, onChange }: StagesFieldProps) {
  const stages = stagesOf(structure);
  return (
    <fieldset className="my-4">
      <legend>{m.programme_field_stages()}</legend>
      <p className="field-hint">{m.programme_stages_hint()}</p>
      {stages.map(({ key, names }, at) => (
        <Checkbox
          key={key}
          label={localText(names) || m.programme_place_number({ number: at + 1 })}
          checked={exercise.stages.includes(key)}
          onChange={(fits) =>
            onChange(stages.map((stage) => stage.key).filter((stage) => (stage === key ? fits : exercise.stages.includes(stage))))
          }
        />
      ))}
    </fieldset>
  );
}
