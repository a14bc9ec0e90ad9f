import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import type { AuthOutcome } from "../../app/auth-calls.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { authRefusalText } from "./refusal-text.ts";

export interface PasswordDialogProps<Value> {
  title: string;
  description: string;
  submit: string;
  onClose: () => void;
  /** What is done once the password of now is given. */
  act: (password: string) => Promise<AuthOutcome<Value>>;
  onDone?: (value: Value) => void | Promise<void>;
  /** Shown in place of the question once it worked. */
  result?: (value: Value) => ReactNode;
}

/** Asks the password of now before something that concerns the account. */
export function PasswordDialog<Value>({ title, description, submit, onClose, act, onDone, result }: PasswordDialogProps<Value>) {
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const work = useMutation({
    mutationFn: () => act(password),
    onSuccess: async (outcome) => {
      if (outcome.ok) await onDone?.(outcome.value);
    },
  });

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (password === "") focusFirstError(event.currentTarget);
    else work.mutate();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      closeLabel={work.data?.ok ? m.common_close() : m.common_cancel()}
    >
      {work.data?.ok ? (
        result?.(work.data.value)
      ) : (
        <form className="space-y-4" noValidate onSubmit={send}>
          {work.data?.ok === false && (
            <Notice kind="error" announce>
              {authRefusalText(work.data.refusal, m.profile_password_refused())}
            </Notice>
          )}
          <PasswordField
            label={m.profile_password_now()}
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={tried && password === "" ? m.sign_in_password_missing() : undefined}
          />
          <Button type="submit" kind="primary" busy={work.isPending}>
            {submit}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
