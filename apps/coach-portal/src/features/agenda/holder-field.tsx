import type { MembershipId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { Select } from "../../ui/select.tsx";

export interface HolderFieldProps {
  /** The coaches of the case, the one who answers for it first. */
  coaches: readonly { membershipId: MembershipId; name: string }[];
  value: MembershipId;
  onChange: (value: MembershipId) => void;
}

/** Who holds a talk, where more than one coach guides. */
export function HolderField({ coaches, value, onChange }: HolderFieldProps) {
  if (coaches.length < 2) return null;
  return (
    <Select
      label={m.beside_talk_who()}
      value={value}
      onChange={onChange}
      options={coaches.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
    />
  );
}
