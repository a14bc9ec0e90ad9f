import { z } from "zod";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AuditedCase, CaseAudit, listAuditedCases, readCaseAudit } from "./read-case-audit.ts";

export const auditRouter = router({
  cases: procedure
    .meta({ action: "audit.read", resource: "practice" })
    .output(z.array(AuditedCase))
    .query(({ ctx }) => listAuditedCases(ctx)),
  ofCase: procedure
    .meta({ action: "audit.read-case", resource: "trajectory" })
    .input(CaseInput)
    .output(CaseAudit)
    .query(({ ctx, input }) => readCaseAudit(ctx, input)),
});
