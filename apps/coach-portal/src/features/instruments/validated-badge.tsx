import { isValidatedIn } from "@hervat/domain/questionnaires";
import { m } from "@hervat/messages";
import { Badge } from "../../ui/badge.tsx";
import type { Definition } from "./use-instruments.ts";

/** Validated only in the words in which it was tested. */
export function ValidatedBadge({ definition }: { definition: Definition }) {
  const tested = definition.languages.filter((language) => isValidatedIn(definition, language));
  if (tested.length === 0) return <Badge>{m.instrument_not_validated()}</Badge>;
  if (tested.length === definition.languages.length) return <Badge kind="done">{m.instrument_validated()}</Badge>;
  return <Badge kind="done">{tested.includes("nl") ? m.instrument_validated_in_dutch() : m.instrument_validated_in_english()}</Badge>;
}
