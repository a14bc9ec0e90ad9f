/** Audiences that an organisation writes reports for. An offer is the practice's own. */
export const SCAFFOLD_AUDIENCES = ["bedrijfsarts", "manager", "client", "invoice"] as const;
export type ScaffoldAudience = (typeof SCAFFOLD_AUDIENCES)[number];
