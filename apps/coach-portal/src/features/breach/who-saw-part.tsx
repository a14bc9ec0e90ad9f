import type { DataBreachId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useState } from "react";
import { formatMoment } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import { Button } from "../../ui/button.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { type SeenBy, useWhoSaw } from "./use-breach.ts";

function columns(): Column<SeenBy>[] {
  return [
    { key: "who", header: m.breach_saw_who(), wide: true, sortBy: ({ who }) => who, cell: ({ who }) => who },
    { key: "code", header: m.breach_saw_case(), sortBy: ({ code }) => code, cell: ({ code }) => code },
    { key: "times", header: m.breach_saw_times(), number: true, sortBy: ({ times }) => times, cell: ({ times }) => times },
    { key: "first", header: m.breach_saw_first(), cell: ({ first }) => formatMoment(first) },
    {
      key: "last",
      header: m.breach_saw_last(),
      sortBy: ({ last }) => new Date(last).getTime(),
      cell: ({ last }) => formatMoment(last),
    },
  ];
}

/** Who opened the dossiers while it could happen. It is asked for: looking is itself a row in the log of each client. */
export function WhoSawPart({ breachId }: { breachId: DataBreachId }) {
  const [asked, setAsked] = useState(false);
  const seen = useWhoSaw(breachId, asked);
  return (
    <>
      <p className="mb-4">{m.breach_saw_intro()}</p>
      {!asked && <Button onClick={() => setAsked(true)}>{m.breach_saw_look()}</Button>}
      {asked && seen.isPending && <Skeleton lines={3} />}
      {seen.isError && <LoadFailed />}
      {seen.data && (
        <Table
          excel="datalek-wie-zag"
          caption={m.breach_saw()}
          rows={seen.data}
          rowKey={({ trajectoryId, who, door }) => `${trajectoryId} ${who} ${door}`}
          columns={columns()}
          empty={<p>{m.breach_saw_none()}</p>}
        />
      )}
    </>
  );
}
