import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import { trpc } from "../../app/trpc.ts";
import { buttonClass } from "../../ui/button.tsx";
import { RadioGroup } from "../../ui/choices.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { DeliverySection } from "./delivery-section.tsx";
import { DraftForm } from "./draft-form.tsx";
import { kindText } from "./kind-text.ts";
import { ReportList } from "./report-list.tsx";
import type { DraftKind } from "./use-report-draft.ts";

export interface TrajectoryReportsTabProps {
  trajectoryId: TrajectoryId;
  language: "nl" | "en";
}

/** The reports of one case: where each stands, and the text of the next one. */
export function TrajectoryReportsTab(props: TrajectoryReportsTabProps) {
  const [kind, setKind] = useState<DraftKind>("bedrijfsarts-rapportage");
  const list = useQuery(trpc.report.ofTrajectory.queryOptions({ trajectoryId: props.trajectoryId }));
  return (
    <div className="space-y-14">
      <section aria-labelledby="report-text">
        <h2 id="report-text" className="mb-4 text-lg font-semibold">
          {m.report_page_tab_text()}
        </h2>
        <RadioGroup
          label={m.report_page_tab_kind()}
          inline
          value={kind}
          onChange={setKind}
          options={[
            { value: "bedrijfsarts-rapportage", label: kindText("bedrijfsarts-rapportage") },
            { value: "evaluation", label: kindText("evaluation") },
          ]}
        />
        {kind === "evaluation" && (
          <p className="mt-4">
            <Link to="/trajecten/$trajectoryId/evaluatie" params={{ trajectoryId: props.trajectoryId }} className={buttonClass()}>
              {m.merged_open()}
            </Link>
          </p>
        )}
        <Suspense fallback={<Skeleton lines={8} />}>
          <DraftForm key={kind} kind={kind} {...props} />
        </Suspense>
      </section>
      <section aria-labelledby="report-list" className="max-w-3xl">
        <h2 id="report-list" className="mb-4 text-lg font-semibold">
          {m.report_page_tab_title()}
        </h2>
        {list.isError && <LoadFailed />}
        {list.isPending && <Skeleton lines={4} />}
        {list.data && <ReportList trajectoryId={props.trajectoryId} {...list.data} />}
      </section>
      <DeliverySection trajectoryId={props.trajectoryId} />
    </div>
  );
}
