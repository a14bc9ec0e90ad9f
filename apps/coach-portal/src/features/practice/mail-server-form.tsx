import { Email } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { useForm } from "@tanstack/react-form";
import { useRef, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { type MailServerShown, useRemoveMailServer, useSaveMailServer } from "./use-practice.ts";

const required = ({ value }: { value: string }) => (value.trim() === "" ? m.errors_required() : undefined);
const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
const NEW: Pick<MailServerShown, "host" | "port" | "security" | "username" | "fromAddress" | "fromName" | "hasPassword"> = {
  host: "",
  port: 587,
  security: "starttls",
  username: null,
  fromAddress: "",
  fromName: "",
  hasPassword: false,
};

/** The practice's own mail server. The password goes in and never comes out. */
export function MailServerForm({ server }: { server: MailServerShown | null }) {
  const page = useRef<HTMLFormElement>(null);
  const save = useSaveMailServer();
  const remove = useRemoveMailServer();
  const [asking, setAsking] = useState(false);
  const { hasPassword, ...known } = server ?? NEW;
  const form = useForm({
    defaultValues: { ...known, port: String(known.port), username: known.username ?? "", password: "" },
    onSubmitInvalid: () => page.current && focusFirstError(page.current),
    onSubmit: async ({ value: { host, port, security, username, fromAddress, fromName, password } }) => {
      const saved = await save
        .mutateAsync({
          host,
          port: Number(port),
          security,
          username: username.trim() === "" ? null : username.trim(),
          fromAddress: Email.parse(fromAddress),
          fromName,
          ...(password !== "" && { password }),
        })
        .catch(() => undefined);
      if (saved === undefined) return;
      form.setFieldValue("password", "");
      toast(m.common_saved());
    },
  });
  return (
    <form
      ref={page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <div className="grid items-end mb-5 gap-x-6 gap-y-5 sm:grid-cols-2">
        <form.Field name="host" validators={{ onSubmit: required }}>
          {({ state, handleChange }) => (
            <TextField
              label={m.mail_page_host()}
              autoComplete="off"
              spellCheck={false}
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
        <form.Field name="port" validators={{ onSubmit: ({ value }) => (isPort(value) ? undefined : m.mail_page_port_wrong()) }}>
          {({ state, handleChange }) => (
            <TextField
              label={m.mail_page_port()}
              inputMode="numeric"
              autoComplete="off"
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
        <form.Field name="security">
          {({ state, handleChange }) => (
            <Select
              label={m.mail_page_security()}
              value={state.value}
              onChange={handleChange}
              options={[
                { value: "starttls", label: m.mail_page_starttls() },
                { value: "tls", label: m.mail_page_tls() },
                { value: "none", label: m.mail_page_insecure() },
              ]}
            />
          )}
        </form.Field>
        <form.Field name="username">
          {({ state, handleChange }) => (
            <TextField
              label={m.mail_page_username()}
              optional
              autoComplete="off"
              spellCheck={false}
              value={state.value}
              onChange={handleChange}
            />
          )}
        </form.Field>
        <form.Field name="password">
          {({ state, handleChange }) => (
            <PasswordField
              label={m.mail_page_password()}
              hint={hasPassword ? m.mail_page_password_kept() : m.mail_page_password_sealed()}
              autoComplete="new-password"
              value={state.value}
              onChange={handleChange}
            />
          )}
        </form.Field>
        <form.Field
          name="fromAddress"
          validators={{ onSubmit: ({ value }) => (Email.safeParse(value).success ? undefined : m.errors_email()) }}
        >
          {({ state, handleChange }) => (
            <TextField
              label={m.mail_page_from()}
              type="email"
              autoComplete="off"
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
        <form.Field name="fromName" validators={{ onSubmit: required }}>
          {({ state, handleChange }) => (
            <TextField
              label={m.mail_page_from_name()}
              hint={m.practice_sender_name_hint()}
              autoComplete="off"
              maxLength={80}
              value={state.value}
              onChange={handleChange}
              error={state.meta.errors[0]}
            />
          )}
        </form.Field>
      </div>
      {(save.isError || remove.isError) && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" kind="primary" busy={save.isPending}>
          {m.mail_page_save()}
        </Button>
        {server !== null && (
          <Button kind="danger" onClick={() => setAsking(true)}>
            {m.mail_page_remove()}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={m.mail_page_remove_title()}
        confirm={m.mail_page_remove()}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSuccess: () => setAsking(false) })}
      >
        {m.mail_page_remove_text()}
      </ConfirmDialog>
    </form>
  );
}
