import type { OwnField, OwnFieldFault } from "@hervat/domain/plugins";
import { m } from "@hervat/messages";

export function ownFieldName({ label }: OwnField): string {
  return label.nl.trim() === "" ? m.own_fields_new() : label.nl;
}

export function ownKindText(kind: OwnField["kind"]): string {
  switch (kind) {
    case "text":
      return m.own_fields_kind_text();
    case "choice":
      return m.own_fields_kind_choice();
    case "date":
      return m.own_fields_kind_date();
  }
}

/** What is wrong with the name of a field; nothing when its name is all right. */
export function labelFaultText(kind: OwnFieldFault["kind"] | undefined): string | undefined {
  if (kind === "no-label") return m.own_fields_fault_no_label();
  return kind === "label-twice" ? m.own_fields_fault_label_twice() : undefined;
}

/** The same of its choices. */
export function choicesFaultText(kind: OwnFieldFault["kind"] | undefined): string | undefined {
  switch (kind) {
    case "too-few-choices":
      return m.own_fields_fault_few_choices();
    case "choice-without-label":
      return m.own_fields_fault_empty_choice();
    case "choice-twice":
      return m.own_fields_fault_choice_twice();
    default:
      return undefined;
  }
}
