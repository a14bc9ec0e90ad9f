import { ContactId, EmployerId } from "@hervat/domain/primitives";
import { z } from "zod";
import { resultOf } from "../result-schema.ts";
import { procedure, router } from "../trpc.ts";
import { ConfirmReadinessInput, confirmReadiness } from "./confirm-readiness.ts";
import { FieldRefusals } from "./field-refusals.ts";
import { ContactShown, listContacts } from "./list-contacts.ts";
import { EmployerShown, listEmployers } from "./list-employers.ts";
import { DoublesShown, JoinEmployersInput, JoinSize, JoinSizeInput, joinTwoEmployers, listDoubles, sizeJoin } from "./merge-employers.ts";
import { PracticeShown, readPractice } from "./read-practice.ts";
import { ReadinessShown, readReadiness } from "./read-readiness.ts";
import { readSafety, SafetyShown } from "./read-safety.ts";
import { SaveContactInput, saveContact } from "./save-contact.ts";
import { SaveEmployerInput, saveEmployer } from "./save-employer.ts";
import { SaveProfileInput, saveProfile } from "./save-profile.ts";

const Version = z.strictObject({ version: z.int() });

export const practiceRouter = router({
  read: procedure
    .meta({ action: "settings.read", resource: "practice" })
    .output(PracticeShown)
    .query(({ ctx }) => readPractice(ctx)),
  saveProfile: procedure
    .meta({ action: "settings.change", resource: "practice" })
    .input(SaveProfileInput)
    .output(resultOf(Version, FieldRefusals))
    .mutation(async ({ ctx, input }) => {
      const outcome = await saveProfile(ctx, input);
      return outcome.ok ? outcome : { ok: false, refusal: [...outcome.refusal] };
    }),
  employers: procedure
    .meta({ action: "employer.read", resource: "practice" })
    .output(z.array(EmployerShown))
    .query(({ ctx }) => listEmployers(ctx)),
  saveEmployer: procedure
    .meta({ action: "employer.save", resource: "practice" })
    .input(SaveEmployerInput)
    .output(resultOf(Version.extend({ employerId: EmployerId }), FieldRefusals))
    .mutation(({ ctx, input }) => saveEmployer(ctx, input)),
  doubles: procedure
    .meta({ action: "employer.merge", resource: "practice" })
    .output(DoublesShown)
    .query(({ ctx }) => listDoubles(ctx)),
  joinSize: procedure
    .meta({ action: "employer.merge", resource: "practice" })
    .input(JoinSizeInput)
    .output(JoinSize)
    .query(({ ctx, input }) => sizeJoin(ctx, input)),
  joinEmployers: procedure
    .meta({ action: "employer.merge", resource: "practice" })
    .input(JoinEmployersInput)
    .output(resultOf(Version, z.strictObject({ kind: z.literal("one-and-the-same") })))
    .mutation(({ ctx, input }) => joinTwoEmployers(ctx, input)),
  contacts: procedure
    .meta({ action: "contact.read", resource: "practice" })
    .output(z.array(ContactShown))
    .query(({ ctx }) => listContacts(ctx)),
  saveContact: procedure
    .meta({ action: "contact.save", resource: "practice" })
    .input(SaveContactInput)
    .output(resultOf(z.strictObject({ contactId: ContactId }), z.strictObject({ kind: z.literal("somebody-else") })))
    .mutation(({ ctx, input }) => saveContact(ctx, input)),
  safety: procedure
    .meta({ action: "settings.read", resource: "practice" })
    .output(SafetyShown)
    .query(({ ctx }) => readSafety(ctx)),
  readiness: procedure
    .meta({ action: "readiness.read", resource: "practice" })
    .output(ReadinessShown)
    .query(({ ctx }) => readReadiness(ctx)),
  confirmReadiness: procedure
    .meta({ action: "readiness.confirm", resource: "practice" })
    .input(ConfirmReadinessInput)
    .output(z.null())
    .mutation(({ ctx, input }) => confirmReadiness(ctx, input)),
});
