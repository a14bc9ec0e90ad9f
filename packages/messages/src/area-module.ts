const HEAD = `import * as registry from "./registry.js";\nimport { getLocale } from "../reading-locale.ts";\n\n`;
const TYPES_HEAD = `export type Locale = "nl" | "en";\ntype Options = { locale?: Locale | undefined };\ntype Value = string | number;\n\n`;

/** What stands between the imports and the function itself is ours to keep; imports and the shared typedef are written once per area. */
function body(source: string): string {
  return source
    .split("\n")
    .filter((line) => !line.startsWith("import ") && !line.includes("@typedef {import("))
    .join("\n")
    .replaceAll("experimentalStaticLocale ?? ", "")
    .trim();
}

function signature(key: string, source: string): string {
  const declared = /@typedef \{\{(.*)\}\} \w+Inputs/.exec(source)?.[1] ?? "";
  const names = [...declared.matchAll(/(\w+): NonNullable<unknown>/g)].map(([, name]) => name);
  const inputs = names.length === 0 ? "inputs?: Record<string, never>" : `inputs: { ${names.map((name) => `${name}: Value`).join("; ")} }`;
  return `export declare function ${key}(${inputs}, options?: Options): string;`;
}

/**
 * Joins Paraglide's one-file-per-message into one module per area: a page of a portal loads the sentences of its own area,
 * and the command line opens thirty files instead of two thousand.
 */
export function areaModule(
  area: string,
  keys: readonly string[],
  compiled: ReadonlyMap<string, string>,
): { script: string; types: string } {
  const sources = keys.map((key) => {
    const source = compiled.get(`messages/${key}.js`);
    if (source === undefined) throw new Error(`message ${key} of area ${area} was not compiled: keys are lower case with underscores`);
    return { key, source };
  });
  // For a name made at run time; asking it from the whole catalogue would take every area along.
  const table = `area_${area.replaceAll("-", "_")}`;
  return {
    script: `${HEAD}${sources.map(({ source }) => body(source)).join("\n\n")}\n\nexport const ${table} = { ${keys.join(", ")} };\n`,
    types: `${TYPES_HEAD}${sources.map(({ key, source }) => signature(key, source)).join("\n")}\nexport declare const ${table}: { ${keys.map((key) => `readonly ${key}: typeof ${key}`).join("; ")} };\n`,
  };
}
