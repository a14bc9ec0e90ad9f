export * from "./assignment.ts";
export * from "./move-offer.ts";
export * from "./offer.ts";
export * from "./offer-content.ts";
export * from "./offer-event.ts";
export * from "./offer-for-programme.ts";
export * from "./offer-lines.ts";
export * from "./to-offer-view.ts";
