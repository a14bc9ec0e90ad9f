import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { readinessText } from "./readiness-text.ts";
import { type ReadinessRow, useConfirmReadiness, useReadiness } from "./use-practice.ts";

/** Whether real clients can come: what Hervat looked at itself, what the owner says, and what to do for each. */
export function ReadinessSection() {
  const readiness = useReadiness();
  if (readiness.isError) return <LoadFailed />;
  if (readiness.isPending) return <Skeleton lines={8} />;
  const { demo, mayConfirm, items, withoutSecondFactor } = readiness.data;
  const left = items.filter(({ done }) => !done).length;
  return (
    <section className="max-w-3xl">
      <h2 className="mb-2">{m.readiness_title()}</h2>
      <p className="mb-4 max-w-prose">{m.readiness_intro()}</p>
      {demo ? <Notice kind="wait">{m.readiness_demo()}</Notice> : <Notice kind={left === 0 ? "done" : "wait"}>{verdict(left)}</Notice>}
      <ul className="rows mt-4">
        {items.map((row) => (
          <Item key={row.item} row={row} count={withoutSecondFactor} mayConfirm={mayConfirm} />
        ))}
      </ul>
    </section>
  );
}

function verdict(left: number): string {
  if (left === 0) return m.readiness_all();
  return left === 1 ? m.readiness_one() : m.readiness_some({ count: left });
}

function Item({ row: { item, done, byHand, confirmedOn }, count, mayConfirm }: { row: ReadinessRow; count: number; mayConfirm: boolean }) {
  const confirm = useConfirmReadiness();
  const { asked, todo } = readinessText(item, count);
  const label = done ? m.readiness_take_back() : m.readiness_confirm();
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-4">
      <span className="w-28">
        <Badge kind={done ? "done" : "wait"}>{done ? m.readiness_done() : m.readiness_missing()}</Badge>
      </span>
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-medium">{asked}</p>
        {!done && <p className="mt-1 max-w-prose text-ink-soft">{todo}</p>}
        {confirmedOn !== null && (
          <p className="mt-1 text-ink-soft">
            {done ? m.readiness_said({ on: formatDay(confirmedOn) }) : m.readiness_said_long_ago({ on: formatDay(confirmedOn) })}
          </p>
        )}
        {confirm.isError && <Notice kind="error">{m.readiness_not_saved()}</Notice>}
      </div>
      {byHand !== null && mayConfirm && (
        <Button
          aria-label={`${label}: ${asked}`}
          disabled={confirm.isPending}
          onClick={() => confirm.mutate({ item: byHand, done: !done })}
        >
          {label}
        </Button>
      )}
    </li>
  );
}
