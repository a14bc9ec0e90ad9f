export * from "./address.ts";
export * from "./contrast.ts";
export * from "./employer.ts";
export * from "./logo.ts";
export * from "./numbers.ts";
export * from "./parse-form.ts";
export * from "./practice-profile.ts";
export * from "./to-letterhead.ts";
