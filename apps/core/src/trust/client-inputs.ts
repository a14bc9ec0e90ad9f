import { MembershipId, newId } from "@hervat/domain/primitives";
import { CASE_ALONE, type MatrixInputs, NOTHING, trajectoryOf } from "./matrix-input.ts";
import { OWN_READING_INPUTS } from "./reading-inputs.ts";
import { SHARED_INPUTS } from "./shared-inputs.ts";

/** What each procedure of the client router is asked, and each of its files. */
export const CLIENT_INPUTS: MatrixInputs = {
  ...SHARED_INPUTS,
  ...OWN_READING_INPUTS,
  "phone.confirm": () => ({ input: { code: "000000" } }),
  "phone.list": NOTHING,
  "phone.trust": () => ({ input: { kind: "iphone" } }),
  "phone.forget": () => ({ input: { id: newId(MembershipId) }, absent: true }),
  "log.read": (target) => ({ input: { trajectoryId: trajectoryOf(target), before: null } }),
  "own.cases": NOTHING,
  "own.home": CASE_ALONE,
};
