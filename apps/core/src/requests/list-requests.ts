import { clientRepository, dossierRequestRepository, dossierRequestTextRepository, readCaseload } from "@hervat/database/repositories";
import { DossierRequestId, PlainDate, TrajectoryId } from "@hervat/domain/primitives";
import { clockOf, DossierRequest, RequestKind } from "@hervat/domain/requests";
import { z } from "zod";
import type { ServiceContext } from "../service-context.ts";
import { practiceOf } from "../sign-in/practice-of.ts";
import { openCase } from "../trajectory/open-case.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

const clock = {
  id: DossierRequestId,
  kind: RequestKind,
  askedOn: PlainDate,
  dueOn: PlainDate,
  extended: z.boolean(),
  state: DossierRequest.shape.state,
  clock: z.enum(["ended", "ahead", "near", "late"]),
  version: z.int(),
};

export const RequestListed = z.strictObject({ ...clock, trajectoryId: TrajectoryId, code: z.string(), mine: z.boolean() });
export type RequestListed = z.infer<typeof RequestListed>;

/** What clients asked about their files, by the practice's own code, the first that is due on top: of all of them, and for a coach of hers. */
export function listRequests(ctx: ServiceContext): Promise<RequestListed[]> {
  const practiceId = practiceOf(ctx);
  ctx.authorise("request.list", { kind: "practice", practiceId });
  const me = "membershipId" in ctx.actor ? ctx.actor.membershipId : null;
  const all = ctx.actor.kind === "privacy-officer" || ctx.actor.kind === "owner";
  return ctx.inTransaction(async (tx) => {
    const requests = await dossierRequestRepository(tx, practiceId).list();
    const lines = new Map((await readCaseload(tx, practiceId, { now: ctx.now() })).map((line) => [line.trajectoryId, line]));
    return requests.flatMap(({ value, version }) => {
      const line = lines.get(value.trajectoryId);
      if (line === undefined || !(all || line.coachMembershipId === me)) return [];
      return [
        { ...told(value, version, ctx.today()), trajectoryId: value.trajectoryId, code: line.code, mine: line.coachMembershipId === me },
      ];
    });
  });
}

export const RequestsOfCase = z.strictObject({
  name: z.string(),
  requests: z.array(z.strictObject({ ...clock, question: z.string().nullable(), answer: z.string().nullable() })),
});
export type RequestsOfCase = z.infer<typeof RequestsOfCase>;

/** What one client asked, in her own words, with what she was answered: for her coach. */
export function readRequests(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<RequestsOfCase> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openCase(tx, ctx, "request.read", trajectoryId);
    const client = await clientRepository(tx, opened.practiceId).find(opened.stored.value.clientId);
    const texts = await dossierRequestTextRepository(tx, await opened.sealer()).ofTrajectory(trajectoryId);
    const requests = await dossierRequestRepository(tx, opened.practiceId).ofTrajectory(trajectoryId);
    return {
      name: client?.value.name ?? "",
      requests: requests.map(({ value, version }) => {
        const text = texts.get(value.id);
        return { ...told(value, version, ctx.today()), question: text?.question ?? null, answer: text?.answer ?? null };
      }),
    };
  });
}

function told(request: DossierRequest, version: number, today: PlainDate) {
  const { id, kind, askedOn, dueOn, extendedOn, state } = request;
  return { id, kind, askedOn, dueOn, extended: extendedOn !== null, state, clock: clockOf(request, today), version };
}
