import { Membership, Person } from "@hervat/domain/people";
import { MembershipId, PersonId, type PracticeId } from "@hervat/domain/primitives";
import { mailbox } from "../people/person-name.ts";
import type { DemoIds } from "../random/demo-ids.ts";
import type { AccountStory, DemoAccount, DemoMembership } from "../world.ts";
import type { PracticeFile, StaffMember } from "./practice-files.ts";

export interface Staff {
  readonly people: readonly Person[];
  readonly memberships: readonly DemoMembership[];
  readonly coaches: readonly MembershipId[];
  readonly accounts: readonly DemoAccount[];
}

/** The people of a practice, each with a membership per role. */
export function buildStaff(file: PracticeFile, practiceId: PracticeId, ids: DemoIds): Staff {
  const built = file.staff.map((member, at) => buildMember(member, { file, practiceId, ids, at }));
  return {
    people: built.map(({ person }) => person),
    memberships: built.flatMap(({ memberships }) => memberships),
    coaches: built.flatMap(({ memberships }) =>
      memberships.filter(({ membership }) => membership.role === "coach").map(({ membership }) => membership.id),
    ),
    accounts: built.flatMap(({ account }) => (account === null ? [] : [account])),
  };
}

function buildMember(
  member: StaffMember,
  {
    file,
    practiceId,
    ids,
    at,
  }: { readonly file: PracticeFile; readonly practiceId: PracticeId; readonly ids: DemoIds; readonly at: number },
) {
  const { first, last, roles, title, account } = member;
  const person = Person.parse({
    id: ids.next(PersonId),
    email: `${mailbox(member)}@${file.key}.example`,
    name: `${first} ${last}`,
    language: "nl",
  });
  const memberships = roles.map((role): DemoMembership => {
    const membership = Membership.parse({ id: ids.next(MembershipId), practiceId, personId: person.id, endedAt: null, role });
    return { membership, title, phone: demoPhone(file.code === "LB" ? 1201 + at : 2201 + at) };
  });
  const story: DemoAccount | null = account === null ? null : { personId: person.id, practiceId, role: account, story: storyOf(member) };
  return { person, memberships, account: story };
}

function storyOf({ roles }: StaffMember): AccountStory {
  const [role] = roles;
  if (roles.length > 1) return "owner-and-coach";
  switch (role) {
    case "coach":
    case "owner":
    case "office":
    case "supervisor":
    case "privacy-officer":
      return role;
    default:
      throw new Error(`no story for ${String(role)}`);
  }
}

/** A number that nobody has: a mobile number that begins with 0000. */
export function demoPhone(lastFour: number): string {
  return `06-0000 ${String(lastFour % 10_000).padStart(4, "0")}`;
}
