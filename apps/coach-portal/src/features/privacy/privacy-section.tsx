import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay, formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge, type BadgeKind } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { AddressPart } from "./address-part.tsx";
import { EmployerSidePart } from "./employer-side-part.tsx";
import { sendRefusalText, standingText } from "./privacy-text.ts";
import { RecordBasisDialog } from "./record-basis-dialog.tsx";
import { StatementDialog } from "./statement-dialog.tsx";
import { type OfClient, type PrivacyShown, usePrivacy, useSendStatement } from "./use-privacy.ts";
import { WithdrawBasisDialog } from "./withdraw-basis-dialog.tsx";

const BADGES: Readonly<Record<PrivacyShown["standing"]["kind"], BadgeKind>> = {
  standing: "done",
  missing: "wait",
  "carried-over": "wait",
  withdrawn: "quiet",
};

/** What she allows the practice to keep, and whom of her employer she has seen: the client first. */
export function PrivacySection({ trajectoryId, name }: OfClient) {
  const privacy = usePrivacy({ trajectoryId });
  if (privacy.isError) return <LoadFailed />;
  return (
    <section aria-labelledby="privacy">
      <h2 className="mb-3" id="privacy">
        {m.privacy_page_title()}
      </h2>
      {privacy.data === undefined ? (
        <Skeleton lines={4} />
      ) : (
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
          <div className="space-y-6">
            <StandingPart trajectoryId={trajectoryId} name={name} privacy={privacy.data} />
            <AddressPart trajectoryId={trajectoryId} name={name} address={privacy.data.address} />
          </div>
          <EmployerSidePart trajectoryId={trajectoryId} name={name} privacy={privacy.data} />
        </div>
      )}
    </section>
  );
}

type Asked = "record" | "withdraw" | "statement";

function StandingPart({ trajectoryId, name, privacy: { standing, sending, may } }: OfClient & { privacy: PrivacyShown }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const send = useSendStatement();
  const close = () => setAsked(null);
  const open = standing.kind !== "standing";
  return (
    <div>
      <p className="mb-2">
        <Badge kind={BADGES[standing.kind]}>{badgeText(standing)}</Badge>
      </p>
      <StandingWords standing={standing} name={name} />
      {open && sending !== null && <p className="mt-2">{sendingText(sending, name)}</p>}
      {may.record && (
        <div className="mt-4 flex flex-wrap gap-3">
          {open && (
            <Button
              kind="primary"
              busy={send.isPending}
              onClick={() => send.mutate({ trajectoryId }, { onSuccess: (outcome) => outcome.ok && toast(m.privacy_page_sent_toast()) })}
            >
              {sending === null ? m.privacy_page_send() : m.privacy_page_send_again()}
            </Button>
          )}
          {open && <Button onClick={() => setAsked("record")}>{m.privacy_page_record()}</Button>}
          <Button kind="quiet" onClick={() => setAsked("statement")}>
            {m.privacy_page_read_statement()}
          </Button>
          {(standing.kind === "standing" || standing.kind === "carried-over") && (
            <Button kind="quiet" onClick={() => setAsked("withdraw")}>
              {m.privacy_page_withdraw()}
            </Button>
          )}
        </div>
      )}
      <VerbError refusal={send.data?.ok === false ? sendRefusalText(send.data.refusal) : undefined} error={send.error} />
      {asked === "record" && <RecordBasisDialog trajectoryId={trajectoryId} name={name} onClose={close} />}
      {asked === "withdraw" && <WithdrawBasisDialog trajectoryId={trajectoryId} name={name} onClose={close} />}
      {asked === "statement" && <StatementDialog trajectoryId={trajectoryId} onClose={close} />}
    </div>
  );
}

function StandingWords({ standing, name }: { standing: PrivacyShown["standing"]; name: string }) {
  switch (standing.kind) {
    case "missing":
      return <p>{m.privacy_page_missing_text()}</p>;
    case "carried-over":
      return <p>{m.privacy_page_carried_over_text()}</p>;
    case "withdrawn":
      return (
        <>
          <p>{m.privacy_page_withdrawn_text({ date: formatDay(standing.withdrawnOn) })}</p>
          <p className="text-ink-soft">{m.privacy_page_keep_text()}</p>
        </>
      );
    case "standing":
      return (
        <>
          <p>{standingText(standing, name)}</p>
          {standing.ground.kind === "statement" ? (
            <p className="text-sm text-ink-soft">
              {standing.ground.textVersion === null
                ? m.privacy_page_version_own()
                : m.privacy_page_version({ version: standing.ground.textVersion })}
            </p>
          ) : (
            standing.ground.ground !== "carried-over" && <p className="whitespace-pre-line text-ink-soft">{standing.ground.note}</p>
          )}
        </>
      );
  }
}

function badgeText({ kind }: PrivacyShown["standing"]): string {
  switch (kind) {
    case "standing":
      return m.privacy_page_standing();
    case "missing":
      return m.privacy_page_missing();
    case "carried-over":
      return m.privacy_page_carried_over();
    case "withdrawn":
      return m.privacy_page_withdrawn();
  }
}

function sendingText({ sentAt, answer }: NonNullable<PrivacyShown["sending"]>, name: string): string {
  const date = formatMoment(sentAt);
  switch (answer) {
    case "question":
      return m.privacy_page_sent_question({ name, date });
    case "declined":
      return m.privacy_page_sent_declined({ name, date });
    case "agreed":
    case null:
      return m.privacy_page_sent({ date });
  }
}
