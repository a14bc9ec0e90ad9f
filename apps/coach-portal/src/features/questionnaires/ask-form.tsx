import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { localText } from "../../app/local-text.ts";
import { momentText } from "../../app/moment-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { RadioGroup } from "../../ui/choices.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type AskRefusal, type Definition, useAsk } from "./use-questionnaires.ts";

const MOMENTS = ["start", "halfway", "end", "between"] as const;

/** What the programme foresees, where she asks it from there. */
export interface AskedFor {
  readonly key: string | null;
  readonly moment: (typeof MOMENTS)[number];
}

interface AskFormProps extends OfCase {
  begin: AskedFor | undefined;
  definitions: readonly Definition[];
  reachable: boolean;
  onClose: () => void;
}

/** Which questionnaire, and for which moment; beside each one whose it is and whether it was validated. */
export function AskForm({ trajectoryId, begin, definitions, reachable, onClose }: AskFormProps) {
  const [key, setKey] = useState<string | null>(begin?.key ?? null);
  const [moment, setMoment] = useState<(typeof MOMENTS)[number] | null>(begin?.moment ?? null);
  const [checked, setChecked] = useState(false);
  const ask = useAsk();
  if (!reachable) return <Notice kind="wait">{m.questionnaire_refusal_no_way_in()}</Notice>;

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (key === null || moment === null) return;
    ask.mutate(
      { trajectoryId, key, moment: moment === "between" ? null : moment },
      whenDone(() => m.questionnaire_asked(), onClose),
    );
  }

  return (
    <form noValidate onSubmit={submit} className="no-print max-w-2xl space-y-4">
      <RadioGroup
        label={m.questionnaire_ask_which()}
        options={definitions.map((definition) => ({ value: definition.key, label: localText(definition.names), hint: about(definition) }))}
        value={key}
        onChange={setKey}
        error={checked && key === null ? m.errors_required() : undefined}
      />
      <RadioGroup
        inline
        label={m.questionnaire_ask_when()}
        options={MOMENTS.map((value) => ({ value, label: momentText(value === "between" ? null : value) }))}
        value={moment}
        onChange={setMoment}
        error={checked && moment === null ? m.errors_required() : undefined}
      />
      <p className="text-sm text-ink-soft">{m.questionnaire_ask_explain()}</p>
      <VerbError refusal={ask.data?.ok === false ? refusalText(ask.data.refusal) : undefined} error={ask.error} />
      <FormActions label={m.questionnaire_ask_send()} busy={ask.isPending} onCancel={onClose} />
    </form>
  );
}

/** How long it takes, whose it is, and on which terms: the licence says whether it was validated. */
function about({ questions, minutes, licence, holder }: Definition): string {
  return [m.questionnaire_about({ questions, minutes }), m.questionnaire_holder({ holder }), localText(licence)].join(" ");
}

function refusalText({ kind }: AskRefusal): string {
  switch (kind) {
    case "ended":
      return m.questionnaire_refusal_ended();
    case "no-way-in":
      return m.questionnaire_refusal_no_way_in();
    case "already-asked":
      return m.questionnaire_refusal_already();
    case "not-known":
      return m.questionnaire_refusal_not_known();
  }
}
