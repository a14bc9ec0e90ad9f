export * from "./dossier-request.ts";
