import { m } from "@hervat/messages";
import { useForm } from "@tanstack/react-form";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { signInWithPassword } from "../../app/auth-calls.ts";
import { DoorLayout } from "../../app/door-layout.tsx";
import { useLanguage } from "../../app/language.ts";
import { SHORTEST_PASSWORD } from "../../app/password-rule.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { looksLikeEmail } from "../../ui/looks-like-email.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { beginPracticeRefusalText } from "./refusal-text.ts";

export interface BeginPracticePageProps {
  /** The practice is there and its owner has a password; the second factor comes next. */
  onBegun: (password: string) => void;
}

const EMPTY = { code: "", practiceName: "", ownerName: "", email: "", password: "" };
const missing =
  (sentence: () => string) =>
  ({ value }: { value: string }) =>
    value.trim() === "" ? sentence() : undefined;

/** The first practice of an installation and its owner. */
export function BeginPracticePage({ onBegun }: BeginPracticePageProps) {
  const language = useLanguage();
  const page = useRef<HTMLFormElement>(null);
  const begin = useMutation(trpc.setUp.begin.mutationOptions());
  const form = useForm({
    defaultValues: EMPTY,
    onSubmitInvalid: () => page.current && focusFirstError(page.current),
    onSubmit: async ({ value }) => {
      const outcome = await begin.mutateAsync({ ...value, language }).catch(() => undefined);
      if (!outcome?.ok) return;
      await signInWithPassword(value.email, value.password);
      onBegun(value.password);
    },
  });

  return (
    <DoorLayout>
      <PageHeader title={m.setup_title()} />
      <form
        ref={page}
        className="space-y-6"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.handleSubmit();
        }}
      >
        {begin.data?.ok === false && (
          <Notice kind="error" announce>
            {beginPracticeRefusalText(begin.data.refusal)}
          </Notice>
        )}
        {begin.isError && (
          <Notice kind="error" announce>
            {m.errors_save_failed()}
          </Notice>
        )}
        <form.Field name="code" validators={{ onSubmit: missing(m.setup_code_missing) }}>
          {({ state, handleChange }) => (
            <TextField
              label={m.setup_code()}
              hint={m.setup_code_hint()}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
        <form.Field name="practiceName" validators={{ onSubmit: missing(m.setup_practice_name_missing) }}>
          {({ state, handleChange }) => (
            <TextField
              label={m.setup_practice_name()}
              autoComplete="organization"
              maxLength={120}
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
        <form.Field name="ownerName" validators={{ onSubmit: missing(m.setup_owner_name_missing) }}>
          {({ state, handleChange }) => (
            <TextField
              label={m.setup_owner_name()}
              hint={m.setup_owner_text()}
              autoComplete="name"
              maxLength={120}
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
        <form.Field name="email" validators={{ onSubmit: ({ value }) => (looksLikeEmail(value) ? undefined : m.errors_email()) }}>
          {({ state, handleChange }) => (
            <TextField
              label={m.sign_in_email()}
              type="email"
              autoComplete="username"
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
        <form.Field
          name="password"
          validators={{ onSubmit: ({ value }) => (value.length < SHORTEST_PASSWORD ? m.setup_password_short() : undefined) }}
        >
          {({ state, handleChange }) => (
            <PasswordField
              label={m.setup_password()}
              hint={m.setup_password_hint()}
              autoComplete="new-password"
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
        <p className="text-ink-soft">{m.setup_next()}</p>
        <Button type="submit" kind="primary" className="w-full" busy={begin.isPending}>
          {m.setup_submit()}
        </Button>
      </form>
    </DoorLayout>
  );
}
