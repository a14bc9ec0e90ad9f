import { Email } from "@hervat/domain/people";
import { PlainDate } from "@hervat/domain/primitives";
import { Assignment, ReturnGoal } from "@hervat/domain/referral";
import { m } from "@hervat/messages";
import { useRef, useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import type { OfCase } from "../../app/of-case.ts";
import { today } from "../../app/today.ts";
import { queryClient } from "../../app/trpc.ts";
import { DateField } from "../../ui/date-field.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { FormActions } from "../../ui/form-actions.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { goalText, LANGUAGES, languageText } from "./referral-text.ts";
import { type AssignmentShown, referralOptions, useSaveAssignment } from "./use-referral.ts";

export interface AssignmentFormProps extends OfCase {
  known: AssignmentShown | null;
  onDone: () => void;
}

const toFields = (known: AssignmentShown | null) => {
  const { orderer, orderReference, payer, goal, goalOn } = known?.assignment ?? {};
  return {
    name: orderer?.name ?? "",
    function: orderer?.function ?? "",
    email: String(orderer?.email ?? ""),
    phone: orderer?.phone ?? "",
    language: orderer?.language ?? ("nl" as const),
    orderReference: orderReference ?? "",
    payer: payer?.kind ?? ("employer" as const),
    payerName: payer?.kind === "other" ? payer.name : "",
    goal: goal ?? ("own-work" as const),
    goalOn: String(goalOn ?? today()),
  };
};
type Fields = ReturnType<typeof toFields>;
type Errors = Partial<Record<keyof Fields, string>>;

/** What was ordered; what stood before is kept. A new goal gets its own day. */
export function AssignmentForm({ trajectoryId, known, onDone }: AssignmentFormProps) {
  const page = useRef<HTMLFormElement>(null);
  const save = useSaveAssignment();
  const [fields, setFields] = useState(() => toFields(known));
  const [errors, setErrors] = useState<Errors>({});
  const [theirs, setTheirs] = useState<AssignmentShown | null>();
  const set = (change: Partial<Fields>) => setFields((before) => ({ ...before, ...change }));

  async function store(seen: number): Promise<void> {
    const read = readFields(fields);
    setErrors(read.ok ? {} : read.errors);
    if (!read.ok) {
      requestAnimationFrame(() => page.current && focusFirstError(page.current));
      return;
    }
    try {
      await save.mutateAsync({ trajectoryId, seen, assignment: read.value });
      toast(m.common_saved());
      onDone();
    } catch (fault) {
      if (errorCode(fault) !== "CONFLICT") return;
      const fresh = await queryClient.fetchQuery({ ...referralOptions({ trajectoryId }), staleTime: 0 });
      setTheirs(fresh.assignment);
    }
  }

  return (
    <form
      ref={page}
      className="space-y-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void store(known?.number ?? 0);
      }}
    >
      <fieldset className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <legend className="mb-2">{m.referral_page_orderer()}</legend>
        <TextField
          label={m.referral_page_name()}
          optional
          maxLength={160}
          value={fields.name}
          onChange={(name) => set({ name })}
          error={errors.name}
        />
        <TextField
          label={m.referral_page_function()}
          optional
          maxLength={160}
          value={fields.function}
          onChange={(value) => set({ function: value })}
        />
        <TextField
          label={m.referral_page_email()}
          type="email"
          optional
          value={fields.email}
          onChange={(email) => set({ email })}
          error={errors.email}
        />
        <TextField
          label={m.referral_page_phone()}
          type="tel"
          optional
          maxLength={30}
          value={fields.phone}
          onChange={(phone) => set({ phone })}
          error={errors.phone}
        />
        <Select
          label={m.referral_page_orderer_language()}
          value={fields.language}
          onChange={(language) => set({ language })}
          options={LANGUAGES.map((language) => ({ value: language, label: languageText(language) }))}
        />
      </fieldset>
      <div className="grid items-end gap-x-6 gap-y-5 sm:grid-cols-2">
        <TextField
          label={m.referral_page_order_reference()}
          hint={m.referral_page_order_reference_hint()}
          optional
          maxLength={60}
          value={fields.orderReference}
          onChange={(orderReference) => set({ orderReference })}
        />
        <Select
          label={m.referral_page_payer()}
          value={fields.payer}
          onChange={(payer) => set({ payer })}
          options={[
            { value: "employer", label: m.referral_page_payer_employer() },
            { value: "other", label: m.referral_page_payer_other() },
          ]}
        />
        {fields.payer === "other" && (
          <TextField
            className="sm:col-start-2"
            label={m.referral_page_payer_name()}
            maxLength={160}
            value={fields.payerName}
            onChange={(payerName) => set({ payerName })}
            error={errors.payerName}
          />
        )}
        <Select
          className="sm:col-start-1"
          label={m.referral_page_goal()}
          value={fields.goal}
          onChange={(goal) => set({ goal, goalOn: goal === known?.assignment.goal ? String(known.assignment.goalOn) : today() })}
          options={ReturnGoal.options.map((goal) => ({ value: goal, label: goalText(goal) }))}
        />
        <DateField label={m.referral_page_goal_on()} value={fields.goalOn} onChange={(goalOn) => set({ goalOn })} error={errors.goalOn} />
      </div>
      {save.isError && errorCode(save.error) !== "CONFLICT" && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      {theirs !== undefined && (
        <StaleChoice
          differences={differencesOf(fields, toFields(theirs))}
          busy={save.isPending}
          onMine={() => void store(theirs?.number ?? 0)}
          onTheirs={onDone}
        />
      )}
      <FormActions label={m.referral_page_save()} busy={save.isPending} onCancel={onDone} />
    </form>
  );
}

