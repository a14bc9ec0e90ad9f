import { m } from "@hervat/messages";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { eraseRefusalText } from "./retention-text.ts";
import { type ErasurePreview, useAgreeErasure, useAskErasure, useTakeBackErasure } from "./use-closing.ts";

type Props = OfCase & { preview: ErasurePreview; onClose: () => void };

/** The question of one, or the accord of the other; who answers types the code of the client. */
export function EraseAnswer({ trajectoryId, preview: { code: known, asked }, onClose }: Props) {
  const [code, setCode] = useState("");
  const ask = useAskErasure();
  const agree = useAgreeErasure();
  const takeBack = useTakeBackErasure();
  const done = (words: string) => (result: { ok: boolean }) => {
    if (!result.ok) return;
    toast(words);
    onClose();
  };
  const answer = agree.data ?? ask.data ?? takeBack.data;
  const mayAnswer = asked === null || !asked.mine || asked.aloneFrom !== null;
  return (
    <>
      {asked === null ? (
        <p>{m.retention_two()}</p>
      ) : (
        <p>
          {m.retention_asked_by({ name: asked.by, moment: formatMoment(asked.at) })}{" "}
          {asked.mine &&
            (asked.aloneFrom === null ? m.retention_asked_other() : m.retention_asked_alone({ moment: formatMoment(asked.aloneFrom) }))}
        </p>
      )}
      {mayAnswer && <TextField label={m.closing_page_erase_code({ code: known })} autoComplete="off" value={code} onChange={setCode} />}
      <VerbError
        refusal={answer?.ok === false ? eraseRefusalText(answer.refusal) : undefined}
        error={agree.error ?? ask.error ?? takeBack.error}
      />
      <div className="flex flex-wrap gap-3">
        {asked === null && (
          <Button
            kind="danger"
            busy={ask.isPending}
            onClick={() => ask.mutate({ trajectoryId, code }, { onSuccess: done(m.retention_asked_done()) })}
          >
            {m.retention_ask()}
          </Button>
        )}
        {asked !== null && mayAnswer && (
          <Button
            kind="danger"
            busy={agree.isPending}
            onClick={() => agree.mutate({ trajectoryId, accordId: asked.id, code }, { onSuccess: done(m.closing_page_erase_done()) })}
          >
            {m.retention_agree()}
          </Button>
        )}
        {asked !== null && (
          <Button
            busy={takeBack.isPending}
            onClick={() => takeBack.mutate({ trajectoryId, accordId: asked.id }, { onSuccess: done(m.retention_taken_back()) })}
          >
            {m.retention_take_back()}
          </Button>
        )}
      </div>
    </>
  );
}
