import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { requestNewPassword } from "../../app/auth-calls.ts";
import { DoorLayout } from "../../app/door-layout.tsx";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { authRefusalText } from "./refusal-text.ts";

/** Answers the same whether the address is known or not. */
export function ForgotPage() {
  const [email, setEmail] = useState("");
  const [tried, setTried] = useState(false);
  const request = useMutation({ mutationFn: () => requestNewPassword(email.trim()) });

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (email.trim() === "") focusFirstError(event.currentTarget);
    else request.mutate();
  }

  return (
    <DoorLayout>
      <PageHeader title={m.sign_in_forgot_title()} />
      {request.data?.ok === true ? (
        <Notice kind="done" announce>
          {m.sign_in_forgot_sent()}
        </Notice>
      ) : (
        <form className="space-y-6" noValidate onSubmit={submit}>
          <p>{m.sign_in_forgot_text()}</p>
          {request.data?.ok === false && (
            <Notice kind="error" announce>
              {authRefusalText(request.data.refusal, m.errors_email())}
            </Notice>
          )}
          <TextField
            label={m.sign_in_email()}
            type="email"
            name="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={tried && email.trim() === "" ? m.sign_in_email_missing() : undefined}
          />
          <Button type="submit" kind="primary" className="w-full" busy={request.isPending}>
            {m.sign_in_forgot_submit()}
          </Button>
        </form>
      )}
      <p className="mt-6">
        <Link to="/inloggen" className="link">
          {m.sign_in_to_sign_in()}
        </Link>
      </p>
    </DoorLayout>
  );
}
