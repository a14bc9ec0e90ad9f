import { m } from "@hervat/messages";
import { Link } from "@tanstack/react-router";
import { Notice } from "../../ui/notice.tsx";
import { inWords } from "./in-words.ts";
import { type BreachShown, useBreaches } from "./use-breach.ts";

/** Until when the authority can be told; nothing once that is decided or done. */
export function BreachDeadline({ breach, look = false }: { breach: BreachShown; look?: boolean }) {
  if (breach.clock === "stopped") return null;
  const moment = inWords(breach.notifyBy);
  const late = breach.clock === "late";
  return (
    <Notice kind={late ? "error" : "wait"} title={late ? m.breach_clock_late({ moment }) : m.breach_clock_deadline({ moment })}>
      {breach.step === "decide" && <p>{m.breach_clock_decide()}</p>}
      {look && (
        <Link to="/datalekken/$breachId" params={{ breachId: breach.id }} className="link">
          {m.breach_clock_look()}
        </Link>
      )}
    </Notice>
  );
}

/** On the first page of who keeps the register, while the 72 hours of a breach run. */
export function BreachDeadlines() {
  const running = (useBreaches().data ?? []).filter(({ clock }) => clock !== "stopped");
  if (running.length === 0) return null;
  return (
    <div className="mb-6 space-y-3">
      {running.map((breach) => (
        <BreachDeadline key={breach.id} breach={breach} look />
      ))}
    </div>
  );
}

/** Where anyone of the practice can say that something went wrong. */
export function BreachDoor() {
  return (
    <p className="mt-10 text-ink-soft">
      {m.breach_clock_door()}{" "}
      <Link to="/datalekken/melden" className="link">
        {m.breach_clock_door_action()}
      </Link>
    </p>
  );
}
