import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { changePassword } from "../../app/auth-calls.ts";
import { SHORTEST_PASSWORD } from "../../app/password-rule.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { authRefusalText } from "./refusal-text.ts";

export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const [now, setNow] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const short = next.length < SHORTEST_PASSWORD;
  const change = useMutation({
    mutationFn: () => changePassword(now, next),
    onSuccess: (outcome) => {
      if (!outcome.ok) return;
      toast(m.profile_password_done());
      onClose();
    },
  });

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (now === "" || short) focusFirstError(event.currentTarget);
    else change.mutate();
  }

  return (
    <Dialog open onOpenChange={onClose} title={m.profile_password()} description={m.profile_password_text()} closeLabel={m.common_cancel()}>
      <form className="space-y-4" noValidate onSubmit={send}>
        {change.data?.ok === false && (
          <Notice kind="error" announce>
            {authRefusalText(change.data.refusal, m.profile_password_refused())}
          </Notice>
        )}
        <PasswordField
          label={m.profile_password_now()}
          autoComplete="current-password"
          value={now}
          onChange={setNow}
          error={tried && now === "" ? m.sign_in_password_missing() : undefined}
        />
        <PasswordField
          label={m.profile_password_new()}
          hint={m.setup_password_hint()}
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          error={tried && short ? m.setup_password_short() : undefined}
        />
        <Button type="submit" kind="primary" busy={change.isPending}>
          {m.sign_in_new_password_submit()}
        </Button>
      </form>
    </Dialog>
  );
}
