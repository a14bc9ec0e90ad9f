import type { Programme } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { evaluatorText } from "../../app/evaluator-text.ts";
import { formatCents } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";
import { whenText } from "../../app/when-text.ts";
import { managerIntakeText } from "./choice-text.ts";
import { stagesOf } from "./words.ts";

/** What is in a programme, to read. */
export function ProgrammeFacts({ programme }: { programme: Programme }) {
  const { goal, structure, sessions, intakes, priceCents, questionnaires, evaluation, bedrijfsarts } = programme;
  const { instalments, included, materials, invoiceLine, exercises } = programme;
  const stages = stagesOf(structure);
  return (
    <>
      <p className="mb-3 max-w-3xl">{localText(goal)}</p>
      <dl className="facts">
        <dt>{structure.kind === "phases" ? m.programme_field_phases() : m.programme_field_focus_areas()}</dt>
        <dd>
          <ol className="list-decimal pl-5">
            {stages.map(({ key, names, aim }) => (
              <li key={key}>
                {localText(names)}
                <div className="text-ink-soft">{localText(aim)}</div>
              </li>
            ))}
          </ol>
        </dd>
        <dt>{m.programme_field_sessions()}</dt>
        <dd>
          {m.practice_page_sessions_count({ minimum: sessions.minimum, maximum: sessions.maximum, planned: sessions.planned })}
          {sessions.minutes !== null && <div>{m.common_minutes({ count: sessions.minutes })}</div>}
          {sessions.rhythmDays !== null && <div>{m.programme_rhythm_every({ count: sessions.rhythmDays })}</div>}
          {sessions.shorterAtStart && <div>{m.programme_field_shorter()}</div>}
        </dd>
        <dt>{m.programme_field_intakes()}</dt>
        <dd>
          {intakes.client && <div>{m.programme_field_with_client()}</div>}
          <div>{managerIntakeText(intakes.manager)}</div>
        </dd>
        {questionnaires.length > 0 && (
          <>
            <dt>{m.programme_field_questionnaires()}</dt>
            <dd>
              {questionnaires.map(({ names, moment }, at) => (
                <div key={at}>
                  {whenText(moment)}: {localText(names)}
                </div>
              ))}
            </dd>
          </>
        )}
        <Lines label={m.programme_field_evaluation()} lines={evaluation.with.map(evaluatorText)} />
        <Lines
          label={m.programme_field_bedrijfsarts()}
          lines={[
            ...(bedrijfsarts.coordination ? [m.programme_field_coordination()] : []),
            ...(bedrijfsarts.report ? [m.programme_field_report()] : []),
          ]}
        />
        <dt>{m.programme_field_price()}</dt>
        <dd>
          {priceCents === null ? m.practice_page_price_agreed() : m.practice_page_price_fixed({ amount: formatCents(priceCents) })}
          {instalments.length > 1 &&
            instalments.map(({ moment, shareBasisPoints }) => (
              <div key={moment}>
                {whenText(moment)}: {shareBasisPoints / 100}%
              </div>
            ))}
        </dd>
        <dt>{m.programme_field_invoice_line()}</dt>
        <dd>{localText(invoiceLine)}</dd>
        <Lines label={m.programme_field_included()} lines={included.map(localText)} />
        <Lines label={m.programme_field_materials()} lines={materials.map(localText)} />
        <Lines label={m.programme_field_own_exercises()} lines={exercises.map(({ names }) => localText(names))} />
      </dl>
    </>
  );
}

function Lines({ label, lines }: { label: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <ul className="list-disc pl-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}
