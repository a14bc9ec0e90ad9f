import { FACTOR_ITEMS } from "@hervat/domain/factors";
import type { IntakeItem, IntakeValue } from "@hervat/domain/intake";
import { FactorId, newId } from "@hervat/domain/primitives";

/** An answer out of a form that was posted without a script. @returns null for a number that is none */
export function readValue(item: IntakeItem, form: FormData, known: IntakeValue | undefined): IntakeValue | null {
  const text = (name: string) => String(form.get(name) ?? "").replaceAll("\r\n", "\n");
  switch (item.kind) {
    case "text":
      return { kind: "text", text: text(item.key) };
    case "number": {
      const typed = text(item.key).trim().replace(",", ".");
      if (typed === "") return { kind: "number", number: null };
      return Number.isNaN(Number(typed)) ? null : { kind: "number", number: Number(typed) };
    }
    case "choice":
      return { kind: "choice", choice: text(item.key) === "" ? null : text(item.key) };
    case "choices":
      return { kind: "choices", choices: item.options.map(({ key }) => key).filter((key) => form.getAll(item.key).includes(key)) };
    case "work-factors": {
      const before = known?.kind === "work-factors" ? known.rows : [];
      const rows = FACTOR_ITEMS[item.area].flatMap((part) => {
        const effect = form.get(`${item.key}.${part}`);
        if (effect !== "hinders" && effect !== "helps") return [];
        const id = before.find((row) => row.item === part)?.id ?? newId(FactorId);
        return [{ id, item: part, effect, text: text(`${item.key}.${part}.text`) } as const];
      });
      return { kind: "work-factors", rows };
    }
    case "linked-factors":
    case "goals":
    case "statement":
      return known ?? null;
  }
}
