import type { FactorItem, PersonalFactor, WorkFactor } from "../factors/factor.ts";
import type { FourA } from "../views/parts.ts";
import { type IntakeDefinition, itemsOf } from "./intake-definition.ts";
import type { Answers } from "./intake-goals.ts";
import type { LinkedFactorRow } from "./intake-value.ts";

/** Something that an intake says hinders or helps, for the coach to take over or leave. */
export type FactorProposal = {
  /** The id of the row in the answer: what was decided about it is kept under this id. */
  readonly id: string;
  readonly source: WorkFactor["source"];
  readonly text: string;
  /** The texts of the rows that it leads to. */
  readonly leadsTo: readonly string[];
} & (
  | { readonly about: "work"; readonly area: FourA; readonly item: FactorItem; readonly kind: WorkFactor["kind"] }
  /** At the workplace or in the organisation: under which of the four A's it goes, the coach decides. */
  | { readonly about: "work-unplaced"; readonly place: "workplace" | "organisation"; readonly kind: WorkFactor["kind"] }
  | { readonly about: "personal"; readonly sphere: PersonalFactor["sphere"]; readonly kind: PersonalFactor["kind"] }
);

/**
 * What an intake proposes for the factors board. Nothing goes there by itself: the coach takes over one at a time.
 *
 * @source programme "Re-integratiebegeleiding", Doel and Werkwijze: factoren die herstel belemmeren dan wel bevorderen, verbanden tussen
 * individu, werkomgeving en organisatie
 */
export function factorProposals(definition: IntakeDefinition, answers: Answers): readonly FactorProposal[] {
  const source = definition.key === "manager-intake" ? "manager" : "client";
  return itemsOf(definition).flatMap((item): readonly FactorProposal[] => {
    const value = answers.get(item.key);
    if (item.kind === "work-factors" && value?.kind === "work-factors") {
      return value.rows.map(({ id, item: of, effect, text }) => ({
        ...{ id, source, text: text.trim(), leadsTo: [] },
        ...{ about: "work", area: item.area, item: of, kind: atWork(effect) },
      }));
    }
    if (item.kind === "linked-factors" && value?.kind === "linked-factors") {
      return value.rows.filter(({ text }) => text.trim() !== "").map((row) => linkedProposal(row, value.rows, source));
    }
    return [];
  });
}

function linkedProposal(row: LinkedFactorRow, all: readonly LinkedFactorRow[], source: WorkFactor["source"]): FactorProposal {
  const leadsTo = all.filter(({ id }) => row.leadsTo.includes(id)).map(({ text }) => text.trim());
  const told = { id: row.id, source, text: row.text.trim(), leadsTo };
  switch (row.level) {
    case "person":
    case "home":
      return { ...told, about: "personal", sphere: row.level, kind: row.effect === "hinders" ? "hindering" : "helping" };
    case "workplace":
    case "organisation":
      return { ...told, about: "work-unplaced", place: row.level, kind: atWork(row.effect) };
  }
}

function atWork(effect: "hinders" | "helps"): WorkFactor["kind"] {
  return effect === "hinders" ? "bottleneck" : "resource";
}
