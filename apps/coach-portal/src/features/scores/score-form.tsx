import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { whenDone } from "../../app/when-done.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { emptyScale, readScale, type TypedScale } from "./read-scale.ts";
import { type AddRefusal, useAddScores } from "./use-scores.ts";

/** One questionnaire as its report gives it: a row for each scale. */
export function ScoreForm({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const [instrument, setInstrument] = useState("");
  const [validated, setValidated] = useState(false);
  const [takenOn, setTakenOn] = useState(today());
  const [scales, setScales] = useState<readonly TypedScale[]>([emptyScale()]);
  const [checked, setChecked] = useState(false);
  const add = useAddScores();
  const change = (key: string, told: Partial<TypedScale>) =>
    setScales((now) => now.map((one) => (one.key === key ? { ...one, ...told } : one)));

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    const day = PlainDate.safeParse(takenOn);
    const read = scales.map(readScale);
    const whole = read.filter((one) => one !== null);
    if (!day.success || instrument.trim() === "" || whole.length < read.length) return;
    add.mutate(
      { trajectoryId, instrument, validated, takenOn: day.data, scales: whole },
      whenDone(() => m.scores_saved(), onClose),
    );
  }

  return (
    <form noValidate onSubmit={submit} className="mt-4 max-w-2xl space-y-4">
      <TextField
        label={m.scores_instrument()}
        hint={m.scores_instrument_hint()}
        autoComplete="off"
        value={instrument}
        onChange={setInstrument}
        error={checked && instrument.trim() === "" ? m.errors_required() : undefined}
      />
      <DateField
        label={m.scores_taken_on()}
        value={takenOn}
        onChange={setTakenOn}
        error={checked && !PlainDate.safeParse(takenOn).success ? m.errors_required() : undefined}
      />
      <Checkbox label={m.scores_validated()} checked={validated} onChange={setValidated} />
      {scales.map((typed) => (
        <ScaleFields
          key={typed.key}
          typed={typed}
          checked={checked}
          onChange={(told) => change(typed.key, told)}
          {...(scales.length > 1 && { onRemove: () => setScales((now) => now.filter(({ key }) => key !== typed.key)) })}
        />
      ))}
      <Button kind="quiet" onClick={() => setScales((now) => [...now, emptyScale()])}>
        {m.scores_add_scale()}
      </Button>
      <VerbError refusal={add.data?.ok === false ? refusalText(add.data.refusal) : undefined} error={add.error} />
      <FormActions label={m.common_save()} busy={add.isPending} onCancel={onClose} />
    </form>
  );
}

interface ScaleFieldsProps {
  typed: TypedScale;
  checked: boolean;
  onChange: (told: Partial<TypedScale>) => void;
  onRemove?: () => void;
}

function ScaleFields({ typed, checked, onChange, onRemove }: ScaleFieldsProps) {
  const wrong = (text: string, mayBeEmpty: boolean) =>
    checked && (text.trim() === "" ? !mayBeEmpty : !/^\d+([.,]\d+)?$/.test(text.trim())) ? m.scores_number_wrong() : undefined;
  return (
    <fieldset className="my-4 border-line border-t pt-3">
      <legend className="sr-only">{typed.scale === "" ? m.scores_scale() : typed.scale}</legend>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField
          label={m.scores_scale()}
          autoComplete="off"
          value={typed.scale}
          onChange={(scale) => onChange({ scale })}
          error={checked && typed.scale.trim() === "" ? m.errors_required() : undefined}
        />
        <TextField label={m.scores_band()} optional autoComplete="off" value={typed.band} onChange={(band) => onChange({ band })} />
        <TextField
          label={m.scores_score()}
          hint={m.scores_score_hint()}
          inputMode="decimal"
          autoComplete="off"
          value={typed.score}
          onChange={(score) => onChange({ score })}
          error={wrong(typed.score, true)}
        />
        <TextField
          label={m.scores_maximum()}
          inputMode="decimal"
          autoComplete="off"
          value={typed.maximum}
          onChange={(maximum) => onChange({ maximum })}
          error={wrong(typed.maximum, false)}
        />
      </div>
      {onRemove !== undefined && (
        <Button kind="quiet" onClick={onRemove}>
          {m.scores_remove_scale()}
        </Button>
      )}
    </fieldset>
  );
}

function refusalText(refusal: AddRefusal): string {
  switch (refusal.kind) {
    case "in-the-future":
      return m.scores_refusal_in_the_future();
    case "above-the-maximum":
      return m.scores_refusal_above({ scale: refusal.scale });
  }
}
