import type { Role } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { deadlineColumns } from "./deadline-columns.tsx";
import { filterDeadlines } from "./filter-deadlines.ts";

const WEEKS = ["2", "6", "13", "all"] as const;
type Weeks = (typeof WEEKS)[number];

/** What the law asks over a whole caseload, in one table. */
export function DeadlinesPage({ role }: { role: Role }) {
  const [text, setText] = useState("");
  const [weeks, setWeeks] = useState<Weeks>("6");
  const [onlyClock, setOnlyClock] = useState(false);
  const [onlyLate, setOnlyLate] = useState(false);
  const whose = role === "coach" ? "mine" : "practice";
  const list = useQuery(trpc.clock.deadlines.queryOptions({ whose, weeks: weeks === "all" ? null : Number(weeks) }));
  const filter = useDeferredValue(text);
  const rows = useMemo(
    () => filterDeadlines(list.data ?? [], { text: filter, onlyClock, onlyLate }),
    [list.data, filter, onlyClock, onlyLate],
  );
  const columns = useMemo(() => deadlineColumns({ withCoach: whose === "practice" }), [whose]);
  return (
    <>
      <PageHeader
        title={m.clock_deadlines_title()}
        subtitle={list.data ? m.clock_deadlines_count({ count: rows.length }) : m.clock_deadlines_intro()}
      />
      <search className="mb-6 grid items-end gap-x-8 gap-y-4 md:grid-cols-[minmax(14rem,22rem)_1fr]">
        <TextField label={m.clock_deadlines_filter()} type="search" value={text} onChange={setText} optional={false} />
        <div className="flex flex-wrap items-end gap-x-8 gap-y-2">
          <RadioGroup
            label={m.clock_deadlines_until()}
            inline
            value={weeks}
            onChange={setWeeks}
            options={WEEKS.map((value) => ({ value, label: weeksText(value) }))}
          />
          <Checkbox label={m.clock_deadlines_late_only()} checked={onlyLate} onChange={setOnlyLate} />
          <Checkbox label={m.clock_deadlines_only()} checked={onlyClock} onChange={setOnlyClock} />
        </div>
      </search>
      {list.isError && <LoadFailed />}
      {list.isPending && <Skeleton lines={8} />}
      {list.data && (
        <Table
          excel="termijnen"
          caption={m.clock_deadlines_title()}
          rows={rows}
          columns={columns}
          rowKey={({ trajectoryId, key }) => `${trajectoryId} ${key}`}
          empty={
            list.data.length === 0 ? (
              <EmptyState
                title={m.clock_deadlines_empty_title()}
                action={
                  role !== "supervisor" && (
                    <Link to="/importeren" className={buttonClass()}>
                      {m.clock_deadlines_import()}
                    </Link>
                  )
                }
              >
                {m.clock_deadlines_empty_text()}
              </EmptyState>
            ) : (
              <EmptyState title={m.clock_deadlines_nothing()} />
            )
          }
        />
      )}
    </>
  );
}

function weeksText(weeks: Weeks): string {
  switch (weeks) {
    case "2":
      return m.clock_deadlines_weeks_2();
    case "6":
      return m.clock_deadlines_weeks_6();
    case "13":
      return m.clock_deadlines_weeks_13();
    case "all":
      return m.clock_deadlines_all();
  }
}
