import type { CoachRouter } from "@hervat/core/coach-router";
import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { useState } from "react";
import { DoorLayout } from "../../app/door-layout.tsx";
import { formatMoment } from "../../app/format.ts";
import { trpc } from "../../app/trpc.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { hashOfFile, originalWithin, readHash } from "./hash-of-file.ts";

/** Whether a PDF is one of ours. The file stays in this browser: only its mark is asked about. */
export function VerifyPage() {
  const [file, setFile] = useState<File>();
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const verify = useMutation(trpc.verify.document.mutationOptions());
  const refused = verify.data?.ok === false ? verify.data.refusal : undefined;

  async function take(chosen: File): Promise<void> {
    setFile(chosen);
    setTyped("");
    setWrong(false);
    const sha256 = await hashOfFile(chosen);
    // What goes wrong on the way stands in `verify.error`.
    const outcome = await verify.mutateAsync({ sha256 }).catch(() => undefined);
    const original = outcome?.ok && outcome.value.kind === "unknown" ? await originalWithin(chosen) : undefined;
    if (original !== undefined) verify.mutate({ sha256: await hashOfFile(original) });
  }

  function ask(): void {
    const sha256 = readHash(typed);
    setWrong(sha256 === undefined);
    setFile(undefined);
    verify.reset();
    if (sha256 !== undefined) verify.mutate({ sha256 });
  }

  return (
    <DoorLayout>
      <PageHeader title={m.verify_title()} subtitle={m.verify_subtitle()} />
      <div className="space-y-8">
        <FileDrop
          label={m.verify_file()}
          hint={m.verify_file_hint()}
          accept=".pdf,application/pdf"
          chosen={file}
          onFile={(chosen) => void take(chosen).catch(() => setWrong(true))}
        />
        <form
          className="space-y-3"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <TextField
            label={m.verify_hash()}
            hint={m.verify_hash_hint()}
            error={wrong ? m.verify_hash_wrong() : undefined}
            value={typed}
            onChange={setTyped}
            spellCheck={false}
            autoComplete="off"
          />
          <Button type="submit" busy={verify.isPending}>
            {m.verify_ask()}
          </Button>
        </form>
        {verify.data?.ok && <Answer found={verify.data.value} />}
        <VerbError refusal={refused && m.verify_too_many({ minutes: Math.ceil(refused.retryAfterSeconds / 60) })} error={verify.error} />
      </div>
    </DoorLayout>
  );
}

type Found = Extract<inferRouterOutputs<CoachRouter>["verify"]["document"], { ok: true }>["value"];

function Answer({ found }: { found: Found }) {
  if (found.kind === "unknown")
    return (
      <Notice kind="wait" announce title={m.verify_unknown()}>
        {m.verify_unknown_text()}
      </Notice>
    );
  const { standing, madeBy, madeAt } = found;
  return (
    <Notice kind="done" announce title={standing === "final" ? m.verify_ours() : m.verify_ours_concept()}>
      <p>{m.verify_made_at({ moment: formatMoment(madeAt) })}</p>
      <p>{madeBy === null ? m.verify_made_by_unknown() : m.verify_made_by({ name: madeBy.pluginId, version: madeBy.pluginVersion })}</p>
    </Notice>
  );
}
