import type { IntakeItem, IntakeValue } from "@hervat/domain/intake";

/** A question that nobody answered. */
export function emptyValue(item: IntakeItem): IntakeValue {
  switch (item.kind) {
    case "text":
      return { kind: "text", text: "" };
    case "number":
      return { kind: "number", number: null };
    case "choice":
      return { kind: "choice", choice: null };
    case "choices":
      return { kind: "choices", choices: [] };
    case "work-factors":
      return { kind: "work-factors", rows: [] };
    case "linked-factors":
      return { kind: "linked-factors", rows: [] };
    case "goals":
      return { kind: "goals", goals: [] };
    case "statement":
      return { kind: "statement", acceptedOn: null };
  }
}
