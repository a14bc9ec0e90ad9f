import { ok, type Result, refuse } from "@hervat/domain/primitives";
import type { PluginRefusal } from "../refusals.ts";

/**
 * CSS with written-out characters (`u\72l`) read as the browser reads them. Comments stay: one that a string only seems to open
 * would hide what follows it.
 */
function asRead(css: string): string {
  return css
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => {
      const point = Number.parseInt(code, 16);
      return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
    })
    .replaceAll("\\", "")
    .toLowerCase();
}

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/@import/, "@import"],
  [/(?:url|image|image-set|src)\(\s*(?!["']?data:)/, "url()"],
  // Of a set every picture is an address, not the first alone.
  [/image-set\([^;}]{0,9999}["'](?!data:|image\/)[a-z/]/, "image-set()"],
  [/<\/style/, "</style"],
  [/expression\(|behavior\s*:|-moz-binding/, "expression"],
];

/** The CSS of a plugin may load nothing. The browser could not either; here its author learns why. */
export function checkCss(css: string): Result<string, PluginRefusal> {
  const text = asRead(css);
  const found = REFUSED.find(([pattern]) => pattern.test(text));
  return found === undefined ? ok(css) : refuse({ kind: "plugin-css-refused", what: found[1] });
}
