import type { TrajectoryId } from "@hervat/domain/primitives";
import { PREPARATION_ITEMS, type PreparationItem } from "@hervat/domain/reports";
import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../app/trpc.ts";
import { Notice } from "../../ui/notice.tsx";

/** What the client prepared and shared for the evaluation with three; nothing before she did. */
export function SharedPreparation({ trajectoryId }: { trajectoryId: TrajectoryId }) {
  const prepared = useQuery(trpc.reading.preparation.queryOptions({ trajectoryId }));
  const answers = prepared.data?.answers ?? {};
  const given = PREPARATION_ITEMS.filter((item) => answers[item] !== undefined);
  return (
    <section className="mt-4 mb-8 max-w-3xl" aria-labelledby="prepared">
      <h3 id="prepared" className="mb-2 font-semibold">
        {m.reading_coach_prepared()}
      </h3>
      {prepared.isError && <Notice kind="error">{m.errors_load_failed()}</Notice>}
      {prepared.data && given.length === 0 && <p className="text-ink-soft">{m.reading_coach_not_prepared()}</p>}
      <dl className="rows">
        {given.map((item) => (
          <div key={item} className="py-3">
            <dt className="text-ink-soft">{questionText(item)}</dt>
            <dd className="whitespace-pre-line">{answers[item]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function questionText(item: PreparationItem): string {
  switch (item) {
    case "progress":
      return m.reading_prepare_progress();
    case "helped":
      return m.reading_prepare_helped();
    case "hindered":
      return m.reading_prepare_hindered();
    case "agreements":
      return m.reading_prepare_agreements();
    case "signals":
      return m.reading_prepare_signals();
    case "own":
      return m.reading_prepare_own();
  }
}
