export * from "./guide.ts";
export * from "./guide-for.ts";
export * from "./shipped-guides.ts";
