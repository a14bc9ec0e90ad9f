import { describe, expect, it } from "vitest";
import { day } from "../primitives/index.ts";
import { CLOCK_ONLY_PROGRAMME, refTo } from "../programme/index.ts";
import { missingColumns, planImport, recogniseColumns } from "./index.ts";
import { afterImport, EMPTY_PRACTICE, HEADER, MARIT, row } from "./testing.ts";

const header = ["Cliëntcode", "Werkgever", "Eerste ziektedag", "Latere ziekteperiodes"];
const planned = (rows: string[][], known = EMPTY_PRACTICE, today = "2026-03-02") =>
  planImport({ rows, mapping: recogniseColumns(header), known, coach: MARIT, today: day(today), mode: "clock-only" });

describe("a list of which only the law's days are watched", () => {
  it("needs a code, an employer and a first sick day, and nothing else", () => {
    expect(missingColumns(recogniseColumns(header), "clock-only")).toEqual([]);
    expect(missingColumns({ clientCode: 0 }, "clock-only")).toEqual(["employerName", "firstSickDay"]);
    const { rows } = planned([["A-1", "Gemeente Utrecht", "5-1-2026", "..12-4-2026; 4-5-2026"]], EMPTY_PRACTICE, "2026-06-01");
    expect(rows).toMatchObject([
      { outcome: "new", name: "", told: { clientName: "A-1", clockOnly: true, programme: refTo(CLOCK_ONLY_PROGRAMME), spells: [{}, {}] } },
    ]);
  });

  it("names what is wrong with a row like any other file", () => {
    const { rows } = planned([["A-1", "", "30-2-2026", ""]]);
    expect(rows).toMatchObject([{ outcome: "rejected", problems: [{ field: "employerName" }, { field: "firstSickDay" }] }]);
  });

  it("takes over nothing private from a fuller file", () => {
    const { rows } = planImport({
      ...{ rows: [row({})], mapping: recogniseColumns(HEADER), known: EMPTY_PRACTICE, coach: MARIT },
      ...{ today: day("2026-03-02"), mode: "clock-only" },
    });
    expect(rows).toMatchObject([
      { told: { privateEmail: null, mobile: null, birthDate: null, bedrijfsarts: null, priceAgreement: null, clientName: "Noor de Wit" } },
    ]);
  });

  it("read in again on another day changes nothing, also once a client is guided", () => {
    const file = [["A-1", "Gemeente Utrecht", "5-1-2026", ""]];
    const known = afterImport(planned(file), EMPTY_PRACTICE);
    expect(planned(file, known, "2026-04-01").rows).toMatchObject([{ outcome: "unchanged" }]);
    const guided = {
      ...known,
      clients: known.clients.map((client) => ({
        ...client,
        programme: { ...client.programme, key: EMPTY_PRACTICE.programmes[0]?.key ?? client.programme.key },
      })),
    };
    expect(planned(file, guided, "2026-04-01").rows).toMatchObject([{ outcome: "unchanged" }]);
  });
});
