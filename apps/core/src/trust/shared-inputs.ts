import { givenMember, inPractice } from "@hervat/database/testing";
import { Email } from "@hervat/domain/people";
import { MembershipId, newId } from "@hervat/domain/primitives";
import { invite } from "../invitation/invite.ts";
import { type MatrixInputs, type MatrixTarget, NOTHING } from "./matrix-input.ts";

/** The account, the invitation and the demo: the same in both routers. */
export const SHARED_INPUTS: MatrixInputs = {
  "account.me": NOTHING,
  "account.chooseMembership": ({ caller, relation }) => {
    const hers = caller.membership !== undefined && relation !== "just revoked";
    return { input: { membershipId: caller.membership?.membershipId ?? newId(MembershipId) }, absent: !hers };
  },
  "account.changeLanguage": () => ({ input: { language: "nl" } }),
  "account.signOutEverywhere": NOTHING,
  "account.sessions": NOTHING,
  "account.endSession": () => ({ input: { id: newId(MembershipId) }, absent: true }),
  "account.passkeys": NOTHING,
  "account.removePasskey": () => ({ input: { id: newId(MembershipId) }, absent: true }),
  // Who does not work at a practice has nothing to sign.
  "account.signature": (target) => ({ absent: !worksHere(target) }),
  "account.saveSignature": (target) => ({
    input: { title: "Coach", phone: null, seen: { title: null, phone: null } },
    absent: !worksHere(target),
  }),
  "demo.codes": () => ({ absent: true }),
  "installation.state": NOTHING,
  "invitation.read": async (target) => ({ input: { token: await invitedTo(target) } }),
  // Right in all but the last sign: making an account takes long, and the tests of the invitation make theirs.
  "invitation.accept": async (target) => ({
    input: {
      token: `${(await invitedTo(target)).slice(0, -1)}!`,
      name: "Iemand",
      password: "een lange zin om in te loggen",
      language: "nl",
    },
    absent: true,
  }),
};

const AT_OTHER_DOORS: ReadonlySet<string> = new Set(["manager", "hr", "client"]);

function worksHere({ caller: { actor, membership }, relation }: MatrixTarget): boolean {
  return membership !== undefined && relation !== "just revoked" && !AT_OTHER_DOORS.has(actor.kind);
}

async function invitedTo({ test, about: { practice } }: MatrixTarget): Promise<string> {
  const { service } = test;
  const email = Email.parse(`${newId(MembershipId)}@example.org`);
  const invited = { practiceId: practice.id, email, name: "Genodigde", role: "coach" } as const;
  const { link } = await inPractice(test.database, practice, (tx) => invite(tx, service.installation, invited, service.clock.now()));
  return link.split("/").at(-1) ?? "";
}

/** Someone who works at the practice of this case, to be shown out. */
export function someoneOf({ test, about: { practice } }: MatrixTarget) {
  return givenMember(test.database, practice, { role: "coach" });
}
