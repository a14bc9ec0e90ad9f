import { FACTOR_ITEMS } from "@hervat/domain/factors";
import { type IntakeItem, type IntakeKey, newestIntake } from "@hervat/domain/intake";
import type { TrajectoryId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { localText } from "../../app/local-text.ts";
import { Button } from "../../ui/button.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { itemText } from "./answer-text.ts";

export interface EmptyFormPageProps {
  intake: IntakeKey;
  /** The case to go back to; it is not printed. */
  from: TrajectoryId | undefined;
}

/** An intake to fill in by pen. It names nobody, so that a form left on a table tells nothing. */
export function EmptyFormPage({ intake, from }: EmptyFormPageProps) {
  const definition = newestIntake(intake);
  const name = localText(definition.names);
  return (
    <>
      <PageHeader
        title={name}
        windowTitle={m.intake_print_title({ name })}
        actions={
          <>
            {from !== undefined && (
              <Link
                className="btn"
                to="/trajecten/$trajectoryId/intake"
                params={{ trajectoryId: from }}
                search={intake === "manager-intake" ? { deel: "manager" } : {}}
              >
                {m.intake_print_back()}
              </Link>
            )}
            <Button kind="primary" onClick={() => window.print()}>
              {m.intake_print()}
            </Button>
          </>
        }
      />
      <div className="max-w-3xl">
        <p className="max-w-prose">{localText(definition.explanation)}</p>
        <div className="mt-6 grid grid-cols-2 gap-8">
          <Line label={m.intake_print_name()} />
          <Line label={m.intake_print_day()} />
        </div>
        {definition.sections.map(({ key, names, explanation, items }) => (
          <section key={key} className="mt-8">
            <h2 className="break-after-avoid">{localText(names)}</h2>
            {explanation !== undefined && <p className="text-sm">{localText(explanation)}</p>}
            {items.map((item) => (
              <PenField key={item.key} item={item} />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** Where a pen writes: lines, boxes to tick, or a table of both. */
function PenField({ item }: { item: IntakeItem }) {
  return (
    <div className="mt-4 break-inside-avoid">
      <h3>{localText(item.names)}</h3>
      {item.hints !== undefined && <p className="text-sm">{localText(item.hints)}</p>}
      <PenAnswer item={item} />
    </div>
  );
}

function PenAnswer({ item }: { item: IntakeItem }) {
  switch (item.kind) {
    case "text":
      return <Lines count={Math.max(item.rows, 1)} />;
    case "number":
      return <p className="mt-2">{`______ ${localText(item.unit)}`}</p>;
    case "choice":
    case "choices":
      return (
        <ul className="mt-1 grid list-none grid-cols-2 gap-x-8 p-0">
          {item.options.map(({ key, names }) => (
            <li key={key}>
              <Box /> {localText(names)}
            </li>
          ))}
        </ul>
      );
    case "work-factors":
      return (
        <table className="mt-2 w-full text-sm">
          <thead>
            <tr className="text-left">
              <td className="w-1/3" />
              <th className="font-semibold">{m.intake_effect_hinders()}</th>
              <th className="font-semibold">{m.intake_effect_helps()}</th>
              <th className="w-1/2 font-semibold">{m.intake_print_words()}</th>
            </tr>
          </thead>
          <tbody>
            {FACTOR_ITEMS[item.area].map((part) => (
              <tr key={part} className="border-b border-field-line">
                <th scope="row" className="py-2 text-left font-normal">
                  {itemText(part)}
                </th>
                <td>
                  <Box />
                </td>
                <td>
                  <Box />
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      );
    case "linked-factors":
      return <Lines count={6} />;
    case "goals":
      return <Lines count={3} />;
    case "statement":
      return (
        <>
          <p className="mt-1">{localText(item.text)}</p>
          <p className="mt-1">
            <Box /> {m.intake_accept_statement()}
          </p>
          <div className="mt-4 grid grid-cols-2 gap-8">
            <Line label={m.intake_print_day()} />
            <Line label={m.intake_print_signature()} />
          </div>
        </>
      );
  }
}

function Box() {
  return <span aria-hidden className="mr-1 inline-block size-4 border border-field-line align-[-2px]" />;
}

function Line({ label }: { label: string }) {
  return <p className="border-b border-field-line pt-6 text-sm">{label}</p>;
}

function Lines({ count }: { count: number }) {
  return (
    <div aria-hidden>
      {Array.from({ length: count }, (_, line) => `line ${line}`).map((line) => (
        <div key={line} className="h-8 border-b border-field-line" />
      ))}
    </div>
  );
}
