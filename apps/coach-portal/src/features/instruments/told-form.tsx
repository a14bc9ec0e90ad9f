import type { NeededFact, ToldFacts } from "@hervat/domain/questionnaires";
import { m } from "@hervat/messages";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { languageText } from "./instrument-facts.tsx";

export interface ToldFormProps {
  needed: readonly NeededFact[];
  told: ToldFacts;
  busy: boolean;
  onTold: (told: ToldFacts) => void;
}

const LONGEST_LINE = 300;
const LONGEST_TEXT = 1_000;

/** What a file in FHIR has no place for, or left open. Nothing is filled in for whoever brings it: the rights are hers to know. */
export function ToldForm({ needed, told: before, busy, onTold }: ToldFormProps) {
  const [told, setTold] = useState<ToldFacts>(before);
  const [checked, setChecked] = useState(false);
  const missing = (fact: NeededFact) => (checked && !filled(told[fact]) ? m.errors_required() : undefined);
  const line = (fact: "holder" | "licence" | "source" | "explanation", label: string, hint?: string) =>
    needed.includes(fact) && (
      <TextField
        label={label}
        hint={hint}
        value={told[fact] ?? ""}
        onChange={(value) => setTold({ ...told, [fact]: value })}
        maxLength={fact === "explanation" ? LONGEST_TEXT : LONGEST_LINE}
        error={missing(fact)}
      />
    );

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (needed.every((fact) => filled(told[fact]))) onTold(withoutBlanks(told));
  }

  return (
    <form noValidate onSubmit={submit} className="space-y-4">
      <p className="font-semibold">{m.instrument_told_title()}</p>
      {needed.includes("language") && (
        <RadioGroup
          inline
          label={m.instrument_language()}
          options={(["nl", "en"] as const).map((value) => ({ value, label: languageText(value) }))}
          value={told.language ?? null}
          onChange={(language) => setTold({ ...told, language })}
          error={missing("language")}
        />
      )}
      {line("holder", m.instrument_holder())}
      {line("licence", m.instrument_licence(), m.instrument_told_licence_hint())}
      {line("source", m.instrument_source())}
      {line("explanation", m.instrument_told_explanation())}
      {needed.includes("higherIs") && (
        <>
          <RadioGroup
            label={m.instrument_told_higher()}
            options={[
              { value: "worse" as const, label: m.instrument_told_higher_worse() },
              { value: "better" as const, label: m.instrument_told_higher_better() },
            ]}
            value={told.higherIs ?? null}
            onChange={(higherIs) => setTold({ ...told, higherIs })}
            error={missing("higherIs")}
          />
          <TextField
            label={m.instrument_validation_source()}
            hint={m.instrument_told_validation_hint()}
            optional
            value={told.validationSource ?? ""}
            onChange={(validationSource) => setTold({ ...told, validationSource })}
            maxLength={LONGEST_LINE}
          />
        </>
      )}
      <Button type="submit" busy={busy}>
        {m.instrument_told_again()}
      </Button>
    </form>
  );
}

const filled = (value: string | undefined): boolean => value !== undefined && value.trim() !== "";

function withoutBlanks(told: ToldFacts): ToldFacts {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => filled(value)));
}
