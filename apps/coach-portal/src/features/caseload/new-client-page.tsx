import { Language } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { type ClientFields, type FieldErrors, fieldErrors, NEW, NONE } from "./new-client-form.ts";
import { addClientRefusalText } from "./refusal-text.ts";
import { useAddClient, useClientChoices } from "./use-add-client.ts";

const EMPTY: ClientFields = {
  code: "",
  name: "",
  email: "",
  confirmed: false,
  language: "nl",
  job: "",
  hours: "",
  employer: null,
  employerName: "",
  manager: NONE,
  managerName: "",
  managerEmail: "",
  programme: null,
  coach: null,
  startedOn: "",
  firstSickDay: "",
};

/** One client by hand, beside the import of a whole list. */
export function NewClientPage() {
  const choices = useClientChoices();
  return (
    <>
      <PageHeader title={m.caseload_new_title()} subtitle={m.caseload_new_intro()} />
      {choices.isError && <LoadFailed />}
      {choices.isPending && <Skeleton lines={6} />}
      {choices.data && <ClientForm choices={choices.data} />}
    </>
  );
}

type Choices = NonNullable<ReturnType<typeof useClientChoices>["data"]>;

function ClientForm({ choices }: { choices: Choices }) {
  const [fields, setFields] = useState<ClientFields>({
    ...EMPTY,
    coach: choices.coach,
    employer: choices.employers.length === 0 ? NEW : null,
  });
  const [errors, setErrors] = useState<FieldErrors>({});
  const add = useAddClient();
  const navigate = useNavigate();
  const set = (key: keyof ClientFields) => (value: string | null) => setFields((now) => ({ ...now, [key]: value }));
  const text = (key: "code" | "name" | "email" | "job" | "hours" | "employerName" | "managerName" | "managerEmail") => ({
    value: fields[key],
    onChange: set(key),
    error: errors[key],
  });
  const refusal = add.data?.ok === false ? add.data.refusal : undefined;
  const work = refusal?.kind === "looks-like-work";
  const managers = choices.managers.filter(({ employerId }) => employerId === fields.employer);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const wrong = fieldErrors(fields);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return focusFirstError(form);
    const outcome = await add.mutateAsync(fields).catch(() => undefined);
    if (!outcome?.ok) return;
    toast(m.caseload_new_done({ name: fields.name }));
    await navigate({ to: "/trajecten/$trajectoryId", params: { trajectoryId: outcome.value.trajectoryId } });
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="max-w-2xl space-y-6">
      <TextField label={m.caseload_new_name()} autoComplete="off" {...text("name")} />
      <TextField label={m.caseload_new_code()} hint={m.caseload_new_code_hint()} autoComplete="off" {...text("code")} />
      <TextField
        label={m.caseload_new_email()}
        hint={m.caseload_new_email_hint()}
        type="email"
        optional
        autoComplete="off"
        value={fields.email}
        onChange={(email) => {
          setFields((now) => ({ ...now, email, confirmed: false }));
          if (work) add.reset();
        }}
        error={errors.email}
      />
      {work && (
        <div className="space-y-3">
          <Notice kind="wait" announce title={m.privacy_page_address_work()}>
            {m.caseload_new_email_work()}
          </Notice>
          <Checkbox
            label={m.caseload_new_email_confirm()}
            checked={fields.confirmed}
            onChange={(confirmed) => setFields((now) => ({ ...now, confirmed }))}
          />
        </div>
      )}
      <Select
        label={m.caseload_new_language()}
        value={fields.language}
        onChange={(language) => setFields((now) => ({ ...now, language }))}
        options={Language.options.map((language) => ({ value: language, label: m.navigation_language_name({}, { locale: language }) }))}
      />
      <Combobox
        label={m.caseload_new_employer()}
        options={[
          { value: NEW, label: m.caseload_new_employer_new() },
          ...choices.employers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={fields.employer}
        onChange={(employer) => setFields((now) => ({ ...now, employer, manager: NONE }))}
        error={errors.employer}
      />
      {fields.employer === NEW && <TextField label={m.caseload_new_employer_name()} autoComplete="off" {...text("employerName")} />}
      <TextField label={m.caseload_new_function()} optional autoComplete="off" {...text("job")} />
      <TextField label={m.caseload_new_hours()} optional inputMode="decimal" autoComplete="off" {...text("hours")} />
      <Select
        label={m.caseload_new_manager()}
        options={[
          { value: NONE, label: m.caseload_new_manager_none() },
          ...managers.map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW, label: m.caseload_new_manager_new() },
        ]}
        value={fields.manager}
        onChange={set("manager")}
      />
      {fields.manager === NEW && (
        <>
          <TextField label={m.caseload_new_manager_name()} autoComplete="off" {...text("managerName")} />
          <TextField label={m.caseload_new_manager_email()} optional type="email" autoComplete="off" {...text("managerEmail")} />
        </>
      )}
      <Select
        label={m.caseload_new_programme()}
        options={choices.programmes.map(({ key, names }) => ({ value: key, label: localText(names) }))}
        value={fields.programme}
        onChange={set("programme")}
        placeholder={m.common_choose()}
        error={errors.programme}
      />
      <Select
        label={m.caseload_new_coach()}
        options={choices.coaches.map(({ id, name }) => ({ value: id, label: name }))}
        value={fields.coach}
        onChange={set("coach")}
        placeholder={m.common_choose()}
        error={errors.coach}
      />
      <DateField label={m.caseload_new_started_on()} value={fields.startedOn} onChange={set("startedOn")} error={errors.startedOn} />
      <DateField
        label={m.caseload_new_first_sick_day()}
        hint={m.caseload_new_first_sick_day_hint()}
        optional
        value={fields.firstSickDay}
        onChange={set("firstSickDay")}
      />
      {refusal && !work && (
        <Notice kind="error" announce>
          {addClientRefusalText(refusal)}
        </Notice>
      )}
      {add.isError && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      <Button kind="primary" type="submit" busy={add.isPending} className="mt-4">
        {m.caseload_new_save()}
      </Button>
    </form>
  );
}
