import { m } from "@hervat/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { formatNumber } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { TakeDialog } from "./take-dialog.tsx";

/** The way out: everything of the practice in one ZIP. */
export function TakeoutSection() {
  const size = useQuery(trpc.takeout.size.queryOptions());
  const prepare = useMutation(trpc.takeout.prepare.mutationOptions());
  const [open, setOpen] = useState(false);
  if (size.isError) return <LoadFailed />;
  if (size.isPending) return <Skeleton lines={4} />;
  const { clients, documents } = size.data;

  async function take(reason: string): Promise<boolean> {
    const outcome = await prepare.mutateAsync({ reason }).catch(() => undefined);
    if (!outcome?.ok) return false;
    window.location.assign("/files/practice/takeout.zip");
    return true;
  }

  return (
    <section className="max-w-prose space-y-4">
      <h2>{m.takeout_title()}</h2>
      <p>{m.takeout_intro()}</p>
      <p>
        <strong>{m.takeout_count({ clients: formatNumber(clients), documents: formatNumber(documents) })}</strong>
      </p>
      <p className="text-ink-soft">{m.takeout_private_note()}</p>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {m.takeout_title()}
      </Button>
      {prepare.data?.ok && (
        <Notice kind="done" announce>
          {m.takeout_started()}
        </Notice>
      )}
      <TakeDialog
        open={open}
        onOpenChange={setOpen}
        title={m.takeout_title()}
        intro={m.takeout_count({ clients: formatNumber(clients), documents: formatNumber(documents) })}
        warning={m.takeout_confirm({ clients: formatNumber(clients) })}
        busy={prepare.isPending}
        failed={prepare.isError}
        onTake={take}
      />
    </section>
  );
}
