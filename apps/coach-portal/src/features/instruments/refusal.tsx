import { m } from "@hervat/messages";
import { Notice } from "../../ui/notice.tsx";
import { refusalLines } from "./refusal-lines.ts";
import type { InstrumentRefusal } from "./use-instruments.ts";

/** So many a person mends before she looks again. */
const MOST_LINES = 12;

/** Why a file is not taken in; nothing where it only asks for facts that go beside it. */
export function Refusal({ refusal }: { refusal: InstrumentRefusal }) {
  const lines = refusalLines(refusal);
  if (lines.length === 0) return null;
  const calm = refusal.kind === "ships" || refusal.kind === "already-here";
  return (
    <Notice kind={calm ? "wait" : "error"} announce title={calm ? undefined : m.instrument_import_refused()}>
      {lines.length === 1 ? (
        lines[0]
      ) : (
        <ul className="list-disc pl-5">
          {lines.slice(0, MOST_LINES).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {lines.length > MOST_LINES && <p className="mt-2">{m.instrument_import_more()}</p>}
    </Notice>
  );
}
