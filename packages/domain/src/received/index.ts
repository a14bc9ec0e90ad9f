export * from "./file-type.ts";
export * from "./received-document.ts";
export * from "./received-kind.ts";
export * from "./share-received.ts";
