import { type MatrixInputs, NOTHING } from "./matrix-input.ts";

/** What each procedure of the link router is asked, and each of its files. Which case it is about, the link itself says. */
export const LINK_INPUTS: MatrixInputs = {
  "installation.state": NOTHING,
};
