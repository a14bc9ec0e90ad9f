export { LOGIN_ROLES, type LoginRole, SERVING_ROLES, type ServingRole } from "./migrate/login-roles.ts";
export { QUEUES, type QueueName } from "./migrate/queues.ts";
export { builtOnce } from "./tenancy/built-once.ts";
export { type Database, POOL_SIZES, type Whose } from "./tenancy/database.ts";
export { DatabaseFault, refusedBy, refusedByReference } from "./tenancy/database-fault.ts";
export type { Db } from "./tenancy/db.ts";
export { answeredWithCommit } from "./tenancy/with-commit.ts";
