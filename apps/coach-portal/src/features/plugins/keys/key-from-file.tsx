import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../../app/verb-error.tsx";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/choices.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { keyRefusalText } from "./key-refusal-text.ts";
import { useAddKey } from "./use-signing-keys.ts";

export interface KeyFromFileProps {
  publicKey: string;
  onAdded: () => void;
}

/** The key with which a file is signed, once somebody asked its maker whether it is his. */
export function KeyFromFile({ publicKey, onAdded }: KeyFromFileProps) {
  const [name, setName] = useState("");
  const [compared, setCompared] = useState(false);
  const [checked, setChecked] = useState(false);
  const add = useAddKey();

  function store(): void {
    setChecked(true);
    if (name.trim() === "" || !compared) return;
    add.mutate({ name, publicKey }, { onSuccess: (outcome) => outcome.ok && onAdded() });
  }

  return (
    <details>
      <summary className="link w-fit cursor-pointer">{m.signing_keys_add()}</summary>
      <div className="mt-3 space-y-4">
        <p>{m.signing_keys_from_file()}</p>
        <TextField
          label={m.signing_keys_name()}
          hint={m.signing_keys_name_hint()}
          maxLength={80}
          value={name}
          onChange={setName}
          error={checked && name.trim() === "" ? m.errors_required() : undefined}
        />
        <Checkbox
          label={m.signing_keys_compared()}
          checked={compared}
          onChange={setCompared}
          error={checked && !compared ? m.signing_keys_compare_first() : undefined}
        />
        <Button busy={add.isPending} onClick={store}>
          {m.signing_keys_add()}
        </Button>
        <VerbError refusal={add.data?.ok === false ? keyRefusalText(add.data.refusal) : undefined} error={add.error} />
      </div>
    </details>
  );
}
