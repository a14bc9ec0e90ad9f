import { Email } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { useForm } from "@tanstack/react-form";
import { useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { Select } from "../../ui/select.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { differencesOf } from "./differences.ts";
import { type MailServerShown, useRemoveMailServer, useSaveMailServer } from "./use-practice.ts";

const required = ({ value }: { value: string }) => (value.trim() === "" ? m.errors_required() : undefined);
const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
const NEW: Omit<MailServerShown, "provenAt"> = {
  version: 0,
  host: "",
  port: 587,
  security: "starttls",
  username: null,
  fromAddress: "",
  fromName: "",
  hasPassword: false,
};

const toFields = ({ host, port, security, username, fromAddress, fromName }: Omit<MailServerShown, "provenAt">) => ({
  ...{ host, security, fromAddress, fromName },
  port: String(port),
  username: username ?? "",
  password: "",
});

/** The practice's own mail server. The password goes in and never comes out. */
export function MailServerForm({ server }: { server: MailServerShown | null }) {
  const page = useRef<HTMLFormElement>(null);
  const save = useSaveMailServer();
  const remove = useRemoveMailServer();
  const [asking, setAsking] = useState(false);
  const [seen, setSeen] = useState(server ?? NEW);
  const [theirs, setTheirs] = useState<Omit<MailServerShown, "provenAt">>();

  async function store(
    { port, username, fromAddress, password, ...rest }: ReturnType<typeof toFields>,
    { version }: { version: number },
  ): Promise<void> {
    try {
      await save.mutateAsync({
        ...rest,
        version,
        port: Number(port),
        username: username.trim() === "" ? null : username.trim(),
        fromAddress: Email.parse(fromAddress),
        ...(password !== "" && { password }),
      });
      const saved = await queryClient.fetchQuery({ ...trpc.mail.server.queryOptions(), staleTime: 0 });
      setSeen(saved ?? NEW);
      setTheirs(undefined);
      form.setFieldValue("password", "");
      toast(m.common_saved());
    } catch (fault) {
      if (errorCode(fault) === "CONFLICT")
        setTheirs((await queryClient.fetchQuery({ ...trpc.mail.server.queryOptions(), staleTime: 0 })) ?? NEW);
    }
  }

  const form = useForm({
    defaultValues: toFields(server ?? NEW),
    onSubmitInvalid: () => page.current && focusFirstError(page.current),
    onSubmit: ({ value }) => store(value, seen),
  });
  const { hasPassword } = seen;

  function startAnew(): void {
    setAsking(false);
    setSeen(NEW);
    form.reset(toFields(NEW));
  }

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
      {theirs && (
        <StaleChoice
          differences={differencesOf(form.state.values, toFields(theirs), {
            host: m.mail_page_host(),
            port: m.mail_page_port(),
            security: m.mail_page_security(),
            username: m.mail_page_username(),
            fromAddress: m.mail_page_from(),
            fromName: m.mail_page_from_name(),
          })}
          busy={save.isPending}
          onMine={() => void store(form.state.values, theirs)}
          onTheirs={() => {
            form.reset(toFields(theirs));
            setSeen(theirs);
            setTheirs(undefined);
            save.reset();
          }}
        />
      )}
      {((save.isError && theirs === undefined) || remove.isError) && (
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
        onConfirm={() => remove.mutate(undefined, { onSuccess: startAnew })}
      >
        {m.mail_page_remove_text()}
      </ConfirmDialog>
    </form>
  );
}
