import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { localText } from "../../app/local-text.ts";
import { momentText } from "../../app/moment-text.ts";
import type { OfCase } from "../../app/of-case.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { AnswersDialog } from "./answers-dialog.tsx";
import { type AskedFor, AskForm } from "./ask-form.tsx";
import { ExportButton } from "./export-button.tsx";
import { PlannedPart } from "./planned-part.tsx";
import { type Asked, useQuestionnaires, useWithdraw } from "./use-questionnaires.ts";

/** What was asked of the client: ask one, see what lies with her, and read what she sent. */
export function AskedPart({ trajectoryId }: OfCase) {
  const shown = useQuestionnaires({ trajectoryId });
  const [asking, setAsking] = useState<{ readonly begin: AskedFor | undefined }>();
  if (shown.isPending) return <Skeleton />;
  if (shown.data === undefined) return <LoadFailed />;
  const { asked, planned, may, reachable, ended, definitions } = shown.data;
  const waiting = asked.filter(({ finishedAt }) => finishedAt === null);
  const finished = asked.filter(({ finishedAt }) => finishedAt !== null);
  return (
    <div className="mt-4 space-y-5">
      {!ended && (
        <PlannedPart
          trajectoryId={trajectoryId}
          planned={planned}
          definitions={definitions}
          onAsk={may.ask && asking === undefined ? (begin) => setAsking({ begin }) : undefined}
        />
      )}
      {may.ask && !ended && asking === undefined && (
        <Button className="no-print" onClick={() => setAsking({ begin: undefined })}>
          {m.questionnaire_ask()}
        </Button>
      )}
      {asking !== undefined && (
        <AskForm
          trajectoryId={trajectoryId}
          begin={asking.begin}
          definitions={definitions}
          reachable={reachable}
          onClose={() => setAsking(undefined)}
        />
      )}
      {waiting.length > 0 && (
        <section>
          <h3>{m.questionnaire_coach_waiting()}</h3>
          <ul className="rows list-none p-0">
            {waiting.map((one) => (
              <Waiting key={one.id} trajectoryId={trajectoryId} asked={one} mayWithdraw={may.withdraw} />
            ))}
          </ul>
        </section>
      )}
      {finished.length > 0 && (
        <section>
          <h3>{m.questionnaire_coach_finished()}</h3>
          <ul className="rows list-none p-0">
            {finished.map((one) => (
              <Finished key={one.id} trajectoryId={trajectoryId} asked={one} mayExport={may.export} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const nameOf = ({ names, moment }: Asked) => `${localText(names)}, ${momentText(moment).toLowerCase()}`;

function Waiting({ trajectoryId, asked, mayWithdraw }: OfCase & { asked: Asked; mayWithdraw: boolean }) {
  const [confirming, setConfirming] = useState(false);
  const withdraw = useWithdraw();
  const date = formatDay(asked.askedOn);
  const refused = withdraw.data?.ok === false ? m.questionnaire_refusal_finished() : undefined;
  return (
    <li>
      <p className="font-semibold">{nameOf(asked)}</p>
      <p className="text-sm text-ink-soft">
        {asked.answered > 0 ? m.questionnaire_coach_begun({ date }) : m.questionnaire_coach_not_begun({ date })}
      </p>
      {mayWithdraw && (
        <Button kind="quiet" className="no-print" onClick={() => setConfirming(true)}>
          {m.questionnaire_withdraw()}
        </Button>
      )}
      <VerbError refusal={refused} error={withdraw.error} />
      <ConfirmDialog
        open={confirming}
        onOpenChange={setConfirming}
        title={m.questionnaire_withdraw_title()}
        confirm={m.questionnaire_withdraw()}
        danger
        busy={withdraw.isPending}
        onConfirm={() =>
          withdraw.mutate(
            { trajectoryId, id: asked.id },
            {
              onSuccess: (outcome) => {
                setConfirming(false);
                if (outcome.ok) toast(m.questionnaire_withdrawn());
              },
            },
          )
        }
      >
        {m.questionnaire_withdraw_text()}
      </ConfirmDialog>
    </li>
  );
}

function Finished({ trajectoryId, asked, mayExport }: OfCase & { asked: Asked; mayExport: boolean }) {
  const [reading, setReading] = useState(false);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <div>
        <p className="font-semibold">{nameOf(asked)}</p>
        {asked.finishedAt !== null && (
          <p className="text-sm text-ink-soft">{m.questionnaire_sent_on({ date: formatDay(asked.finishedAt.slice(0, 10)) })}</p>
        )}
      </div>
      <div className="no-print flex flex-wrap gap-x-3">
        <Button kind="quiet" onClick={() => setReading(true)}>
          {m.questionnaire_coach_read()}
        </Button>
        {mayExport && <ExportButton trajectoryId={trajectoryId} id={asked.id} />}
      </div>
      {reading && <AnswersDialog trajectoryId={trajectoryId} asked={asked} title={nameOf(asked)} onClose={() => setReading(false)} />}
    </li>
  );
}
