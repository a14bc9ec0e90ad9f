import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { setNewPassword } from "../../app/auth-calls.ts";
import { DoorLayout } from "../../app/door-layout.tsx";
import { SHORTEST_PASSWORD } from "../../app/password-rule.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { authRefusalText } from "./refusal-text.ts";

export interface NewPasswordPageProps {
  /** From the link in the mail; works once, for an hour. */
  token: string;
}

export function NewPasswordPage({ token }: NewPasswordPageProps) {
  const router = useRouter();
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const short = password.length < SHORTEST_PASSWORD;
  const save = useMutation({
    mutationFn: () => setNewPassword(token, password),
    onSuccess: async (outcome) => {
      if (outcome.ok) await router.navigate({ to: "/inloggen", search: { reden: "wachtwoord" } });
    },
  });

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (short) focusFirstError(event.currentTarget);
    else save.mutate();
  }

  return (
    <DoorLayout>
      <PageHeader title={m.sign_in_new_password_title()} />
      <form className="space-y-6" noValidate onSubmit={submit}>
        {save.data?.ok === false && (
          <Notice
            kind="error"
            announce
            actions={
              <Link to="/wachtwoord-vergeten" className={buttonClass()}>
                {m.sign_in_forgot_title()}
              </Link>
            }
          >
            {authRefusalText(save.data.refusal, m.sign_in_new_password_expired())}
          </Notice>
        )}
        <PasswordField
          label={m.setup_password()}
          hint={m.setup_password_hint()}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={tried && short ? m.setup_password_short() : undefined}
        />
        <Button type="submit" kind="primary" className="w-full" busy={save.isPending}>
          {m.sign_in_new_password_submit()}
        </Button>
      </form>
    </DoorLayout>
  );
}
