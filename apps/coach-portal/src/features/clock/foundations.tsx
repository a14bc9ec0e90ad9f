import { m } from "@hervat/messages";
import { type ReactNode, useState } from "react";
import { formatDay } from "../../app/format.ts";
import type { OfCase } from "../../app/of-case.ts";
import { Button } from "../../ui/button.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import { DayDialog, SanctionDialog } from "./day-dialog.tsx";
import { SpellsDialog } from "./spells-dialog.tsx";
import type { SicknessShown } from "./use-clock.ts";
import { UwvDialog } from "./uwv-dialog.tsx";

type Open = "spells" | "uwv" | "employment" | "pension" | "sanction" | "wvp" | null;

export interface FoundationsProps extends OfCase {
  sickness: SicknessShown;
  mayChange: boolean;
}

/** What every date rests on, each with its own way to correct it. */
export function Foundations({ trajectoryId, sickness, mayChange }: FoundationsProps) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const { spells, uwv, wvp, employmentEndsOn, statePensionFrom, loonsanctie } = sickness;
  const clock = sickness.clock.kind === "clock" ? sickness.clock : null;
  const part = (key: Exclude<Open, null>, title: string, edit: string, children: ReactNode) => (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <div>{children}</div>
      {mayChange && (
        <Button kind="quiet" className="-ml-2.5" aria-label={`${title}: ${edit}`} onClick={() => setOpen(key)}>
          {edit}
        </Button>
      )}
    </section>
  );
  return (
    <section aria-label={m.clock_rests_on()}>
      <h2 className="mb-2">{m.clock_rests_on()}</h2>
      <div className="rows">
        {part("spells", m.clock_spells_title(), m.clock_spells_edit(), <SpellList spells={spells} earlier={clock?.earlier ?? []} />)}
        {clock !== null &&
          part(
            "uwv",
            m.clock_end_title(),
            m.clock_end_edit(),
            <>
              <dl className="facts">
                <dt>{m.poortwachter_last_day_of_waiting_period()}</dt>
                <dd>{formatDay(clock.lastDayOfWaitingPeriod)}</dd>
                <dt>{m.poortwachter_first_wia_day()}</dt>
                <dd>{formatDay(clock.firstWiaDay)}</dd>
              </dl>
              <p className="text-sm text-ink-soft">
                {uwv === null
                  ? m.clock_end_computed()
                  : m.clock_end_uwv({ letter: formatDay(uwv.letterDated), computed: formatDay(clock.computedLastDay) })}
              </p>
            </>,
          )}
        {clock !== null &&
          part(
            "employment",
            m.clock_employment_title(),
            m.clock_employment_edit(),
            employmentEndsOn === null
              ? m.clock_employment_goes_on()
              : m.clock_employment_ends({
                  date: formatDay(employmentEndsOn),
                  notice: formatDay(clock.noticeAtEndOfEmployment ?? employmentEndsOn),
                }),
          )}
        {clock !== null &&
          part(
            "pension",
            m.clock_pension_title(),
            m.clock_pension_edit(),
            statePensionFrom === null ? m.clock_pension_none() : m.clock_pension_from({ date: formatDay(statePensionFrom) }),
          )}
        {clock !== null &&
          part(
            "sanction",
            m.clock_sanction_title(),
            m.clock_sanction_edit(),
            loonsanctie === null
              ? m.clock_sanction_none()
              : m.clock_sanction_until({ decided: formatDay(loonsanctie.decidedOn), last: formatDay(loonsanctie.lastDay) }),
          )}
        {part("wvp", m.clock_wvp_title(), wvp ? m.clock_wvp_edit_off() : m.clock_wvp_edit_on(), wvp ? m.clock_wvp_yes() : m.clock_wvp_no())}
      </div>
      {open === "spells" && <SpellsDialog trajectoryId={trajectoryId} spells={spells} onClose={close} />}
      {open === "uwv" && <UwvDialog trajectoryId={trajectoryId} uwv={uwv} onClose={close} />}
      {open === "sanction" && <SanctionDialog trajectoryId={trajectoryId} sanction={loonsanctie} onClose={close} />}
      {open === "employment" && (
        <DayDialog
          trajectoryId={trajectoryId}
          title={m.clock_employment_edit()}
          description={m.clock_employment_what()}
          label={m.clock_employment_on()}
          value={employmentEndsOn}
          toCorrection={(on) => ({ kind: "employment-end", on })}
          onClose={close}
        />
      )}
      {open === "pension" && (
        <DayDialog
          trajectoryId={trajectoryId}
          title={m.clock_pension_edit()}
          description={m.clock_pension_hint()}
          label={m.clock_pension_on()}
          value={statePensionFrom}
          toCorrection={(from) => ({ kind: "state-pension", from })}
          onClose={close}
        />
      )}
      {open === "wvp" && (
        <CorrectionDialog
          trajectoryId={trajectoryId}
          title={wvp ? m.clock_wvp_off_title() : m.clock_wvp_on_title()}
          description={wvp ? m.clock_wvp_off_text() : m.clock_wvp_on_text()}
          read={() => ({ kind: "wvp", applies: !wvp })}
          onClose={close}
        />
      )}
    </section>
  );
}

function SpellList({
  spells,
  earlier,
}: {
  spells: SicknessShown["spells"];
  earlier: { firstSickDay: string; lastSickDay: string | null }[];
}) {
  if (spells.length === 0) return <p>{m.trajectory_page_spells_none()}</p>;
  return (
    <>
      <ul className="list-none p-0">
        {spells.map(({ from, to, leaveAfter }) => (
          <li key={from}>
            {to === undefined
              ? m.trajectory_page_spells_open({ from: formatDay(from) })
              : m.trajectory_page_spells_closed({ from: formatDay(from), to: formatDay(to) })}
            {leaveAfter !== undefined && `, ${m.trajectory_page_spells_leave({ days: leaveAfter })}`}
          </li>
        ))}
      </ul>
      {earlier.map(({ firstSickDay, lastSickDay }) => (
        <p key={firstSickDay} className="text-sm text-ink-soft">
          {m.clock_earlier({ from: formatDay(firstSickDay), to: formatDay(lastSickDay ?? firstSickDay) })}
        </p>
      ))}
    </>
  );
}
