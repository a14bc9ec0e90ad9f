import { type Programme, SHIPPED_PROGRAMMES } from "@hervat/domain/programme";
import { m } from "@hervat/messages";
import { formatCents } from "../../app/format.ts";
import { localText } from "../../app/local-text.ts";

/** The programmes that ship with Hervat: what is in them. A trajectory keeps the version it began with. */
export function ProgrammesSection() {
  return (
    <div className="max-w-3xl space-y-10">
      <p className="text-ink-soft">{m.practice_page_programmes_text()}</p>
      {SHIPPED_PROGRAMMES.map((programme) => (
        <ProgrammeShown key={`${programme.key} ${programme.version}`} programme={programme} />
      ))}
    </div>
  );
}

function ProgrammeShown({ programme }: { programme: Programme }) {
  const { names, version, goal, structure, sessions, priceCents, questionnaires } = programme;
  const stages = structure.kind === "phases" ? structure.phases : structure.kind === "focus-areas" ? structure.focusAreas : [];
  return (
    <section>
      <h2>{localText(names)}</h2>
      <p className="mb-3 text-ink-soft">{m.practice_page_programme_version({ version })}</p>
      <p className="mb-3">{localText(goal)}</p>
      <dl className="facts">
        <dt>{structure.kind === "phases" ? m.practice_page_phases() : m.practice_page_focus_areas()}</dt>
        <dd>
          <ol className="list-decimal pl-5">
            {stages.map(({ key, names: stage, aim }) => (
              <li key={key}>
                {localText(stage)}
                <div className="text-ink-soft">{localText(aim)}</div>
              </li>
            ))}
          </ol>
        </dd>
        <dt>{m.practice_page_sessions()}</dt>
        <dd>{m.practice_page_sessions_count({ minimum: sessions.minimum, maximum: sessions.maximum, planned: sessions.planned })}</dd>
        {sessions.minutes !== null && (
          <>
            <dt>{m.practice_page_session_length()}</dt>
            <dd>{m.common_minutes({ count: sessions.minutes })}</dd>
          </>
        )}
        <dt>{m.practice_page_questionnaires()}</dt>
        <dd>{questionnaires.map(({ names: list }) => localText(list)).join("; ")}</dd>
        <dt>{m.practice_page_price()}</dt>
        <dd>{priceCents === null ? m.practice_page_price_agreed() : m.practice_page_price_fixed({ amount: formatCents(priceCents) })}</dd>
      </dl>
    </section>
  );
}
