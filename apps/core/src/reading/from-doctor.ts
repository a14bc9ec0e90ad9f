import { contactRepository, doctorsQuestionRepository, receivedDocumentRepository } from "@hervat/database/repositories";
import { PlainDate, ReceivedDocumentId, TrajectoryId } from "@hervat/domain/primitives";
import type { ReceivedDocument } from "@hervat/domain/received";
import { z } from "zod";
import { NotFoundError } from "../errors.ts";
import type { FileRoute } from "../http/file-route.ts";
import { openOwnCase } from "../own/open-own-case.ts";
import { receivedFile } from "../received/received-file.ts";
import type { ServiceContext } from "../service-context.ts";
import type { CaseInput } from "../trajectory/read-trajectory.ts";

/** What a bedrijfsarts wrote about her where he fetched her reports: she reads all of it. */
export const FromDoctor = z.strictObject({
  questions: z.array(
    z.strictObject({
      askedOn: PlainDate,
      name: z.string().nullable(),
      text: z.string(),
      answer: z.string().nullable(),
      answeredOn: PlainDate.nullable(),
    }),
  ),
  /** `text` is null where he sent a file. */
  advice: z.array(z.strictObject({ id: ReceivedDocumentId, datedOn: PlainDate, text: z.string().nullable() })),
});
export type FromDoctor = z.infer<typeof FromDoctor>;

const byHimself = ({ kind, addedBy }: ReceivedDocument) => kind === "doctors-advice" && addedBy === null;

/** His questions with what her coach answered, and his advice; the newest first. */
export function readFromDoctor(ctx: ServiceContext, { trajectoryId }: CaseInput): Promise<FromDoctor> {
  return ctx.inTransaction(async (tx) => {
    const opened = await openOwnCase(tx, ctx, "own.read-report", trajectoryId);
    const sealer = await opened.sealer();
    const asked = (await doctorsQuestionRepository(tx, sealer).answeredOfTrajectory(trajectoryId)).map(({ value }) => value);
    const contacts = contactRepository(tx, opened.practiceId);
    const questions: FromDoctor["questions"] = [];
    for (const { askedOn, contactId, text, answer, answeredOn, recordedBy } of asked) {
      if (recordedBy !== null) continue;
      const doctor = contactId === null ? undefined : await contacts.find(contactId);
      questions.push({ askedOn, name: doctor?.name ?? null, text, answer, answeredOn });
    }
    const papers = receivedDocumentRepository(tx, sealer);
    const advice: FromDoctor["advice"] = [];
    for (const document of (await papers.ofTrajectory(trajectoryId)).filter(byHimself)) {
      const bytes = document.mediaType === "text/plain" ? await papers.bytes(document.id) : undefined;
      advice.push({ id: document.id, datedOn: document.datedOn, text: bytes === undefined ? null : Buffer.from(bytes).toString() });
    }
    return { questions, advice };
  });
}

const Params = z.object({ trajectoryId: TrajectoryId, id: ReceivedDocumentId });

/** The file that he sent, for her. */
export const doctorsAdviceRoute: FileRoute = {
  meta: { action: "own.read-report", resource: "trajectory" },
  path: "/files/trajectories/:trajectoryId/advice/:id",
  serve(ctx, params) {
    const asked = Params.safeParse(params);
    if (!asked.success) throw new NotFoundError("advice");
    const { trajectoryId, id } = asked.data;
    return ctx.inTransaction(async (tx) => {
      const opened = await openOwnCase(tx, ctx, "own.read-report", trajectoryId);
      const papers = receivedDocumentRepository(tx, await opened.sealer());
      const document = await papers.find(id);
      if (document?.trajectoryId !== trajectoryId || !byHimself(document)) throw new NotFoundError("advice");
      const bytes = await papers.bytes(id);
      if (bytes === undefined) throw new NotFoundError("advice");
      return receivedFile(document, bytes);
    });
  },
};
