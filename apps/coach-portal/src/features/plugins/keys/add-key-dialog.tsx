import { m } from "@hervat/messages";
import { useState } from "react";
import { VerbError } from "../../../app/verb-error.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import { toast } from "../../../ui/toasts.ts";
import { inFours } from "./in-fours.ts";
import { keyRefusalText } from "./key-refusal-text.ts";
import { useAddKey } from "./use-signing-keys.ts";

/** A key that a maker passed on. */
export function AddKeyDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [publicKey, setPublicKey] = useState("");
  const [checked, setChecked] = useState(false);
  const add = useAddKey();
  const missing = (text: string) => (checked && text.trim() === "" ? m.errors_required() : undefined);

  function store(): void {
    setChecked(true);
    if (name.trim() === "" || publicKey.trim() === "") return;
    add.mutate(
      { name, publicKey },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.signing_keys_added({ fingerprint: inFours(outcome.value.fingerprint) }));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.signing_keys_add()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={add.isPending} onClick={store}>
          {m.signing_keys_add()}
        </Button>
      }
    >
      <TextField
        label={m.signing_keys_name()}
        hint={m.signing_keys_name_hint()}
        maxLength={80}
        value={name}
        onChange={setName}
        error={missing(name)}
      />
      <TextArea
        label={m.signing_keys_public()}
        hint={m.signing_keys_public_hint()}
        rows={2}
        maxLength={1_000}
        spellCheck={false}
        autoCapitalize="off"
        value={publicKey}
        onChange={setPublicKey}
        error={missing(publicKey)}
      />
      <VerbError refusal={add.data?.ok === false ? keyRefusalText(add.data.refusal) : undefined} error={add.error} />
    </Dialog>
  );
}
