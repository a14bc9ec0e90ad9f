import type { ForbiddenKind } from "@hervat/domain/guard";
import { m } from "@hervat/messages";
import { useGuard } from "./use-guard.ts";

/** Beside a field that the employer will read: each passage with the reason and what to write instead. Said politely, without taking the focus. */
export function GuardNotes({ text, id }: { text: string; id: string }) {
  const findings = useGuard(text);
  return (
    <div id={id} role="status" className={findings.length > 0 ? "notice notice-wait mt-2 text-sm" : undefined}>
      {findings.length > 0 && (
        <>
          <p className="notice-title">{findings.length === 1 ? m.guard_status_one() : m.guard_status_many({ count: findings.length })}</p>
          <GuardList findings={findings} />
        </>
      )}
    </div>
  );
}

export interface GuardListProps {
  findings: readonly { text: string; kind: ForbiddenKind }[];
}

/** Passages with reason and rewording. */
export function GuardList({ findings }: GuardListProps) {
  return (
    <ul className="mt-1 list-none space-y-2 p-0">
      {findings.map(({ text, kind }, index) => (
        <li key={`${index} ${text}`}>
          <mark className="rounded bg-accent-tint px-1 font-semibold text-ink">{text}</mark>{" "}
          <span>{m.area_guard[`guard_reason_${kind}`]()}</span>{" "}
          <span className="text-ink-soft">{m.area_guard[`guard_suggestion_${kind}`]()}</span>
        </li>
      ))}
    </ul>
  );
}
