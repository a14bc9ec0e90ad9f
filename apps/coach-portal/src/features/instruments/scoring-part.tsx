import { scoreQuestionnaire } from "@hervat/domain/questionnaires";
import { m } from "@hervat/messages";
import { formatNumber } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import type { Definition } from "./use-instruments.ts";

type Scale = Definition["scales"][number];

/** How each scale comes to its score, and when it cannot. */
export function ScoringPart({ definition }: { definition: Definition }) {
  const ranges = scoreQuestionnaire(definition, {});
  return (
    <>
      <p className="mb-3 text-ink-soft">{m.instrument_scoring_signal()}</p>
      <dl className="rows">
        {ranges.map(({ scale, minimum, maximum }) => (
          <div key={scale.key} className="py-3">
            <dt className="font-semibold">{localText(scale.names)}</dt>
            <dd>
              {countedText(scale)} {m.instrument_scale_range({ minimum: formatNumber(minimum), maximum: formatNumber(maximum) })}{" "}
              {scale.higherIs === "better" ? m.questionnaire_higher_better() : m.questionnaire_higher_worse()}
              <div>{missingText(scale)}</div>
              {scale.items.some(({ reversed }) => reversed) && (
                <div>{m.instrument_scale_reversed({ questions: reversedIn(definition, scale) })}</div>
              )}
              <div className="text-ink-soft">{bandsText(scale)}</div>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function countedText({ method, items, factor }: Scale): string {
  const count = items.length;
  const counted = method === "mean" ? m.instrument_scale_mean({ count }) : m.instrument_scale_sum({ count });
  return factor === 1 ? `${counted}.` : `${counted}, ${m.instrument_scale_times({ factor: formatNumber(factor) })}.`;
}

function missingText({ missing }: Scale): string {
  return missing.kind === "all-answered" ? m.instrument_scale_all() : m.instrument_scale_at_least({ count: missing.atLeast });
}

/** By their places in the questionnaire, as a manual names them. */
function reversedIn({ items }: Definition, scale: Scale): string {
  const reversed = new Set(scale.items.flatMap((one) => (one.reversed ? [one.item] : [])));
  return items.flatMap(({ key }, at) => (reversed.has(key) ? [String(at + 1)] : [])).join(", ");
}

function bandsText({ bands }: Scale): string {
  if (bands.length === 0) return m.instrument_scale_no_bands();
  return bands.map(({ from, names }) => m.instrument_scale_band({ from: formatNumber(from), name: localText(names) })).join("; ");
}
