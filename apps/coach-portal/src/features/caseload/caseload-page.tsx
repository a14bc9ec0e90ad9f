import type { Role } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from "react";
import { useShortcut } from "../../app/shortcuts.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { Notice } from "../../ui/notice.tsx";
import { EmptyState, PageHeader, StickyActionBar } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { caseloadColumns } from "./caseload-columns.tsx";
import { filterRows } from "./filter-rows.ts";
import { useCaseload, type Whose } from "./use-caseload.ts";

/** Beyond this a screen is no list any more; the rest is one press away. */
const ROWS_AT_ONCE = 200;

/** The clients one guides; owner and office see the practice, of which the policy shows each what is hers. */
export function CaseloadPage({ role, notice }: { role: Role; notice?: ReactNode }) {
  const [whose, setWhose] = useState<Whose>(role === "coach" ? "mine" : "practice");
  const [text, setText] = useState("");
  const [ended, setEnded] = useState(false);
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useCaseload(whose);
  const filter = useDeferredValue(text);
  const rows = useMemo(() => filterRows(list.data ?? [], { text: filter, ended }), [list.data, filter, ended]);
  const visible = useMemo(() => rows.slice(0, shown), [rows, shown]);
  const columns = useMemo(() => caseloadColumns(list.data ?? [], { withCoach: whose === "practice" }), [list.data, whose]);
  const mayAdd = role !== "supervisor";
  const navigate = useNavigate();
  useShortcut(
    "n",
    useCallback(() => {
      if (mayAdd) void navigate({ to: "/clienten/nieuw" });
    }, [mayAdd, navigate]),
  );

  return (
    <>
      <PageHeader
        title={m.caseload_title()}
        subtitle={list.data && m.caseload_count({ count: rows.length })}
        actions={
          mayAdd && (
            <Link to="/clienten/nieuw" className={buttonClass("primary")}>
              {m.caseload_add()}
            </Link>
          )
        }
      />
      {notice}
      {list.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      {list.isPending && <Skeleton lines={8} />}
      {list.data?.length === 0 && <FirstStep mayAdd={mayAdd} />}
      {(list.data?.length ?? 0) > 0 || whose === "mine" ? (
        <search className="mb-6 grid gap-x-8 gap-y-4 sm:grid-cols-[minmax(16rem,28rem)_1fr]">
          <TextField label={m.caseload_filter()} type="search" value={text} onChange={setText} optional={false} />
          <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
            {role === "owner" && (
              <RadioGroup
                label={m.caseload_whose()}
                inline
                value={whose}
                onChange={setWhose}
                options={[
                  { value: "mine", label: m.caseload_whose_mine() },
                  { value: "practice", label: m.caseload_whose_practice() },
                ]}
              />
            )}
            <Checkbox label={m.caseload_show_ended()} checked={ended} onChange={setEnded} />
          </div>
        </search>
      ) : null}
      {(list.data?.length ?? 0) > 0 && (
        <Table
          excel="caseload"
          caption={m.caseload_title()}
          rows={visible}
          columns={columns}
          rowKey={({ trajectoryId }) => trajectoryId}
          rowName={({ name }) => name}
          {...(mayAdd && { selection: { selected, onChange: setSelected } })}
          empty={<EmptyState title={m.caseload_nothing_title()}>{m.caseload_nothing_text()}</EmptyState>}
        />
      )}
      {rows.length > shown && (
        <Button className="mt-4" onClick={() => setShown(rows.length)}>
          {m.caseload_more({ count: rows.length - shown })}
        </Button>
      )}
      <ChosenBar chosen={rows.filter(({ trajectoryId }) => selected.has(trajectoryId)).map(({ trajectoryId }) => trajectoryId)} />
    </>
  );
}

function FirstStep({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState
      title={m.caseload_empty_title()}
      action={
        mayAdd && (
          <Link to="/importeren" className={buttonClass()}>
            {m.caseload_import()}
          </Link>
        )
      }
    >
      {mayAdd && m.caseload_empty_text()}
    </EmptyState>
  );
}

/** The chosen go to the page of the reports in the state of the router: who they are stands in no address and no history. */
function ChosenBar({ chosen }: { chosen: readonly string[] }) {
  const navigate = useNavigate();
  if (chosen.length === 0) return null;
  return (
    <StickyActionBar>
      <Button kind="plain" onClick={() => void navigate({ to: "/rapporten/nieuw", state: { trajectoryIds: chosen } })}>
        {m.caseload_make_reports()}
      </Button>
      <span aria-live="polite">{m.common_selected({ count: chosen.length })}</span>
    </StickyActionBar>
  );
}
