import type { PlainDate } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { buttonClass } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { formatDay } from "./format.ts";
import type { OfCase } from "./of-case.ts";
import { roleText } from "./role-text.ts";

export interface Reader {
  role: "manager" | "hr";
  name: string;
  until: PlainDate | null;
}

/** Who at the employer reads what is shared here, by name; where nobody may, the way to the consent that comes first. */
export function ReadersNote({ trajectoryId, readers }: OfCase & { readers: readonly Reader[] }) {
  if (readers.length > 0) return <p>{m.consent_readers({ names: readers.map(readerText).join("; ") })}</p>;
  return (
    <Notice
      kind="wait"
      actions={
        <Link to="/trajecten/$trajectoryId/mensen" params={{ trajectoryId }} hash="toestemming" className={buttonClass()}>
          {m.consent_readers_first()}
        </Link>
      }
    >
      {m.consent_readers_none()}
    </Notice>
  );
}

function readerText({ role, name, until }: Reader): string {
  const who = { name, role: roleText(role) };
  return until === null ? m.consent_reader(who) : m.consent_reader_until({ ...who, date: formatDay(until) });
}
