import { z } from "zod";
import { ContactId, EmployerId } from "../primitives/index.ts";
import { Email } from "./email.ts";

const contactBase = z.object({
  id: ContactId,
  name: z.string().min(1),
  email: Email.nullable(),
  phone: z.string().nullable(),
});

/** A manager, HR officer or bedrijfsarts as the practice knows them, with or without a sign-in. */
export const Contact = z.discriminatedUnion("kind", [
  contactBase.extend({ kind: z.enum(["manager", "hr"]), employerId: EmployerId, organisation: z.string().nullable() }),
  contactBase.extend({
    kind: z.literal("bedrijfsarts"),
    /** The arbodienst; an independent bedrijfsarts may have none. */
    organisation: z.string().nullable(),
    employerId: EmployerId.nullable(),
  }),
]);
export type Contact = z.infer<typeof Contact>;
export type ContactKind = Contact["kind"];
