export * from "./introduction.ts";
export * from "./privacy-basis.ts";
export * from "./record-basis.ts";
export * from "./sending.ts";
export * from "./statement.ts";
export * from "./work-address.ts";
