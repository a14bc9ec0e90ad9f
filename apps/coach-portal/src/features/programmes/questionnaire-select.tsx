import type { QuestionnaireMoment } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { localText } from "../../app/local-text.ts";
import { Select } from "../../ui/select.tsx";
import { useInstrumentChoices } from "./use-programmes.ts";

type Chosen = QuestionnaireMoment["questionnaire"];

/** No questionnaire has this for a key. */
const COACH_CHOOSES = "";

/** Which questionnaire is asked at a moment, or that the coach chooses. One that is offered no more stays named until another is chosen. */
export function QuestionnaireSelect({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const choices = useInstrumentChoices().data ?? [];
  const gone = chosen !== null && choices.every(({ key }) => key !== chosen) ? [{ value: String(chosen), label: chosen }] : [];
  return (
    <Select<string>
      label={m.programme_questionnaire_which()}
      className="max-w-sm"
      value={chosen ?? COACH_CHOOSES}
      onChange={(value) => onChange(choices.find(({ key }) => key === value)?.key ?? (value === chosen ? chosen : null))}
      options={[
        { value: COACH_CHOOSES, label: m.programme_questionnaire_coach_chooses() },
        ...choices.map(({ key, names }) => ({ value: String(key), label: localText(names) })),
        ...gone,
      ]}
    />
  );
}
