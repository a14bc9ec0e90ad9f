import type { Db } from "@hervat/database";
import { jointTextRepository, reportVersionRepository } from "@hervat/database/repositories";
import { KeepReason } from "@hervat/domain/guard";
import { PluginOptions } from "@hervat/domain/plugins";
import { type ContactId, ok, type Result, refuse } from "@hervat/domain/primitives";
import {
  type AgreedReport,
  type ConfirmRefusal,
  confirmReport,
  employerTextsOf,
  employerTextsOfAnswers,
  type LeaveRefusal,
  type ManagerConfirmation,
  mayConfirm,
  VersionHash,
} from "@hervat/domain/reports";
import type { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { guardEmployerTexts, keptBy, type NotForEmployerShown } from "../guard/not-for-employer.ts";
import { pinnedPlugin } from "../plugins/find-plugin.ts";
import type { ServiceContext } from "../service-context.ts";
import { membershipOf } from "../trajectory/open-case.ts";
import { answersShown } from "./answers-shown.ts";
import { ReportInput } from "./decline-report.ts";
import { parseFrozen } from "./frozen-view.ts";
import { readLeaveFacts } from "./leave-facts.ts";
import { type OpenedReport, openReport } from "./open-report.ts";

/** `versionHash` of the text that the client agreed with, as the coach saw it; `keep` as at the door. */
export const PutBeforeManagerInput = ReportInput.extend({ versionHash: VersionHash, keep: KeepReason.nullable().default(null) });
export type PutBeforeManagerInput = z.infer<typeof PutBeforeManagerInput>;

export type PutBeforeManagerRefusal = ConfirmRefusal | LeaveRefusal | NotForEmployerShown | { readonly kind: "no-recipient" };

/**
 * After her yes the joint text lies before the manager: he reads it in his portal and says yes, or asks for a change. Nothing leaves by
 * this, and his silence is no answer.
 */
export function putBeforeManager(ctx: ServiceContext, input: PutBeforeManagerInput): Promise<Result<null, PutBeforeManagerRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openReport(tx, ctx, "report.put-before-manager", input.reportId);
    const laid = await layBefore(tx, ctx, opened, input);
    return laid.ok ? ok(null) : laid;
  });
}

/** He said yes at the table, or has no account: the coach writes down that he did, and the text says so. */
export function confirmInTalk(ctx: ServiceContext, input: PutBeforeManagerInput): Promise<Result<null, PutBeforeManagerRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openReport(tx, ctx, "evaluation.approve-by-hand", input.reportId);
    const laid = await layBefore(tx, ctx, opened, input);
    if (!laid.ok) return laid;
    const { report, contactId } = laid.value;
    const said = { answer: "agrees", part: null, note: null, answeredOn: ctx.today(), how: "in-talk" } as const;
    const confirmation: ManagerConfirmation = { versionHash: report.versionHash, contactId, ...said };
    const confirmed = confirmReport(report, confirmation);
    if (!confirmed.ok) return confirmed;
    const texts = jointTextRepository(tx, opened.sealer.tenant);
    const lies = await texts.find(report.id);
    if (lies === undefined) throw new Error(`the joint text of report ${report.id} does not lie before anyone`);
    await texts.answer(lies, confirmation, membershipOf(ctx));
    return ok(null);
  });
}

async function layBefore(
  tx: Db,
  ctx: ServiceContext,
  { stored, sealer }: OpenedReport,
  { versionHash, keep }: PutBeforeManagerInput,
): Promise<Result<{ readonly report: AgreedReport; readonly contactId: ContactId }, PutBeforeManagerRefusal>> {
  const asked = mayConfirm(stored.value, versionHash);
  if (!asked.ok) return asked;
  const { id, trajectoryId, kind, version } = asked.value;
  const { recipient, refused } = await readLeaveFacts(tx, sealer, kind, trajectoryId, ctx.today());
  if (recipient === null) return refuse({ kind: "no-recipient" });
  if (refused) return refuse({ kind: "may-not-leave", reasons: ["no-consent"] });
  const frozen = await reportVersionRepository(tx, sealer).find(id, version);
  const { view, answers } = frozen ? parseFrozen(kind, frozen.view) : { view: undefined, answers: {} };
  if (frozen === undefined || view?.audience !== "manager" || view.evaluation === null)
    throw new Error(`report ${id} has no joint text in version ${version}`);
  const guarded = guardEmployerTexts(ctx, [...employerTextsOf(view.evaluation), ...employerTextsOfAnswers(answers)], keep);
  if (!guarded.ok) return guarded;
  const { contactId } = recipient;
  const plugin = await pinnedPlugin({ tx, practiceId: sealer.tenant, plugins: ctx.service.plugins }, kind, frozen);
  const made = { view, answers, html: frozen.html, options: PluginOptions.parse(frozen.options) };
  const shown = plugin.ok ? await answersShown(ctx.service.engine, { ...made, plugin: plugin.value }) : [];
  const content = { ...view.evaluation, answers: shown };
  await jointTextRepository(tx, sealer.tenant).put({ trajectoryId, reportId: id, versionHash, contactId, content, putOn: ctx.today() });
  if (guarded.value.kept > 0) await writeAudit(tx, ctx, keptBy(keep, guarded.value));
  return ok({ report: asked.value, contactId });
}
