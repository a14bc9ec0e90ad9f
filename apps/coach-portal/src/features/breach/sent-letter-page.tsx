import { addressLines } from "@hervat/domain/practice";
import type { DataBreachId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { LetterText } from "./letter-text.tsx";
import { useSentLetter } from "./use-breach.ts";

/** The letter of one client on one A4, to hand over to who has no way in. It names nobody, and nor does the window. */
export function SentLetterPage({ breachId, trajectoryId }: OfCase & { breachId: DataBreachId }) {
  const found = useSentLetter({ breachId, trajectoryId });
  if (found.isError) return <LoadFailed />;
  if (found.data === undefined) return <Skeleton lines={12} />;
  const { sentOn, way, language, practice, letter } = found.data;
  const { address } = practice;
  return (
    <div className="max-w-3xl print:max-w-none">
      <div className="print:hidden">
        <PageHeader
          title={m.breach_letter_page()}
          subtitle={way === "by-hand" ? m.breach_letter_page_by_hand() : m.breach_letter_page_portal()}
          actions={
            <>
              <Button kind="primary" onClick={() => window.print()}>
                {m.breach_letter_print()}
              </Button>
              <Link to="/datalekken/$breachId" params={{ breachId }} className={buttonClass("quiet")}>
                {m.breach_letter_back()}
              </Link>
            </>
          }
        />
      </div>
      <article lang={language} className="space-y-4 print:text-[10.5pt] print:leading-relaxed">
        <address className="mb-8 not-italic">
          <p className="font-semibold">{practice.name}</p>
          {address !== null && addressLines(address).map((line) => <p key={line}>{line}</p>)}
          {practice.phone !== null && <p>{practice.phone}</p>}
        </address>
        <p>{formatDay(sentOn)}</p>
        <h2>{letter.title}</h2>
        <LetterText letter={letter} />
      </article>
    </div>
  );
}
