/** The login roles of Hervat. None is a member of another and none but `owner` owns anything. */
export const LOGIN_ROLES = ["owner", "auth", "coach", "manager", "client", "link", "worker", "backup"] as const;
export type LoginRole = (typeof LOGIN_ROLES)[number];

/** The roles that serve requests and jobs: each may do what `GRANTS` says and nothing else. */
export const SERVING_ROLES = ["auth", "coach", "manager", "client", "link", "worker"] as const;
export type ServingRole = (typeof SERVING_ROLES)[number];

export const DEFAULT_PREFIX = "hervat_";

/** Roles are shared by a whole cluster, so their names carry a prefix. @throws when the prefix could not stand in SQL unquoted */
export function roleName(prefix: string, role: LoginRole): string {
  if (!/^[a-z_][a-z0-9_]{0,39}$/.test(prefix))
    throw new Error("HERVAT_DB_PREFIX must be lower-case letters, digits and underscores, at most 40");
  return `${prefix}${role}`;
}
