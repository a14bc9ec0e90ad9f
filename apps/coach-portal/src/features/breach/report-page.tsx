import { m } from "@hervat/messages";
import { useRef, useState } from "react";
import { VerbError } from "../../app/verb-error.tsx";
import { Button } from "../../ui/button.tsx";
import { focusFirstError } from "../../ui/focus-first-error.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { refusalText } from "./breach-text.ts";
import { FactsFields, type FieldErrors, readFields, toFields } from "./facts-fields.tsx";
import { inWords } from "./in-words.ts";
import { useReportBreach } from "./use-breach.ts";

/** Anyone of the practice says that something went wrong with data. */
export function ReportBreachPage() {
  const page = useRef<HTMLFormElement>(null);
  const report = useReportBreach();
  const [fields, setFields] = useState(() => toFields(null));
  const [errors, setErrors] = useState<FieldErrors>({});

  function send(): void {
    const read = readFields(fields);
    setErrors(read.ok ? {} : read.errors);
    if (read.ok) report.mutate(read.value);
    else requestAnimationFrame(() => page.current && focusFirstError(page.current));
  }

  return (
    <>
      <PageHeader title={m.breach_report_title()} subtitle={m.breach_report_intro()} />
      {report.data?.ok ? (
        <Notice kind="done" announce title={m.breach_reported()}>
          {m.breach_clock_deadline({ moment: inWords(report.data.value.notifyBy) })}
        </Notice>
      ) : (
        <form
          ref={page}
          className="max-w-2xl space-y-6"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <FactsFields fields={fields} errors={errors} onChange={(change) => setFields((before) => ({ ...before, ...change }))} />
          <VerbError refusal={report.data && !report.data.ok ? refusalText(report.data.refusal.kind) : undefined} error={report.error} />
          <Button kind="primary" type="submit" busy={report.isPending}>
            {m.breach_report_send()}
          </Button>
        </form>
      )}
    </>
  );
}