function readFields(fields: Fields): { ok: true; value: Assignment } | { ok: false; errors: Errors } {
  const text = (value: string) => (value.trim() === "" ? null : value.trim());
  const email = text(fields.email);
  const read = Assignment.safeParse({
    orderer:
      text(fields.name) === null
        ? null
        : { name: fields.name, function: text(fields.function), email, phone: text(fields.phone), language: fields.language },
    orderReference: text(fields.orderReference),
    payer: fields.payer === "employer" ? { kind: "employer" } : { kind: "other", name: fields.payerName },
    goal: fields.goal,
    goalOn: fields.goalOn,
  });
  const errors: Errors = {
    ...(text(fields.name) === null &&
      (email ?? text(fields.phone) ?? text(fields.function)) !== null && { name: m.referral_page_name_missing() }),
    ...(email !== null && !Email.safeParse(email).success && { email: m.errors_email() }),
    ...(text(fields.phone) !== null && fields.phone.trim().length < 6 && { phone: m.referral_page_phone_short() }),
    ...(fields.payer === "other" && text(fields.payerName) === null && { payerName: m.errors_required() }),
    ...(!PlainDate.safeParse(fields.goalOn).success && { goalOn: m.errors_required() }),
  };
  return read.success && Object.keys(errors).length === 0 ? { ok: true, value: read.data } : { ok: false, errors };
}

function differencesOf(mine: Fields, theirs: Fields) {
  return [
    { label: m.referral_page_orderer(), mine: mine.name, theirs: theirs.name },
    { label: m.referral_page_function(), mine: mine.function, theirs: theirs.function },
    { label: m.referral_page_email(), mine: mine.email, theirs: theirs.email },
    { label: m.referral_page_phone(), mine: mine.phone, theirs: theirs.phone },
    { label: m.referral_page_orderer_language(), mine: languageText(mine.language), theirs: languageText(theirs.language) },
    { label: m.referral_page_order_reference(), mine: mine.orderReference, theirs: theirs.orderReference },
    { label: m.referral_page_payer(), mine: mine.payerName, theirs: theirs.payerName },
    { label: m.referral_page_goal(), mine: goalText(mine.goal), theirs: goalText(theirs.goal) },
  ].filter((one) => one.mine !== one.theirs);
}
