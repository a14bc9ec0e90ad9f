import { CASE_ALONE, type MatrixInputs, NOTHING } from "./matrix-input.ts";
import { SHARED_INPUTS } from "./shared-inputs.ts";

/** What each procedure of the client router is asked, and each of its files. */
export const CLIENT_INPUTS: MatrixInputs = {
  ...SHARED_INPUTS,
  "own.cases": NOTHING,
  "own.home": CASE_ALONE,
};
