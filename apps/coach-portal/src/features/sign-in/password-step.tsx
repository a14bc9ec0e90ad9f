import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { signInWithPassword } from "../../app/auth-calls.ts";
import { chooseOwnDevice } from "../../app/own-device.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { authRefusalText } from "./refusal-text.ts";

export interface PasswordStepProps {
  onCode: (email: string) => void;
  onEnrol: (password: string) => void;
}

export function PasswordStep({ onCode, onEnrol }: PasswordStepProps) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [own, setOwn] = useState(false);
  const [tried, setTried] = useState(false);
  const signIn = useMutation({
    mutationFn: () => signInWithPassword(email.trim(), password),
    onSuccess: (outcome) => {
      if (!outcome.ok) return;
      chooseOwnDevice(own);
      if (outcome.value === "code") onCode(email.trim());
      else onEnrol(password);
    },
  });

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (email.trim() === "" || password === "") focusFirstError(event.currentTarget);
    else signIn.mutate();
  }

  return (
    <form className="space-y-6" noValidate onSubmit={submit}>
      <PageHeader title={m.sign_in_title()} />
      {signIn.data?.ok === false && (
        <Notice kind="error" announce>
          {authRefusalText(signIn.data.refusal, m.sign_in_refused())}
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
      <PasswordField
        label={m.sign_in_password()}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={tried && password === "" ? m.sign_in_password_missing() : undefined}
      />
      <Checkbox label={m.sign_in_own_device()} hint={m.sign_in_own_device_hint()} checked={own} onChange={setOwn} />
      <Button type="submit" kind="primary" className="w-full" busy={signIn.isPending}>
        {m.sign_in_submit()}
      </Button>
      <p>
        <Link to="/wachtwoord-vergeten" className="link">
          {m.sign_in_forgot()}
        </Link>
      </p>
    </form>
  );
}
