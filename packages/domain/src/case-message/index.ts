export * from "./case-message.ts";
export * from "./needs-help-now.ts";
