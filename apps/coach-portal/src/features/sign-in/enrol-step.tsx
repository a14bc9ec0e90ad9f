import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { beginEnrolment, type Enrolment } from "../../app/auth-calls.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { EnrolCode } from "./enrol-code.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { authRefusalText } from "./refusal-text.ts";

export interface EnrolStepProps {
  /** As just typed; empty after a reload, then it is asked once more. */
  password: string;
  onDone: () => Promise<void>;
}

/** Sets up the second factor: why, the secret for the app, the recovery codes. Nothing opens before it is done. */
export function EnrolStep({ password: typed, onDone }: EnrolStepProps) {
  const [password, setPassword] = useState(typed);
  const [tried, setTried] = useState(false);
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [confirmed, setConfirmed] = useState(false);
  const begin = useMutation({
    mutationFn: () => beginEnrolment(password),
    onSuccess: (outcome) => {
      if (outcome.ok) setEnrolment(outcome.value);
    },
  });

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (password === "") focusFirstError(event.currentTarget);
    else begin.mutate();
  }

  if (enrolment !== undefined && confirmed) return <RecoveryCodes codes={enrolment.recoveryCodes} onDone={onDone} />;
  if (enrolment !== undefined) return <EnrolCode uri={enrolment.uri} onConfirmed={() => setConfirmed(true)} />;
  return (
    <form className="space-y-6" noValidate onSubmit={submit}>
      <PageHeader title={m.sign_in_enrol_title()} />
      <p>{m.sign_in_enrol_text()}</p>
      {begin.data?.ok === false && (
        <Notice kind="error" announce>
          {authRefusalText(begin.data.refusal, m.sign_in_refused())}
        </Notice>
      )}
      {typed === "" && (
        <PasswordField
          label={m.sign_in_enrol_password()}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={tried && password === "" ? m.sign_in_password_missing() : undefined}
        />
      )}
      <Button type="submit" kind="primary" className="w-full" busy={begin.isPending}>
        {m.sign_in_enrol_start()}
      </Button>
    </form>
  );
}
