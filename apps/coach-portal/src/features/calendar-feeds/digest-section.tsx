import { m } from "@hervat/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import { queryClient, trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { toast } from "../../ui/toasts.ts";

/** One mail a day at most about what ends this week, or none. */
export function DigestSection() {
  const choice = useQuery(trpc.digest.read.queryOptions());
  const choose = useMutation(
    trpc.digest.choose.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.digest.pathFilter());
        toast(m.calendar_digest_saved());
      },
    }),
  );
  return (
    <section className="py-6">
      <h2 className="mb-1">{m.calendar_digest_title()}</h2>
      <Checkbox
        label={m.calendar_digest_label()}
        hint={m.calendar_digest_hint()}
        checked={choose.isPending ? choose.variables.wanted : (choice.data?.wanted ?? true)}
        disabled={choice.data === undefined}
        onChange={(wanted) => choose.mutate({ wanted })}
      />
      <VerbError refusal={undefined} error={choose.error ?? choice.error} />
    </section>
  );
}
