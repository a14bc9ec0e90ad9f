import { IntakeDefinition, type IntakeKey } from "./intake-definition.ts";
import clientIntake1 from "./shipped/client-intake-1.json" with { type: "json" };
import evaluationPreparation1 from "./shipped/evaluation-preparation-1.json" with { type: "json" };
import managerIntake1 from "./shipped/manager-intake-1.json" with { type: "json" };

/**
 * Every version of every intake. A version is never changed once it was used: a new question is a new file.
 *
 * @source docs/sources.md §6 and §7; programme "Van verzuim naar herstel", Inhoud begeleidingstraject; programme
 * "Re-integratiebegeleiding", Werkwijze en activiteiten
 */
export const SHIPPED_INTAKES: readonly IntakeDefinition[] = [clientIntake1, managerIntake1, evaluationPreparation1].map((file) =>
  IntakeDefinition.parse(file),
);

/** The version that an intake began with. */
export function intakeDefinition(key: IntakeKey, version: number): IntakeDefinition {
  const found = SHIPPED_INTAKES.find((one) => one.key === key && one.version === version);
  if (found === undefined) throw new Error(`no ${key} of version ${version}`);
  return found;
}

/** The version that a new intake begins with. */
export function newestIntake(key: IntakeKey): IntakeDefinition {
  const [newest] = SHIPPED_INTAKES.filter((one) => one.key === key).toSorted((one, other) => other.version - one.version);
  if (newest === undefined) throw new Error(`no ${key} is shipped`);
  return newest;
}
