import type { TakenRow, TakenRows } from "@hervat/database/takeout";
import { type EvaluationAnnex, evaluationAnnex, PreparationAsStored, sharedPart } from "@hervat/domain/reports";

const PREPARATION = "evaluation_preparation";

/** What is hers alone of the evaluation, out of her rows; null where she prepared nothing. */
export function annexIn(rows: TakenRows): EvaluationAnnex | null {
  const [row] = rows["care"]?.[PREPARATION] ?? [];
  return row === undefined ? null : evaluationAnnex(PreparationAsStored.parse(row["content"]), row["sharedAt"] !== null);
}

/** The rows as the practice takes them along: what she wrote for herself alone stays with her, and what she did not share. */
export function withoutHerAnnex(rows: TakenRows): TakenRows {
  const prepared = rows["care"]?.[PREPARATION];
  if (prepared === undefined) return rows;
  const shared = prepared.map((row): TakenRow => {
    return { ...row, content: sharedPart(PreparationAsStored.parse(row["content"]), row["sharedAt"] !== null) };
  });
  return { ...rows, care: { ...rows["care"], [PREPARATION]: shared } };
}
