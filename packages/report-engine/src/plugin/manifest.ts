import { BedrijfsartsView, ClientReportView, InvoiceView, ManagerReportView, OfferView } from "@hervat/domain/views";
import { z } from "zod";

const Named = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });

const Option = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("flag"), label: Named, default: z.boolean() }),
  z.strictObject({ type: z.literal("text"), label: Named, default: z.string(), maxLength: z.int().positive().max(10_000) }),
  z.strictObject({ type: z.literal("choice"), label: Named, choices: z.record(z.string(), Named), default: z.string() }),
  z.strictObject({ type: z.literal("date"), label: Named, default: z.null() }),
  z.strictObject({ type: z.literal("sections"), label: Named, sections: z.record(z.string(), Named), default: z.array(z.string()) }),
]);
export type Option = z.infer<typeof Option>;

/** The audiences that a report can be written for. HR reads the manager's. */
export const Audience = z.enum(["bedrijfsarts", "manager", "client", "invoice", "offer"]);
export type Audience = z.infer<typeof Audience>;

/** The one view of each audience. */
export const VIEW_OF = {
  bedrijfsarts: BedrijfsartsView,
  manager: ManagerReportView,
  client: ClientReportView,
  invoice: InvoiceView,
  offer: OfferView,
} as const satisfies Record<Audience, z.ZodObject>;

const AUDIENCE_OF_KIND: Readonly<Record<string, Audience>> = {
  "bedrijfsarts-rapportage": "bedrijfsarts",
  evaluation: "manager",
  invoice: "invoice",
  offer: "offer",
  "other:bedrijfsarts": "bedrijfsarts",
  "other:manager": "manager",
  "other:client": "client",
  "other:invoice": "invoice",
  "other:offer": "offer",
};

const Settings = z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/), Option).default({});

/** What the author declares; packing adds the rest. */
export const Definition = z
  .strictObject({
    kind: z.enum([
      "bedrijfsarts-rapportage",
      "evaluation",
      "invoice",
      "offer",
      "other:bedrijfsarts",
      "other:manager",
      "other:client",
      "other:invoice",
      "other:offer",
    ]),
    audience: Audience,
    names: Named,
    reads: z.array(z.string()),
    /** What an organisation sets once, for all of its reports. */
    options: Settings,
    /** What the coach is asked for each report. It is classified as the report is, and the client reads it. */
    inputs: Settings,
  })
  .check(({ value, issues }) => {
    if (AUDIENCE_OF_KIND[value.kind] !== value.audience) issues.push({ code: "custom", input: value.kind, path: ["kind"] });
    const fields = Object.keys(VIEW_OF[value.audience].shape);
    for (const [index, field] of value.reads.entries())
      if (!fields.includes(field)) issues.push({ code: "custom", input: field, path: ["reads", index] });
    // Both reach the report as one set of values.
    for (const name of Object.keys(value.inputs))
      if (Object.hasOwn(value.options, name)) issues.push({ code: "custom", input: name, path: ["inputs", name] });
  });
export type Definition = z.infer<typeof Definition>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `plugin.json`: what a plugin is, told without running it. Unknown keys are refused. */
export const PluginManifest = z.strictObject({
  manifest: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  ...Definition.shape,
  /** How long its documents stay: with the dossier, or seven years as part of the administration. */
  retention: z.enum(["dossier", "administration"]),
  host: z.string(),
  base: z.string(),
  /** SHA-256 of every other file in the package. */
  files: z.record(z.string().regex(/^[a-z0-9][a-zA-Z0-9./_-]*$/), Sha256),
});
export type PluginManifest = z.infer<typeof PluginManifest>;
