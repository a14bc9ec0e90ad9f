import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type Term, type TermRefusal, useSaveTerm } from "./use-retention.ts";

/** The one term that is the practice's to choose; what lies outside the bounds is refused in words. */
export function TermForm({ version, term: { kind, years, lower, upper } }: { version: number; term: Term }) {
  const [typed, setTyped] = useState(String(years));
  const save = useSaveTerm();
  return (
    <form
      className="mt-6 max-w-md"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = Number(typed);
        const asked = Number.isInteger(chosen) && chosen >= 0 && chosen <= 100 ? chosen : 0;
        save.mutate({ version, kind, years: asked }, { onSuccess: (done) => done.ok && toast(m.retention_saved()) });
      }}
    >
      <TextField
        label={m.retention_choose()}
        hint={m.retention_choose_hint({ lower, upper })}
        inputMode="numeric"
        maxLength={3}
        value={typed}
        onChange={setTyped}
        error={save.data?.ok === false ? refusalText(save.data.refusal) : undefined}
      />
      <Button type="submit" busy={save.isPending}>
        {m.retention_save()}
      </Button>
      <VerbError refusal={undefined} error={save.error} />
    </form>
  );
}

function refusalText(refusal: TermRefusal): string {
  return refusal.kind === "fixed" ? m.retention_refused_fixed({ years: refusal.years }) : m.retention_refused_bounds(refusal);
}
