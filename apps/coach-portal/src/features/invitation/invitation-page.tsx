import { m } from "@hervat/messages";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { type AuthOutcome, signInWithPassword } from "../../app/auth-calls.ts";
import { DoorLayout } from "../../app/door-layout.tsx";
import { useLanguage } from "../../app/language.ts";
import { SHORTEST_PASSWORD } from "../../app/password-rule.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { acceptInvitationRefusalText } from "./refusal-text.ts";

/** How signing in goes on for who accepted. */
export interface Accepted {
  next: AuthOutcome<"code" | "enrol">;
  email: string;
  password: string;
}

export interface InvitationPageProps {
  token: string;
  onAccepted: (accepted: Accepted) => void;
}

/** Makes the account an invitation promises, or joins the practice with the account she has. */
export function InvitationPage({ token, onAccepted }: InvitationPageProps) {
  const language = useLanguage();
  const { data: invitation } = useSuspenseQuery(trpc.invitation.read.queryOptions({ token }));
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const accept = useMutation(
    trpc.invitation.accept.mutationOptions({
      onSuccess: async (outcome) => {
        if (outcome.ok) onAccepted({ next: await signInWithPassword(outcome.value.email, password), email: outcome.value.email, password });
      },
    }),
  );
  const { practiceName } = invitation;
  const short = password.length < SHORTEST_PASSWORD;

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (short || name.trim() === "") focusFirstError(event.currentTarget);
    else accept.mutate({ token, name, password, language });
  }

  return (
    <DoorLayout>
      <PageHeader
        title={practiceName === "" ? m.invitation_title_plain() : m.invitation_title({ practice: practiceName })}
        windowTitle={m.invitation_title_plain()}
      />
      <form className="space-y-6" noValidate onSubmit={submit}>
        <p>{m.invitation_text()}</p>
        {accept.data?.ok === false && (
          <Notice kind="error" announce>
            {acceptInvitationRefusalText(accept.data.refusal)}
          </Notice>
        )}
        {accept.isError && (
          <Notice kind="error" announce>
            {m.errors_save_failed()}
          </Notice>
        )}
        <TextField
          label={m.setup_owner_name()}
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={setName}
          error={tried && name.trim() === "" ? m.setup_owner_name_missing() : undefined}
        />
        <PasswordField
          label={m.sign_in_password()}
          hint={m.invitation_password_hint()}
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={tried && short ? m.setup_password_short() : undefined}
        />
        <Button type="submit" kind="primary" className="w-full" busy={accept.isPending}>
          {m.invitation_join()}
        </Button>
      </form>
    </DoorLayout>
  );
}
