import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The paper of a report: everything but its words. Numbered, and kept for ever: a report is pinned to the one it was made on. */
export interface ReportAssets {
  /** `@font-face` rules with the fonts inside them. */
  readonly fonts: string;
  /** The style sheet that every plugin builds on. */
  readonly css: string;
}

interface Face {
  readonly family: string;
  readonly slug: string;
  readonly subsets: readonly string[];
  readonly styles: readonly (readonly [weight: 400 | 600, style: "normal" | "italic"])[];
}

const BASES: Readonly<Record<string, { readonly css: string; readonly faces: readonly Face[] }>> = {
  "base@1": {
    css: "./report/base-1.css",
    faces: [
      {
        family: "Atkinson Hyperlegible Next",
        slug: "atkinson-hyperlegible-next",
        subsets: ["latin", "latin-ext"],
        styles: [
          [400, "normal"],
          [400, "italic"],
          [600, "normal"],
        ],
      },
      // Names come from everywhere: what Atkinson does not draw, Noto does.
      {
        family: "Noto Sans",
        slug: "noto-sans",
        subsets: ["latin-ext", "vietnamese", "greek", "greek-ext", "cyrillic", "cyrillic-ext"],
        styles: [
          [400, "normal"],
          [600, "normal"],
        ],
      },
    ],
  },
};

const require = createRequire(import.meta.url);

function faceRules({ family, slug, subsets, styles }: Face): string[] {
  const ranges: Readonly<Record<string, string>> = JSON.parse(readFileSync(require.resolve(`@fontsource/${slug}/unicode.json`), "utf8"));
  return subsets.flatMap((subset) =>
    styles.map(([weight, style]) => {
      const file = readFileSync(require.resolve(`@fontsource/${slug}/files/${slug}-${subset}-${weight}-${style}.woff2`));
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${file.toString("base64")}) format("woff2");unicode-range:${ranges[subset] ?? "U+0-10FFFF"}}`;
    }),
  );
}

const loaded = new Map<string, ReportAssets>();

/** The paper of a name such as `base@1`, read once; `undefined` when there is none of that name. */
export function reportAssets(base: string): ReportAssets | undefined {
  const known = loaded.get(base);
  const wanted = BASES[base];
  if (known !== undefined || wanted === undefined) return known;
  const assets = {
    fonts: wanted.faces.flatMap(faceRules).join("\n"),
    css: readFileSync(new URL(wanted.css, import.meta.url), "utf8"),
  };
  loaded.set(base, assets);
  return assets;
}
