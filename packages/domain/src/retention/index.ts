export * from "./accord.ts";
export * from "./certificate.ts";
export * from "./choose-term.ts";
export * from "./hold.ts";
export * from "./terms.ts";
