export * from "./case-message.ts";
