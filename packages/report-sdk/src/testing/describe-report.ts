import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { markupOf } from "../html.ts";
import { VIEW_SCHEMAS } from "../schemas/view-schemas.ts";
import type { OptionDefinitions, OptionValues, Readable, ReadView, Report } from "../typed.ts";
import type { Audience, DocumentState, Language } from "../views.ts";
import { changeTexts, mismatch } from "./json-schema.ts";
import { markupFaults } from "./markup-faults.ts";

const ALWAYS = ["audience", "letterhead", "document"];
const PROBE = `<hervat-probe a='1' b="2">&`;
const REASON = "Dit is de reden waarom dit een concept is.";

type View = Readonly<Record<string, unknown>> & { readonly document: DocumentState };

function isView(value: unknown): value is View {
  return typeof value === "object" && value !== null && "document" in value;
}

/** A view that gives only what was declared and notes what was read, as the host does at run time. */
function declaredOnly(view: View, reads: readonly string[], seen: Set<string>): View {
  return new Proxy(view, {
    get(target, field: string) {
      if (!reads.includes(field) && !ALWAYS.includes(field)) throw new Error(`reads "${field}" without declaring it`);
      seen.add(field);
      return target[field];
    },
  });
}

function defaultsOf<Options extends OptionDefinitions>(options: Options | undefined): OptionValues<Options> {
  // The defaults of each definition have the type that OptionValues derives from it.
  return Object.fromEntries(Object.entries(options ?? {}).map(([name, option]) => [name, option.default])) as OptionValues<Options>;
}

/**
 * What every report must do, as tests: hold no more than it declares, escape what people typed, say why it is a concept, be
 * readable aloud, and be the same twice.
 *
 * @param samples the folder with views, one JSON file each
 */
export function describeReport<
  For extends Audience,
  Reads extends Readable<For>,
  Options extends OptionDefinitions,
  Inputs extends OptionDefinitions,
>(report: Report<For, Reads, Options, Inputs>, samples: URL): void {
  const schema = VIEW_SCHEMAS[report.audience];
  const views = readdirSync(samples)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ name: name.replace(".json", ""), view: JSON.parse(readFileSync(new URL(name, samples), "utf8")) as unknown }));
  const seen = new Set<string>();

  const print = (value: unknown, changes: Partial<DocumentState> = {}): string => {
    if (!isView(value)) throw new Error("a sample is a view with a document");
    const view = declaredOnly({ ...value, document: { ...value.document, ...changes } }, report.reads, seen);
    // Checked against the schema of this audience by the first test, and cut down to the declared fields just now.
    return markupOf(
      report.render(view as unknown as ReadView<For, Reads>, { ...defaultsOf(report.options), ...defaultsOf(report.inputs) }),
    );
  };

  describe(`${report.names.en} on paper`, () => {
    it("is tried on at least a full, an empty and a crowded dossier", () => {
      expect(views.map(({ name }) => name)).toEqual(expect.arrayContaining(["normal", "empty", "maximal"]));
    });

    for (const { name, view } of views) {
      it(`is tried on a view that its reader may have: ${name}`, () => {
        expect(mismatch(schema, view)).toBeUndefined();
      });

      for (const language of ["nl", "en"] satisfies Language[])
        it(`can be read and listened to: ${name}, ${language}`, () => {
          expect(markupFaults(print(view, { language }))).toEqual([]);
        });

      it(`is the same when printed again: ${name}`, () => {
        expect(print(view)).toBe(print(view));
      });

      it(`prints what people typed and lets none of it be markup: ${name}`, () => {
        const markup = print(changeTexts(schema, view, (text) => `${text}${PROBE}`));

        expect(markup).not.toContain("<hervat-probe");
        expect(markup).toContain("&lt;hervat-probe");
      });
    }

    it("says on its face why it is a concept, and only then", () => {
      const full = views.find(({ name }) => name === "normal")?.view;

      expect(print(full, { standing: "concept", conceptReason: REASON })).toContain(REASON);
      expect(print(full, { standing: "final", conceptReason: REASON })).not.toContain(REASON);
    });

    it("asks for nothing that it does not use", () => {
      for (const { view } of views) print(view);

      expect(report.reads.filter((field) => !seen.has(String(field)))).toEqual([]);
    });
  });
}
