import type { Actor, Language, Role } from "@hervat/domain/people";
import type { ClientId, ContactId, MembershipId, PersonId, PracticeId, TrajectoryId } from "@hervat/domain/primitives";

export interface SignedInPerson {
  readonly id: PersonId;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

/** One of the memberships that this door opens for this person. */
export interface MembershipChoice {
  readonly membershipId: MembershipId;
  readonly practiceId: PracticeId;
  readonly practiceName: string;
  readonly demo: boolean;
  readonly role: Role;
  /** Who a manager or HR officer is in the practice's own list. */
  readonly contactId: ContactId | null;
  /** Whom a client's membership stands for, and the cases that are open to her. */
  readonly clientId: ClientId | null;
  readonly trajectoryIds: readonly TrajectoryId[];
}

/** How sure the door is of who is there: since when by a second factor, or by a telephone she trusts and nothing more. */
export type Factor = { readonly kind: "code"; readonly at: Date } | { readonly kind: "phone"; readonly phoneId: string };

/** Whoever holds a link. */
export type LinkActor = Extract<Actor, { linkId: unknown }>;

interface OpenSession {
  readonly person: SignedInPerson;
  readonly sessionId: string;
}

/** Who is calling, read from the database at every request. */
export type Identity =
  | { readonly state: "signed-out" }
  /** The password was right; nothing opens before a second factor is set up. */
  | ({ readonly state: "enrol" } & OpenSession)
  /** The second factor was given; no standing membership is chosen. */
  | ({ readonly state: "choose"; readonly memberships: readonly MembershipChoice[] } & OpenSession)
  | ({
      readonly state: "ready";
      readonly memberships: readonly MembershipChoice[];
      readonly chosen: MembershipChoice;
      readonly actor: Actor;
      readonly factor: Factor;
    } & OpenSession)
  /** No session and no account: a link by mail that still opens. */
  | { readonly state: "link"; readonly actor: LinkActor };

export const SIGNED_OUT: Identity = { state: "signed-out" };

export function actorOf(identity: Identity): Actor {
  switch (identity.state) {
    case "signed-out":
      return { kind: "anonymous" };
    case "enrol":
    case "choose":
      return { kind: "person", personId: identity.person.id };
    case "ready":
    case "link":
      return identity.actor;
  }
}

/** The actor that a membership makes of a person. */
export function actorFor(
  person: PersonId,
  { role, membershipId, practiceId, contactId, trajectoryIds }: Omit<MembershipChoice, "practiceName" | "demo">,
): Actor {
  switch (role) {
    case "coach":
    case "owner":
    case "office":
    case "supervisor":
    case "privacy-officer":
      return { kind: role, personId: person, membershipId, practiceId };
    case "manager":
    case "hr":
      if (contactId === null) throw new Error(`membership ${membershipId} of a ${role} names no contact`);
      return { kind: role, personId: person, membershipId, practiceId, contactId };
    case "client":
      return { kind: role, personId: person, membershipId, practiceId, trajectoryIds };
  }
}
