import { m } from "@hervat/messages";
import type { OfCase } from "../../app/of-case.ts";
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
  return (
    <Tabs
      label={m.intake_parts()}
      value={part}
      onChange={onPart}
      tabs={[
        { key: "client", label: m.intake_part_client(), content: <ClientPart trajectoryId={trajectoryId} /> },
        { key: "manager", label: m.intake_part_manager(), content: <ManagerPart trajectoryId={trajectoryId} /> },
      ]}
    />
  );
}
