import type { ServiceContext } from "../service-context.ts";
import type { MembershipChoice, SignedInPerson } from "../sign-in/identity.ts";
import type { Me } from "./me.ts";

export function whoAmI({ identity }: ServiceContext): Me {
  switch (identity.state) {
    case "signed-out":
    case "link":
      return { state: "signed-out" };
    case "enrol":
      return { state: "enrol", person: shownPerson(identity.person) };
    case "choose":
      return { state: "choose", person: shownPerson(identity.person), memberships: identity.memberships.map(shownMembership) };
    case "ready":
      return {
        state: "ready",
        person: shownPerson(identity.person),
        memberships: identity.memberships.map(shownMembership),
        chosen: shownMembership(identity.chosen),
        by: identity.factor.kind,
      };
  }
}

function shownPerson({ name, email, language }: SignedInPerson) {
  return { name, email, language };
}

function shownMembership({ membershipId, practiceName, demo, role }: MembershipChoice) {
  return { membershipId, practiceName, demo, role };
}
