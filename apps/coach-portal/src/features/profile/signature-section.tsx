import { m } from "@hervat/messages";
import { useForm } from "@tanstack/react-form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorCode } from "../../app/core-errors.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { queryClient, trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { StaleChoice } from "../../ui/stale-choice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";

/** How one signs one's reports at this practice, and where one is reached. */
export function SignatureSection() {
  const signature = useQuery(trpc.account.signature.queryOptions());
  return (
    <section className="py-6">
      <h2 className="mb-1">{m.profile_signature()}</h2>
      <p className="mb-3 text-ink-soft">{m.profile_signature_text()}</p>
      {signature.isError && <LoadFailed />}
      {signature.isPending && <Skeleton lines={2} />}
      {signature.data && <SignatureForm {...signature.data} />}
    </section>
  );
}

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

interface Signature {
  readonly title: string | null;
  readonly phone: string | null;
}
const toFields = ({ title, phone }: Signature) => ({ title: title ?? "", phone: phone ?? "" });

function SignatureForm(signature: Signature) {
  const [seen, setSeen] = useState(signature);
  const [theirs, setTheirs] = useState<Signature>();
  const save = useMutation(
    trpc.account.saveSignature.mutationOptions({
      onSuccess: async (_done, { title, phone }) => {
        setSeen({ title, phone });
        setTheirs(undefined);
        toast(m.common_saved());
        await Promise.all([
          queryClient.invalidateQueries(trpc.account.signature.pathFilter()),
          queryClient.invalidateQueries(trpc.team.pathFilter()),
        ]);
      },
    }),
  );
  async function store(value: ReturnType<typeof toFields>, before: Signature): Promise<void> {
    try {
      await save.mutateAsync({ title: orNull(value.title), phone: orNull(value.phone), seen: before });
    } catch (fault) {
      if (errorCode(fault) === "CONFLICT")
        setTheirs(await queryClient.fetchQuery({ ...trpc.account.signature.queryOptions(), staleTime: 0 }));
    }
  }
  const form = useForm({ defaultValues: toFields(signature), onSubmit: ({ value }) => store(value, seen) });
  return (
    <form
      className="space-y-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <form.Field name="title">
        {({ state, handleChange }) => (
          <TextField
            label={m.profile_signature_title()}
            hint={m.profile_signature_title_hint()}
            optional
            maxLength={120}
            value={state.value}
            onChange={handleChange}
          />
        )}
      </form.Field>
      <form.Field name="phone">
        {({ state, handleChange }) => (
          <TextField
            label={m.profile_signature_phone()}
            type="tel"
            optional
            maxLength={120}
            autoComplete="tel"
            value={state.value}
            onChange={handleChange}
          />
        )}
      </form.Field>
      {save.isError && theirs === undefined && (
        <Notice kind="error" announce>
          {m.errors_save_failed()}
        </Notice>
      )}
      {theirs && (
        <StaleChoice
          differences={(["title", "phone"] as const)
            .map((field) => ({
              label: field === "title" ? m.profile_signature_title() : m.profile_signature_phone(),
              mine: form.state.values[field],
              theirs: toFields(theirs)[field],
            }))
            .filter((one) => one.mine !== one.theirs)}
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
      <Button type="submit" busy={save.isPending}>
        {m.profile_signature_save()}
      </Button>
    </form>
  );
}
