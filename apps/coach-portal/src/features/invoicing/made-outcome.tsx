import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { Notice } from "../../ui/notice.tsx";
import type { Made } from "./use-make-concepts.ts";

/** What came of a choice: how many concepts stand ready, what some of them still lack, and for which there is none and why. */
export function MadeOutcome({ made: { drafted, refused } }: { made: Made }) {
  const lacking = drafted.filter(({ missing }) => missing.length > 0);
  return (
    <div className="mb-4 space-y-4">
      {drafted.length > 0 && (
        <Notice
          kind="done"
          announce
          title={m.money_made({ count: drafted.length })}
          actions={
            <Link to="/facturen" search={{ toon: "concept" }} className="link">
              {m.money_made_open()}
            </Link>
          }
        >
          {lacking.length > 0 && (
            <>
              <p>{m.money_made_missing()}</p>
              <ul className="mt-1 list-disc pl-5">
                {lacking.map(({ invoiceId, reference, missing }) => (
                  <li key={invoiceId}>
                    <Link to="/facturen/$invoiceId" params={{ invoiceId }} className="link">
                      {reference}
                    </Link>
                    : {missing.join(" ")}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice kind="wait" announce title={m.money_made_refused()}>
          <ul className="list-disc pl-5">
            {refused.map(({ trajectoryId, reference, sentence }) => (
              <li key={trajectoryId}>
                <Link to="/trajecten/$trajectoryId/facturen" params={{ trajectoryId }} className="link">
                  {reference}
                </Link>
                : {sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
