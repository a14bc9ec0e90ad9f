import { z } from "zod";

/**
 * What a client may share with her bedrijfsarts and with nobody at work. Each is health data or so near
 * to it that the employer may not process it, even with consent.
 *
 * @source AP-beleidsregels De zieke werknemer (BWBR0037896); docs/sources.md §3, columns "manager" (X) and "bedrijfsarts" (T)
 */
export const HealthCategory = z.enum([
  "complaints",
  "course",
  "answers",
  "scores",
  "phase",
  "attendance",
  "energy",
  "personal-factors",
  "care-schedule",
  "home-build-up",
  "prognosis",
  "personal-goals",
  "relapse-signals",
]);
export type HealthCategory = z.infer<typeof HealthCategory>;

/** Facts about the work: what a client may also release to her manager or HR, item by item. */
export const WorkCategory = z.enum(["work-factors", "work-goals", "work-agreements", "evaluation"]);
export type WorkCategory = z.infer<typeof WorkCategory>;

export const ConsentCategory = z.enum([...HealthCategory.options, ...WorkCategory.options]);
export type ConsentCategory = z.infer<typeof ConsentCategory>;
