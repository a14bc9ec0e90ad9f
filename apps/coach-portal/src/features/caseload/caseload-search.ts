import type { View } from "./caseload-views.ts";
import { VIEWS } from "./caseload-views.ts";
import type { Whose } from "./use-caseload.ts";

/** What the address of a caseload keeps: which rows and in which form. No word that was typed stands in it. */
export interface CaseloadSearch {
  kijk?: View;
  /** From how many days without contact someone counts as silent. */
  stil?: number;
  vorm?: "bord";
  wie?: Whose;
  /** Those that ended too. */
  ook?: true;
}

export const SILENT_DAYS = [7, 14, 21, 30] as const;
export const USUAL_SILENCE = 14;

export function readCaseloadSearch({ kijk, stil, vorm, wie, ook }: Record<string, unknown>): CaseloadSearch {
  const view = VIEWS.find((one) => one === kijk);
  const days = SILENT_DAYS.find((one) => one === Number(stil));
  return {
    ...(view !== undefined && { kijk: view }),
    ...(days !== undefined && days !== USUAL_SILENCE && { stil: days }),
    ...(vorm === "bord" && { vorm }),
    ...((wie === "mine" || wie === "practice") && { wie }),
    ...(ook === true && { ook }),
  };
}
