export * from "./bedrijfsarts-view.ts";
export * from "./dossier.ts";
export * from "./invoice-view.ts";
export * from "./manager-portal-view.ts";
export * from "./manager-report-view.ts";
export * from "./parts.ts";
