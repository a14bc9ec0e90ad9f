import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { categoryText, roleText } from "./people-text.ts";
import { RecordConsentForm } from "./record-consent-form.tsx";
import { RefusalLines } from "./refusal-lines.tsx";
import { type ConsentShown, type PeopleShown, useConsents } from "./use-people.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** What the client lets others know: each consent with what it covers, also those that ended. */
export function ConsentSection({ trajectoryId, people }: OfCase & { people: PeopleShown }) {
  const consents = useConsents({ trajectoryId });
  const [recording, setRecording] = useState(false);
  const [withdrawing, setWithdrawing] = useState<ConsentShown | null>(null);
  const anyone = people.manager !== null || people.hr !== null || people.bedrijfsarts !== null || people.outside.length > 0;
  return (
    <section id="toestemming" className="scroll-mt-6">
      <h2 className="mb-1">{m.consent_page_title()}</h2>
      <p className="text-ink-soft">{m.consent_page_record_intro()}</p>
      <Link className="link" to="/formulieren/toestemming">
        {m.takeout_consent_print()}
      </Link>
      {consents.isError && <LoadFailed />}
      {consents.isPending && <Skeleton />}
      {consents.data?.length === 0 && <p className="mt-3">{m.consent_none()}</p>}
      <ul className="rows list-none p-0">
        {consents.data?.map((consent) => (
          <ConsentItem
            key={consent.id}
            trajectoryId={trajectoryId}
            consent={consent}
            mayWithdraw={people.may.recordConsent}
            onWithdraw={() => setWithdrawing(consent)}
          />
        ))}
      </ul>
      <RefusalLines trajectoryId={trajectoryId} />
      {people.may.recordConsent && !anyone && <Notice>{m.consent_page_to_none()}</Notice>}
      {people.may.recordConsent && anyone && !recording && (
        <Button className="mt-3" onClick={() => setRecording(true)}>
          {m.consent_page_record()}
        </Button>
      )}
      {recording && <RecordConsentForm trajectoryId={trajectoryId} people={people} onClose={() => setRecording(false)} />}
      {withdrawing !== null && <WithdrawDialog trajectoryId={trajectoryId} consent={withdrawing} onClose={() => setWithdrawing(null)} />}
    </section>
  );
}

interface ConsentItemProps extends OfCase {
  consent: ConsentShown;
  mayWithdraw: boolean;
  onWithdraw: () => void;
}

function ConsentItem({ trajectoryId, consent, mayWithdraw, onWithdraw }: ConsentItemProps) {
  const { id, recipient, name, organisation, reach, categories, givenOn, expiresOn, withdrawnOn, stands, how } = consent;
  const withdraw = m.consent_page_withdraw();
  return (
    <li className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto]">
      <div>
        <h3 className="font-semibold">
          {m.consent_page_given_to({ name })} ({roleText(recipient)})
        </h3>
        <p>
          <Badge kind={stands ? "done" : "quiet"}>{standingText(consent)}</Badge>
        </p>
        {reach !== null && (
          <p className="text-sm text-ink-soft">
            {reach === "team" && organisation !== null ? m.consent_reach_team({ name, organisation }) : m.consent_reach_named({ name })}
          </p>
        )}
        <ul className="mt-1 list-disc pl-6">
          {categories.map((category) => (
            <li key={category}>{categoryText(category).label}</li>
          ))}
        </ul>
        <p className="mt-1 text-sm text-ink-soft">
          {[
            // While it stands the badge says so already.
            !stands && m.consent_status_given({ date: formatDay(givenOn) }),
            withdrawnOn === null && (expiresOn === null ? m.consent_until_end() : m.consent_until({ date: formatDay(expiresOn) })),
            m.area_consent[`consent_how_${how.kind}`](),
          ]
            .filter(Boolean)
            .join(". ")}
        </p>
        {how.kind === "aloud" && <p className="whitespace-pre-line">{how.note}</p>}
        {how.kind === "paper" && (
          <a className="link" href={`/files/trajectories/${trajectoryId}/consents/${id}/scan`}>
            {m.consent_page_scan_open()}
          </a>
        )}
      </div>
      {mayWithdraw && withdrawnOn === null && stands && (
        <Button className="no-print self-start justify-self-start" kind="quiet" onClick={onWithdraw} aria-label={`${withdraw}: ${name}`}>
          {withdraw}
        </Button>
      )}
    </li>
  );
}

function standingText({ givenOn, expiresOn, withdrawnOn, stands }: ConsentShown): string {
  if (withdrawnOn !== null) return m.consent_status_withdrawn({ date: formatDay(withdrawnOn) });
  if (!stands && expiresOn !== null) return m.consent_status_expired({ date: formatDay(expiresOn) });
  return m.consent_status_given({ date: formatDay(givenOn) });
}
