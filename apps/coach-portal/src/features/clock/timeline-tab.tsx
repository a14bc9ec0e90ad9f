import { m } from "@hervat/messages";
import { formatDay } from "../../app/format.ts";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { OfCase } from "../../app/of-case.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { ClockOnlySection } from "./clock-only-section.tsx";
import { Foundations } from "./foundations.tsx";
import { MilestoneList } from "./milestone-list.tsx";
import { type ClockShown, useCase, usePapers, useSickness } from "./use-clock.ts";
import { WeeksLine } from "./weeks-line.tsx";

/** What the law asks of whom from the first day of sickness to the last, and the days it all rests on. */
export function TimelineTab({ trajectoryId }: OfCase) {
  const trajectory = useCase({ trajectoryId });
  const sickness = useSickness({ trajectoryId });
  const papers = usePapers({ trajectoryId }, trajectory.data?.may.readCare === true && !trajectory.data.clockOnly);
  if (sickness.isError || trajectory.isError) return <LoadFailed />;
  if (sickness.data === undefined || trajectory.data === undefined) return <Skeleton lines={8} />;
  const { clock } = sickness.data;
  const { may, clockOnly } = trajectory.data;
  return (
    <div className="space-y-10">
      {clockOnly && <ClockOnlySection trajectoryId={trajectoryId} mayBegin={may.steer} />}
      {clock.kind === "clock" && <Strip clock={clock} />}
      {clock.kind === "no-clock" && (
        <Notice>{clock.because === "no-wvp" ? m.poortwachter_no_clock_no_wvp() : m.poortwachter_no_clock_no_spells()}</Notice>
      )}
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        {clock.kind === "clock" && (
          <section className="min-w-0">
            <h2>{m.clock_title()}</h2>
            <p className="mb-3 text-ink-soft">{m.clock_hint()}</p>
            <MilestoneList
              trajectoryId={trajectoryId}
              milestones={clock.milestones}
              papers={papers.data?.documents ?? []}
              mayMark={may.markMilestone}
            />
          </section>
        )}
        <Foundations trajectoryId={trajectoryId} sickness={sickness.data} mayChange={may.changeSickness} />
      </div>
    </div>
  );
}

function Strip({ clock }: { clock: ClockShown }) {
  const facts = [
    ...(clock.week === null ? [] : [m.clock_strip_week({ week: clock.week })]),
    m.clock_strip_first({ date: formatDay(clock.firstSickDay) }),
    m.clock_strip_wages({ date: formatDay(clock.wagesUntil) }),
    m.clock_strip_wia({ date: formatDay(clock.firstWiaDay) }),
  ];
  return (
    <section className="card space-y-3">
      <p className="font-semibold">{facts.join(" · ")}</p>
      <WeeksLine clock={clock} />
    </section>
  );
}
