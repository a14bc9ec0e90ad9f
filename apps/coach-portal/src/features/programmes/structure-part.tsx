import type { Criterion, FocusArea, Phase } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { measureText } from "./choice-text.ts";
import { ListEditor } from "./list-editor.tsx";
import { LocalFields } from "./local-fields.tsx";
import { newKey } from "./new-key.ts";
import { type PartProps, stagesOf, type Words } from "./words.ts";

const EMPTY = { nl: "", en: "" };

/** Phases in order, or themes in any order; and what the coach weighs. */
export function StructurePart({ words, change, errorAt }: PartProps) {
  const { structure } = words;
  const stages = stagesOf(structure);
  const taken = keysOf(words);

  function choose(kind: "phases" | "focus-areas"): void {
    if (kind === structure.kind) return;
    change({
      structure:
        kind === "phases"
          ? { kind, phases: stages.map(({ key, names, aim }) => ({ key, names, aim, criteria: [], optional: false })) }
          : { kind, focusAreas: stages.map(({ key, names, aim }) => ({ key, names, aim })) },
    });
  }

  return (
    <>
      <h2 className="mt-8 mb-3">{m.programme_part_structure()}</h2>
      <RadioGroup
        label={m.programme_field_structure()}
        value={structure.kind === "phases" ? "phases" : "focus-areas"}
        onChange={choose}
        options={[
          { value: "phases", label: m.programme_field_phases(), hint: m.programme_phases_hint() },
          { value: "focus-areas", label: m.programme_field_focus_areas(), hint: m.programme_focus_areas_hint() },
        ]}
      />
      {structure.kind === "phases" && (
        <ListEditor<Phase>
          label={m.programme_field_phases()}
          items={structure.phases}
          onChange={(phases) => change({ structure: { ...structure, phases } })}
          make={() => ({ key: newKey("fase", taken), names: EMPTY, aim: EMPTY, criteria: [], optional: false })}
          add={m.programme_phase_add()}
          name={({ names }, at) => names.nl || m.programme_place_number({ number: at + 1 })}
          error={errorAt("structure", "phases")}
        >
          {(phase, at, set) => (
            <>
              <StageFields stage={phase} at={at} list="phases" onChange={set} errorAt={errorAt} />
              <Checkbox
                label={m.programme_phase_optional()}
                checked={phase.optional}
                onChange={(optional) => set({ ...phase, optional })}
              />
              <CriteriaEditor
                label={m.programme_phase_criteria()}
                criteria={phase.criteria}
                taken={taken}
                onChange={(criteria) => set({ ...phase, criteria })}
                errorAt={(...place) => errorAt("structure", "phases", at, "criteria", ...place)}
              />
            </>
          )}
        </ListEditor>
      )}
      {structure.kind === "focus-areas" && (
        <ListEditor<FocusArea>
          label={m.programme_field_focus_areas()}
          items={structure.focusAreas}
          onChange={(focusAreas) => change({ structure: { ...structure, focusAreas } })}
          make={() => ({ key: newKey("thema", taken), names: EMPTY, aim: EMPTY })}
          add={m.programme_focus_area_add()}
          name={({ names }, at) => names.nl || m.programme_place_number({ number: at + 1 })}
          error={errorAt("structure", "focusAreas")}
        >
          {(area, at, set) => <StageFields stage={area} at={at} list="focusAreas" onChange={set} errorAt={errorAt} />}
        </ListEditor>
      )}
      <CriteriaEditor
        label={m.programme_field_resumption_criteria()}
        criteria={words.resumptionCriteria}
        taken={taken}
        onChange={(resumptionCriteria) => change({ resumptionCriteria })}
        errorAt={(...place) => errorAt("resumptionCriteria", ...place)}
      />
    </>
  );
}

interface StageFieldsProps<Stage> {
  stage: Stage;
  at: number;
  list: "phases" | "focusAreas";
  onChange: (stage: Stage) => void;
  errorAt: PartProps["errorAt"];
}

function StageFields<Stage extends FocusArea>({ stage, at, list, onChange, errorAt }: StageFieldsProps<Stage>) {
  return (
    <>
      <LocalFields
        label={m.programme_stage_name({ number: at + 1 })}
        value={stage.names}
        onChange={(names) => onChange({ ...stage, names })}
        error={errorAt("structure", list, at, "names", "nl")}
      />
      <LocalFields
        label={m.programme_field_aim()}
        long
        value={stage.aim}
        onChange={(aim) => onChange({ ...stage, aim })}
        error={errorAt("structure", list, at, "aim", "nl")}
      />
    </>
  );
}

interface CriteriaEditorProps {
  label: string;
  criteria: readonly Criterion[];
  taken: ReadonlySet<string>;
  onChange: (criteria: Criterion[]) => void;
  errorAt: PartProps["errorAt"];
}

function CriteriaEditor({ label, criteria, taken, onChange, errorAt }: CriteriaEditorProps) {
  return (
    <ListEditor<Criterion>
      label={label}
      items={criteria}
      onChange={onChange}
      make={() => ({ key: newKey("criterium", taken), text: EMPTY, measure: "judgement" })}
      add={m.programme_criterion_add()}
      name={({ text }, at) => text.nl || m.programme_place_number({ number: at + 1 })}
    >
      {(criterion, at, set) => (
        <>
          <LocalFields
            label={m.programme_field_text()}
            value={criterion.text}
            onChange={(text) => set({ ...criterion, text })}
            error={errorAt(at, "text", "nl")}
          />
          <Select
            label={m.programme_field_measure()}
            className="max-w-sm"
            value={criterion.measure}
            onChange={(measure) => set({ ...criterion, measure })}
            options={(["judgement", "recovery-time"] as const).map((value) => ({ value, label: measureText(value) }))}
          />
        </>
      )}
    </ListEditor>
  );
}

function keysOf({ structure, resumptionCriteria }: Words): ReadonlySet<string> {
  const criteria = structure.kind === "phases" ? structure.phases.flatMap((phase) => phase.criteria) : [];
  return new Set([...stagesOf(structure), ...criteria, ...resumptionCriteria].map(({ key }) => String(key)));
}
