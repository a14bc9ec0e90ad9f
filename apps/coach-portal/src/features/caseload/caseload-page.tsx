import type { Role } from "@hervat/domain/people";
import { m } from "@hervat/messages";
import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { useShortcut } from "../../app/shortcuts.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Checkbox, RadioGroup } from "../../ui/choices.tsx";
import { EmptyState, PageHeader } from "../../ui/page.tsx";
import { Table } from "../../ui/table.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { CaseloadBoard } from "./caseload-board.tsx";
import { caseloadColumns } from "./caseload-columns.tsx";
import { type CaseloadSearch, USUAL_SILENCE } from "./caseload-search.ts";
import { amongRows, countViews, isInView, viewsFor } from "./caseload-views.ts";
import { ChosenBar } from "./chosen-bar.tsx";
import { filterRows } from "./filter-rows.ts";
import { type CaseloadRow, useCaseload, type Whose } from "./use-caseload.ts";
import { useRowKeys } from "./use-row-keys.ts";
import { ViewLinks } from "./view-links.tsx";

const NO_ROWS: readonly CaseloadRow[] = [];

export interface CaseloadPageProps {
  role: Role;
  search: CaseloadSearch;
  /** What was looked for elsewhere, such as an employer; it stands in no address. */
  lookFor?: string | undefined;
  notice?: ReactNode;
}

/** The clients one guides; owner and office see the practice, of which the policy shows each what is hers. */
export function CaseloadPage({ role, search, lookFor = "", notice }: CaseloadPageProps) {
  const navigate = useNavigate();
  const whose: Whose = search.wie ?? (role === "coach" ? "mine" : "practice");
  const silentDays = search.stil ?? USUAL_SILENCE;
  const [text, setText] = useState(lookFor);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const ended = search.ook === true;
  const list = useCaseload(whose, ended);
  const all = list.data ?? NO_ROWS;
  const filter = useDeferredValue(text);
  const found = useMemo(() => filterRows(all, filter), [all, filter]);
  const counts = useMemo(() => countViews(found, { silentDays, ended }), [found, silentDays, ended]);
  const { kijk } = search;
  const rows = useMemo(() => {
    const among = amongRows(found, kijk, ended);
    return kijk === undefined ? among : among.filter((row) => isInView(row, kijk, silentDays));
  }, [found, kijk, ended, silentDays]);
  const columns = useMemo(() => caseloadColumns(all, { withCoach: whose === "practice" }), [all, whose]);
  const chosen = useMemo(() => rows.filter(({ trajectoryId }) => selected.has(trajectoryId)), [rows, selected]);
  const mayAdd = role !== "supervisor";
  const go = (next: CaseloadSearch) => void navigate({ to: "/caseload", search: next, replace: true });
  const { vorm: _form, ook: _ended, ...others } = search;
  useRowKeys();
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
      {list.isError && <LoadFailed />}
      {list.isPending && <Skeleton lines={8} />}
      {list.data?.length === 0 && <FirstStep mayAdd={mayAdd} />}
      {all.length > 0 && (
        <ViewLinks
          search={search}
          views={viewsFor(all)}
          counts={counts}
          all={amongRows(found, undefined, ended).length}
          silentDays={silentDays}
          onSilentDays={(stil) => go({ ...search, stil })}
        />
      )}
      {list.data !== undefined && (
        <search className="no-print mb-6 grid gap-x-8 gap-y-4 sm:grid-cols-[minmax(16rem,24rem)_1fr]">
          <TextField label={m.caseload_filter()} type="search" value={text} onChange={setText} optional={false} />
          <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
            {role === "owner" && (
              <RadioGroup
                label={m.caseload_whose()}
                inline
                value={whose}
                onChange={(wie) => go({ ...search, wie })}
                options={[
                  { value: "mine", label: m.caseload_whose_mine() },
                  { value: "practice", label: m.caseload_whose_practice() },
                ]}
              />
            )}
            <RadioGroup
              label={m.caseload_form()}
              inline
              value={search.vorm ?? "tabel"}
              onChange={(vorm) => go({ ...others, ...(search.ook && { ook: true }), ...(vorm === "bord" && { vorm }) })}
              options={[
                { value: "tabel", label: m.caseload_form_table() },
                { value: "bord", label: m.caseload_form_board() },
              ]}
            />
            <Checkbox
              label={m.caseload_show_ended()}
              checked={ended}
              onChange={(ook) => go({ ...others, ...(search.vorm && { vorm: search.vorm }), ...(ook && { ook }) })}
            />
          </div>
        </search>
      )}
      {all.length > 0 && search.vorm === "bord" && rows.length > 0 && <CaseloadBoard rows={rows} withCoach={whose === "practice"} />}
      {all.length > 0 && (search.vorm !== "bord" || rows.length === 0) && (
        <Table
          excel="caseload"
          caption={m.caseload_title()}
          rows={rows}
          columns={columns}
          rowKey={rowKey}
          rowName={rowName}
          {...(mayAdd && { selection: { selected, onChange: setSelected } })}
          empty={
            <EmptyState title={m.caseload_nothing_title()}>
              {kijk === undefined ? m.caseload_nothing_text() : m.caseload_nothing_in_view()}
            </EmptyState>
          }
        />
      )}
      <ChosenBar chosen={chosen} onClear={() => setSelected(new Set())} />
    </>
  );
}

const rowKey = ({ trajectoryId }: CaseloadRow) => trajectoryId;
const rowName = ({ name }: CaseloadRow) => name;

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
