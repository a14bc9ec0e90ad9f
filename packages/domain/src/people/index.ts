export * from "./actor.ts";
export * from "./client.ts";
export * from "./contact.ts";
export * from "./email.ts";
export * from "./person.ts";
export * from "./same-name.ts";
