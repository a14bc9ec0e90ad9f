export * from "./close-session.ts";
export * from "./contact-moment.ts";
export * from "./plan-session.ts";
export * from "./session.ts";
export * from "./session-note.ts";
export * from "./write-note.ts";
