import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RejectedButtons } from "./rejected-buttons.tsx";
import type { Import, Result } from "./use-import.ts";

/** What came of it, and what can be done next. */
export function ResultStep({ work, result }: { work: Import; result: Result }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; a screen reader goes on from here.
  useEffect(() => heading.current?.focus(), []);
  const rejected = result.rejected.length;

  return (
    <section className="max-w-3xl" aria-labelledby="import-done">
      <h2 id="import-done" ref={heading} tabIndex={-1} className="mb-4">
        {m.import_step_done()}
      </h2>
      <Notice kind="done" announce title={m.import_done_imported({ count: result.imported })}>
        {result.unchanged > 0 && <p>{m.import_done_unchanged({ count: result.unchanged })}</p>}
        <p>{m.import_done_invitations()}</p>
      </Notice>
      {rejected > 0 && (
        <div className="mt-6">
          <Notice kind="wait" title={m.import_done_rejected({ count: rejected })}>
            <p>{m.import_done_correct()}</p>
          </Notice>
          <RejectedButtons work={work} />
        </div>
      )}
      <div className="mt-8 flex flex-wrap gap-3">
        <Link to="/caseload" className={buttonClass("primary")}>
          {m.import_done_caseload()}
        </Link>
        <Button onClick={work.startOver}>{m.import_done_again()}</Button>
      </div>
    </section>
  );
}
