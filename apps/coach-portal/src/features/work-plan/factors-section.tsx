import { m } from "@hervat/messages";
import { useState } from "react";
import { formatDay } from "../../app/format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toasts.ts";
import { Skeleton } from "../../ui/waiting.tsx";
import { FactorDialog } from "./factor-dialog.tsx";
import { ShareDialog } from "./share-dialog.tsx";
import { type FactorShown, type OfCase, useFactors, useShareFactor } from "./use-work-plan.ts";
import { areaText, itemText, weightText } from "./work-plan-text.ts";

type Asking = { at: "new" } | { at: "edit" | "share"; factor: FactorShown };

/** The four A's. Sharing is one by one, in the client's words. */
export function FactorsSection({ trajectoryId }: OfCase) {
  const factors = useFactors({ trajectoryId }, true);
  const [asking, setAsking] = useState<Asking | null>(null);
  const share = useShareFactor();
  const may = factors.data?.may;
  const close = () => setAsking(null);

  function takeBack({ id }: FactorShown): void {
    share.mutate({ trajectoryId, id, share: false }, { onSuccess: (outcome) => outcome.ok && toast(m.work_plan_taken_back()) });
  }

  return (
    <section className="no-print">
      <h2>{m.work_plan_factors_title()}</h2>
      <p className="text-ink-soft">{m.work_plan_factors_explain()}</p>
      {factors.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      {factors.isPending && <Skeleton />}
      {factors.data?.factors.length === 0 && <p className="mt-2">{m.work_plan_factors_none()}</p>}
      <ul className="rows list-none p-0">
        {factors.data?.factors.map((factor) => (
          <li key={factor.id} className="grid gap-x-6 gap-y-2 sm:grid-cols-[1fr_auto]">
            <div>
              <h3 className="font-semibold">
                {itemText(factor.item)} ({areaText(factor.area)})
              </h3>
              <p>
                <Badge kind={factor.release === null ? "quiet" : "done"}>
                  {factor.release === null
                    ? m.factors_not_released()
                    : m.factors_released_on({ date: formatDay(factor.release.releasedOn) })}
                </Badge>
              </p>
              <p className="whitespace-pre-line">{factor.text}</p>
              {factor.action !== null && factor.action !== "" && <p className="whitespace-pre-line">{factor.action}</p>}
              <p className="text-sm text-ink-soft">
                {[
                  m.area_factors[`factors_kind_${factor.kind}`](),
                  weightText(factor.weight),
                  m.area_factors[`factors_source_${factor.source}`](),
                ].join(" · ")}
              </p>
              {factor.release !== null && <p className="text-sm">{m.work_plan_released_words({ text: factor.release.text })}</p>}
            </div>
            <div className="flex flex-wrap items-start gap-2">
              {may?.change && (
                <Button
                  kind="quiet"
                  aria-label={`${m.work_plan_factor_edit()}: ${itemText(factor.item)}`}
                  onClick={() => setAsking({ at: "edit", factor })}
                >
                  {m.work_plan_factor_edit()}
                </Button>
              )}
              {may?.release && factor.release === null && (
                <Button
                  aria-label={`${m.work_plan_release()}: ${itemText(factor.item)}`}
                  onClick={() => setAsking({ at: "share", factor })}
                >
                  {m.work_plan_release()}
                </Button>
              )}
              {may?.release && factor.release !== null && (
                <Button
                  busy={share.isPending}
                  aria-label={`${m.work_plan_take_back()}: ${itemText(factor.item)}`}
                  onClick={() => takeBack(factor)}
                >
                  {m.work_plan_take_back()}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {may?.change && (
        <Button className="mt-3" onClick={() => setAsking({ at: "new" })}>
          {m.work_plan_factor_add()}
        </Button>
      )}
      {asking?.at === "new" && <FactorDialog trajectoryId={trajectoryId} onClose={close} />}
      {asking?.at === "edit" && <FactorDialog trajectoryId={trajectoryId} factor={asking.factor} onClose={close} />}
      {asking?.at === "share" && <ShareDialog trajectoryId={trajectoryId} factor={asking.factor} onClose={close} />}
    </section>
  );
}
