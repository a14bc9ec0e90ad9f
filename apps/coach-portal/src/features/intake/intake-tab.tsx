import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import type { OfCase } from "../../app/of-case.ts";
import { trpc } from "../../app/trpc.ts";
import { Tabs } from "../../ui/tabs.tsx";
import { ClientPart } from "./client-part.tsx";
import { ManagerPart } from "./manager-part.tsx";

export type IntakePart = "client" | "manager";

export interface IntakeTabProps extends OfCase {
  part: IntakePart;
  onPart: (part: IntakePart) => void;
}

/** What the client and her manager said at the start, kept apart. */
export function IntakeTab({ trajectoryId, part, onPart }: IntakeTabProps) {
  const programme = useQuery(trpc.trajectory.read.queryOptions({ trajectoryId })).data?.programme;
  const client = { key: "client" as const, label: m.intake_part_client(), content: <ClientPart trajectoryId={trajectoryId} /> };
  // Some programmes do not ask the manager.
  if (programme?.intakes.manager === "none") return client.content;
  return (
    <Tabs
      label={m.intake_parts()}
      value={part}
      onChange={onPart}
      tabs={[client, { key: "manager", label: m.intake_part_manager(), content: <ManagerPart trajectoryId={trajectoryId} /> }]}
    />
  );
}
