import type { Role } from "@hervat/domain/people";

/** A portal with an origin of its own. Sessions begin at one door and open no other; at the client's door a link opens, and nobody signs in. */
export type Door = "coach" | "manager" | "client";

/** Where one signs in with an account. */
export type SignInDoor = Exclude<Door, "client">;

const ROLES: Record<Door, ReadonlySet<Role>> = {
  coach: new Set<Role>(["coach", "owner", "office", "supervisor", "privacy-officer"]),
  manager: new Set<Role>(["manager", "hr"]),
  client: new Set<Role>(),
};

export function opensDoor(role: Role, door: Door): boolean {
  return ROLES[door].has(role);
}

/** Where someone with this role signs in; a client has no sign-in yet. */
export function doorOf(role: Role): SignInDoor | undefined {
  if (opensDoor(role, "coach")) return "coach";
  return opensDoor(role, "manager") ? "manager" : undefined;
}
