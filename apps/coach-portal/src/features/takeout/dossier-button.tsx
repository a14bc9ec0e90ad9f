import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { OfCase } from "../../app/of-case.ts";
import { trpc } from "../../app/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { TakeDialog } from "./take-dialog.tsx";

/** One client's dossier as a ZIP, for her coach. */
export function DossierButton({ trajectoryId }: OfCase) {
  const prepare = useMutation(trpc.takeout.prepareDossier.mutationOptions());
  const [open, setOpen] = useState(false);

  async function take(reason: string): Promise<boolean> {
    const outcome = await prepare.mutateAsync({ trajectoryId, reason }).catch(() => undefined);
    if (!outcome?.ok) return false;
    window.location.assign(`/files/trajectories/${trajectoryId}/dossier.zip`);
    return true;
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{m.takeout_dossier()}</Button>
      <TakeDialog
        open={open}
        onOpenChange={setOpen}
        title={m.takeout_dossier()}
        intro={m.takeout_dossier_intro()}
        warning={m.takeout_confirm_one()}
        busy={prepare.isPending}
        failed={prepare.isError}
        onTake={take}
      />
    </>
  );
}
