import { z } from "zod";

/** A logo of a letter is small; this is the length of the whole `data:` address, about 300 kB of picture. */
const LONGEST = 400_000;

/** A picture inside its own address: PNG, JPEG, or an SVG that only draws. Nothing is ever fetched. */
export const Logo = z
  .string()
  .max(LONGEST, "logo-too-large")
  .refine(isPicture, "logo-not-a-picture")
  .refine((logo) => !logo.startsWith("data:image/svg+xml") || onlyDraws(logo), "logo-not-only-drawing")
  .brand<"Logo">();
export type Logo = z.infer<typeof Logo>;

/** The first bytes decide, not the label alone: a page renamed to `image/png` is not a picture. */
function isPicture(logo: string): boolean {
  if (logo.startsWith("data:image/png;base64,")) return /^data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$/.test(logo);
  if (logo.startsWith("data:image/jpeg;base64,")) return /^data:image\/jpeg;base64,\/9j\/[A-Za-z0-9+/]+={0,2}$/.test(logo);
  const drawing = svgText(logo);
  return drawing !== null && /<svg[\s>]/.test(drawing);
}

/** A drawing may carry script, fetch a picture or hold a page; ours may not. */
function onlyDraws(logo: string): boolean {
  const drawing = svgText(logo);
  if (drawing === null) return false;
  return !/<!(?:doctype|entity)|<\?xml-stylesheet|<(?:script|foreignobject|iframe|image|use|a|animate\w*|set)[\s/>]|\son\w+\s*=|@import|javascript:|(?:href|src)\s*=|url\(\s*['"]?(?!#)/i.test(
    drawing,
  );
}

function svgText(logo: string): string | null {
  const base64 = /^data:image\/svg\+xml;base64,([A-Za-z0-9+/]+={0,2})$/.exec(logo)?.[1];
  if (base64 === undefined) return null;
  try {
    return atob(base64);
  } catch {
    return null;
  }
}
