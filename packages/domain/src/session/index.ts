export * from "./contact-moment.ts";
export * from "./session.ts";
export * from "./session-note.ts";
