import fc from "fast-check";

/** One long text; a hundred of them would only test the patience of the test. */
const MEGABYTE = `"${"x".repeat(1024 * 1024)}"`;

/** Written as JSON text, because half of it is nothing that JavaScript would write itself. */
const HOSTILE: readonly string[] = [
  ...['"\\u0000"', '"voor\\u0000na"', '"\\ud800"', '"a\\udfff b"', '"\\ufffe"', '"\\u202e"', '"\\u2028"', '""', '"   "'],
  ...['{"__proto__":{"isOwner":true}}', '{"constructor":{"prototype":{"kind":"owner"}}}', '{"toString":1,"then":1}', "{}", "[]"],
  ...["null", "true", "0", "-1", "-0", "0.1", "1e308", "1e999", "-1e999", "2147483648", "9007199254740993", "1e21"],
  ...['"0000-01-01"', '"9999-12-31"', '"-000001-01-01"', '"+275760-09-13"', '"2026-02-30"', '"2026-03-02T10:00:00Z"', '"25:61"', '"NaN"'],
  ...['"\'; drop table work.client; --"', '"%00"', '"../../etc/passwd"', '"{{7*7}}"', '"019a0000-0000-7000-8000-000000000000"'],
  ...["[[[[[[[[[[]]]]]]]]]]", `${"[".repeat(500)}${"]".repeat(500)}`, '[null,1,"a",{}]'],
];

/** What is no JSON at all, or not what stands in a call. */
const MALFORMED: readonly string[] = ["", "{", "NaN", "undefined", '"\\x"', "[", "{'a':1}", "\u0000", '{"a":1}{"b":2}', "1e", MEGABYTE];

type Path = readonly (string | number)[];

/** A body that is right but for one place, in which something stands that nobody types. */
export function hostile(bodies: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const foul = fc.oneof({ weight: 60, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.constant(MEGABYTE) });
  const planted = fc.tuple(bodies, fc.nat(), foul, fc.nat(9)).map(([body, where, value, way]) => {
    const places = placesIn(body, []);
    const place = places[where % places.length] ?? [];
    if (way === 0) return written(body, place, undefined, ["__proto__", value]);
    if (way === 1) return written(body, place, undefined, ["x\\u0000", value]);
    return written(body, place, value, undefined);
  });
  return fc.oneof({ weight: 20, arbitrary: planted }, { weight: 1, arbitrary: fc.constantFrom(...MALFORMED) });
}

function placesIn(value: unknown, at: Path): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, held]) => placesIn(held, [...at, key]))];
}

/** The JSON of a value in which one place is another text, or holds one more field. */
function written(value: unknown, [key, ...rest]: Path, instead: string | undefined, more: readonly [string, string] | undefined): string {
  if (key === undefined && instead !== undefined) return instead;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const of = (name: string, held: unknown) =>
    name === String(key) ? written(held, rest, instead, more) : (JSON.stringify(held) ?? "null");
  if (Array.isArray(value)) return `[${value.map((held, index) => of(String(index), held)).join(",")}]`;
  const fields = Object.entries(value).map(([name, held]) => `${JSON.stringify(name)}:${of(name, held)}`);
  if (key === undefined && more !== undefined) fields.push(`"${more[0]}":${more[1]}`);
  return `{${fields.join(",")}}`;
}
