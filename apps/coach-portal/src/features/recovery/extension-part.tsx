import { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { readNumber } from "../../app/read-number.ts";
import { today } from "../../app/today.ts";
import { VerbError } from "../../app/verb-error.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toasts.ts";
import { extensionRefusalText } from "./recovery-text.ts";
import { type CourseShown, useAnswerExtension, useAskExtension } from "./use-recovery.ts";

type Request = CourseShown["extension"]["requests"][number];
const BADGE = { true: "done", false: "quiet" } as const;

/** Extra sessions: what was asked of the employer and what he answered. He never reads a reason or a phase. */
export function ExtensionPart({ trajectoryId, course }: OfCase & { course: CourseShown }) {
  const [asking, setAsking] = useState<"new" | Request | null>(null);
  const { requests } = course.extension;
  const open = requests.find(({ answer }) => answer === null);
  return (
    <div className="mt-8">
      <h3 className="font-semibold">{m.recovery_extension_title()}</h3>
      <p className="text-sm text-ink-soft">{m.recovery_extension_explain()}</p>
      <ul className="rows list-none p-0">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-wrap items-center gap-x-4">
            <span>{m.recovery_extension_line({ count: request.extraSessions, date: formatDay(request.requestedOn) })}</span>
            {request.answer === null ? (
              <Badge kind="wait">{m.recovery_extension_requested()}</Badge>
            ) : (
              <Badge kind={BADGE[`${request.answer.agreed}`]}>
                {request.answer.agreed ? m.recovery_extension_agreed() : m.recovery_extension_declined()}
              </Badge>
            )}
          </li>
        ))}
        {course.extension.offers.map(({ number, accepted, on }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-4">
            <Link to="/trajecten/$trajectoryId/opdracht" params={{ trajectoryId }} className="link">
              {m.recovery_extension_offer_line({ number, date: formatDay(on) })}
            </Link>
            <Badge kind={accepted ? "done" : "wait"}>{accepted ? m.recovery_extension_agreed() : m.recovery_extension_requested()}</Badge>
          </li>
        ))}
      </ul>
      {course.may.askExtension && (
        <p className="no-print mt-2 flex flex-wrap items-center gap-3">
          <Link to="/trajecten/$trajectoryId/opdracht" params={{ trajectoryId }} className="link">
            {m.recovery_extension_to_order()}
          </Link>
          {open === undefined ? (
            <Button kind="quiet" onClick={() => setAsking("new")}>
              {m.recovery_extension_ask()}
            </Button>
          ) : (
            <Button onClick={() => setAsking(open)}>{m.recovery_extension_answer()}</Button>
          )}
        </p>
      )}
      {asking === "new" && <AskDialog trajectoryId={trajectoryId} onClose={() => setAsking(null)} />}
      {asking !== null && asking !== "new" && <AnswerDialog trajectoryId={trajectoryId} request={asking} onClose={() => setAsking(null)} />}
    </div>
  );
}

function AskDialog({ trajectoryId, onClose }: OfCase & { onClose: () => void }) {
  const [count, setCount] = useState("4");
  const [on, setOn] = useState(today());
  const ask = useAskExtension();
  const number = readNumber(count);
  const wrong = !(Number.isInteger(number) && number >= 1 && number <= 30);

  function save(): void {
    const day = PlainDate.safeParse(on);
    if (wrong || !day.success) return;
    ask.mutate(
      { trajectoryId, extraSessions: number, requestedOn: day.data },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.recovery_extension_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.recovery_extension_ask()}
      description={m.recovery_extension_offer()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={ask.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <TextField
        label={m.recovery_extension_sessions()}
        inputMode="numeric"
        autoComplete="off"
        className="max-w-60"
        value={count}
        onChange={setCount}
        error={wrong ? m.recovery_extension_sessions_wrong() : undefined}
      />
      <DateField label={m.recovery_extension_on()} value={on} onChange={setOn} error={on === "" ? m.errors_required() : undefined} />
      <VerbError refusal={ask.data?.ok === false ? extensionRefusalText(ask.data.refusal) : undefined} error={ask.error} />
    </Dialog>
  );
}

function AnswerDialog({ trajectoryId, request, onClose }: OfCase & { request: Request; onClose: () => void }) {
  const [answer, setAnswer] = useState<"agreed" | "declined">("agreed");
  const [on, setOn] = useState(today());
  const record = useAnswerExtension();

  function save(): void {
    const day = PlainDate.safeParse(on);
    if (!day.success) return;
    record.mutate(
      { trajectoryId, id: request.id, answer, on: day.data },
      {
        onSuccess: (outcome) => {
          if (!outcome.ok) return;
          toast(m.recovery_extension_saved());
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={m.recovery_extension_answer()}
      closeLabel={m.common_cancel()}
      actions={
        <Button kind="primary" busy={record.isPending} onClick={save}>
          {m.common_save()}
        </Button>
      }
    >
      <RadioGroup
        label={m.recovery_extension_what()}
        inline
        value={answer}
        onChange={setAnswer}
        options={[
          { value: "agreed", label: m.recovery_extension_agreed() },
          { value: "declined", label: m.recovery_extension_declined() },
        ]}
      />
      <DateField label={m.recovery_extension_on()} value={on} onChange={setOn} error={on === "" ? m.errors_required() : undefined} />
      <VerbError refusal={record.data?.ok === false ? extensionRefusalText(record.data.refusal) : undefined} error={record.error} />
    </Dialog>
  );
}
