import type { Role } from "@hervat/domain/people";
import { z } from "zod";

/** A portal with an origin of its own. Sessions begin at one door and open no other. */
export const Door = z.enum(["coach", "manager", "client"]);
export type Door = z.infer<typeof Door>;

const ROLES: Record<Door, ReadonlySet<Role>> = {
  coach: new Set<Role>(["coach", "owner", "office", "supervisor", "privacy-officer"]),
  manager: new Set<Role>(["manager", "hr"]),
  client: new Set<Role>(["client"]),
};

export function opensDoor(role: Role, door: Door): boolean {
  return ROLES[door].has(role);
}

/** Where someone with this role signs in. */
export function doorOf(role: Role): Door {
  if (opensDoor(role, "coach")) return "coach";
  return opensDoor(role, "manager") ? "manager" : "client";
}
