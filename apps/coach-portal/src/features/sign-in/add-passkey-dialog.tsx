import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addPasskey } from "../../app/passkey-calls.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { TextField } from "../../ui/text-field.tsx";

export interface AddPasskeyDialogProps {
  onClose: () => void;
  onAdded: () => void;
}

/** A name and the password of now; then the device asks who holds it. */
export function AddPasskeyDialog({ onClose, onAdded }: AddPasskeyDialogProps) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: () => addPasskey(name.trim(), password),
    onSuccess: (outcome) => {
      if (outcome.ok) onAdded();
    },
  });

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || password === "") focusFirstError(event.currentTarget);
    else add.mutate();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={m.account_passkey_add()}
      description={m.account_passkeys_text()}
      closeLabel={m.common_cancel()}
    >
      <form className="space-y-4" noValidate onSubmit={send}>
        {add.data?.ok === false && (
          <Notice kind="error" announce>
            {add.data.refusal === "password" ? m.profile_password_refused() : m.account_passkey_failed()}
          </Notice>
        )}
        <TextField
          label={m.account_passkey_name()}
          hint={m.account_passkey_name_hint()}
          maxLength={60}
          value={name}
          onChange={setName}
          error={tried && name.trim() === "" ? m.account_passkey_name_missing() : undefined}
        />
        <PasswordField
          label={m.profile_password_now()}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={tried && password === "" ? m.sign_in_password_missing() : undefined}
        />
        <Button type="submit" kind="primary" busy={add.isPending}>
          {m.account_passkey_add()}
        </Button>
      </form>
    </Dialog>
  );
}
