import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay, formatMoment } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { AssignmentForm } from "./assignment-form.tsx";
import { goalText } from "./referral-text.ts";
import type { AssignmentShown, ReferralShown } from "./use-referral.ts";

export interface AssignmentSectionProps extends OfCase {
  referral: ReferralShown;
}

export function AssignmentSection({ trajectoryId, referral }: AssignmentSectionProps) {
  const { assignment, earlier, employerName, may } = referral;
  const [editing, setEditing] = useState(false);
  return (
    <section>
      <h2 className="mb-3">{m.referral_page_assignment()}</h2>
      {editing ? (
        <AssignmentForm trajectoryId={trajectoryId} known={assignment} onDone={() => setEditing(false)} />
      ) : (
        <>
          {assignment === null ? (
            <p>{m.referral_page_assignment_none()}</p>
          ) : (
            <AssignmentFacts employerName={employerName} assignment={assignment.assignment} />
          )}
          {may.changeAssignment && (
            <Button className="mt-4" onClick={() => setEditing(true)}>
              {assignment === null ? m.referral_page_assignment_add() : m.referral_page_assignment_change()}
            </Button>
          )}
        </>
      )}
      {earlier.length > 0 && (
        <details className="mt-6">
          <summary className="link inline-block py-2">{m.referral_page_earlier({ count: earlier.length })}</summary>
          <ol className="rows mt-2">
            {earlier.map(({ number, recordedAt, assignment: before }) => (
              <li key={number}>
                <p className="mb-1 text-sm text-ink-soft">{m.referral_page_recorded({ date: formatMoment(recordedAt) })}</p>
                <AssignmentFacts employerName={employerName} assignment={before} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

interface FactsProps {
  employerName: string;
  assignment: AssignmentShown["assignment"];
}

function AssignmentFacts({ employerName, assignment: { orderer, orderReference, payer, goal, goalOn } }: FactsProps) {
  const person = orderer && [orderer.name, orderer.function].filter(Boolean).join(", ");
  const reach = orderer && [orderer.email, orderer.phone].filter(Boolean).join(" · ");
  return (
    <dl className="facts max-sm:grid-cols-1 max-sm:[&>dd]:mb-2">
      <dt>{m.referral_page_employer()}</dt>
      <dd>{employerName}</dd>
      <dt>{m.referral_page_orderer()}</dt>
      <dd>
        {person ?? m.referral_page_unknown()}
        {reach && <span className="block text-ink-soft">{reach}</span>}
      </dd>
      <dt>{m.referral_page_order_reference()}</dt>
      <dd>{orderReference ?? m.referral_page_unknown()}</dd>
      <dt>{m.referral_page_payer()}</dt>
      <dd>{payer.kind === "employer" ? m.referral_page_payer_employer() : payer.name}</dd>
      <dt>{m.referral_page_goal()}</dt>
      <dd>
        {goalText(goal)} <span className="text-ink-soft">· {m.referral_page_goal_since({ date: formatDay(goalOn) })}</span>
      </dd>
    </dl>
  );
}
