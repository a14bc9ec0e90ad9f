import { ConsentCategory } from "@hervat/domain/consent";
import { ContactId } from "@hervat/domain/primitives";
import { z } from "zod";
import { NotForEmployerShown } from "../guard/not-for-employer.ts";
import { ResetAccessInput, resetAccess } from "../phone/reset-access.ts";
import { resultOf } from "../result-schema.ts";
import { CaseInput } from "../trajectory/read-trajectory.ts";
import { procedure, router } from "../trpc.ts";
import { AnswerQuestionInput, answerQuestion, QuestionAnswered } from "./answer-question.ts";
import { AddMomentInput, addContactMoment, listContactMoments, MomentShown } from "./contact-moments.ts";
import { listQuestions, QuestionShown, SaveQuestionInput, saveQuestion } from "./doctors-questions.ts";
import { inviteClient } from "./invite-client.ts";
import { InvitePersonInput, invitePerson } from "./invite-person.ts";
import { MayTellInput, MayTellShown, mayTell } from "./may-tell.ts";
import { SaveOutsideInput, saveOutside } from "./outside-contacts.ts";
import { ClientAccessShown, readClientAccess } from "./read-client-access.ts";
import { PeopleShown, readPeople } from "./read-people.ts";
import { SavePersonInput, savePerson } from "./save-person.ts";

const MomentRefusal = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["in-the-future", "consent-changed"]) }),
  z.strictObject({ kind: z.literal("not-covered"), categories: z.array(ConsentCategory).readonly() }),
  NotForEmployerShown,
]);

const SomebodyElse = z.strictObject({ kind: z.literal("somebody-else") });

export const peopleRouter = router({
  read: procedure
    .meta({ action: "trajectory.change-people", resource: "trajectory" })
    .input(CaseInput)
    .output(PeopleShown)
    .query(({ ctx, input }) => readPeople(ctx, input)),
  save: procedure
    .meta({ action: "trajectory.change-people", resource: "trajectory" })
    .input(SavePersonInput)
    .output(resultOf(z.strictObject({ contactId: ContactId.nullable() }), SomebodyElse))
    .mutation(({ ctx, input }) => savePerson(ctx, input)),
  invite: procedure
    .meta({ action: "manager.invite", resource: "trajectory" })
    .input(InvitePersonInput)
    .output(
      resultOf(
        z.null(),
        z.strictObject({
          kind: z.enum(["no-contact", "no-email", "already-member", "invited-lately", "not-shown-to-client", "client-named-hr"]),
        }),
      ),
    )
    .mutation(({ ctx, input }) => invitePerson(ctx, input)),
  clientAccess: procedure
    .meta({ action: "client.invite", resource: "trajectory" })
    .input(CaseInput)
    .output(ClientAccessShown)
    .query(({ ctx, input }) => readClientAccess(ctx, input)),
  inviteClient: procedure
    .meta({ action: "client.invite", resource: "trajectory" })
    .input(CaseInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["no-address", "looks-like-work", "no-basis", "ended", "invited-lately"]) })))
    .mutation(({ ctx, input }) => inviteClient(ctx, input)),
  resetClientAccess: procedure
    .meta({ action: "client.reset-access", resource: "trajectory" })
    .input(ResetAccessInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.enum(["no-account", "also-elsewhere"]) })))
    .mutation(({ ctx, input }) => resetAccess(ctx, input)),
  moments: procedure
    .meta({ action: "contact-moment.read", resource: "trajectory" })
    .input(CaseInput)
    .output(z.array(MomentShown))
    .query(({ ctx, input }) => listContactMoments(ctx, input)),
  addMoment: procedure
    .meta({ action: "contact-moment.write", resource: "trajectory" })
    .input(AddMomentInput)
    .output(resultOf(z.null(), MomentRefusal))
    .mutation(({ ctx, input }) => addContactMoment(ctx, input)),
  mayTell: procedure
    .meta({ action: "consent.read", resource: "trajectory" })
    .input(MayTellInput)
    .output(MayTellShown)
    .query(({ ctx, input }) => mayTell(ctx, input)),
  saveOutside: procedure
    .meta({ action: "case-contact.change", resource: "trajectory" })
    .input(SaveOutsideInput)
    .output(resultOf(z.strictObject({ contactId: ContactId }), SomebodyElse))
    .mutation(({ ctx, input }) => saveOutside(ctx, input)),
  questions: procedure
    .meta({ action: "doctors-question.read", resource: "trajectory" })
    .input(CaseInput)
    .output(z.array(QuestionShown))
    .query(({ ctx, input }) => listQuestions(ctx, input)),
  saveQuestion: procedure
    .meta({ action: "doctors-question.write", resource: "trajectory" })
    .input(SaveQuestionInput)
    .output(resultOf(z.null(), z.strictObject({ kind: z.literal("in-the-future") })))
    .mutation(({ ctx, input }) => saveQuestion(ctx, input)),
  answerQuestion: procedure
    .meta({ action: "doctors-question.write", resource: "trajectory" })
    .input(AnswerQuestionInput)
    .output(QuestionAnswered)
    .mutation(({ ctx, input }) => answerQuestion(ctx, input)),
});
