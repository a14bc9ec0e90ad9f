/** A colour as `#RRGGBB`; the only notation a practice can fill in for its accent. */
export function isHexColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/**
 * The relative luminance of a colour, from 0 (black) to 1 (white).
 *
 * @throws RangeError when the text is not `#RRGGBB`
 * @source WCAG 2.2, definition of relative luminance
 */
export function luminance(hex: string): number {
  if (!isHexColour(hex)) throw new RangeError("a colour is written as #RRGGBB");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast between two colours, from 1 (the same) to 21 (black on white).
 *
 * @source WCAG 2.2, definition of contrast ratio
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What WCAG 2.2 AA asks: 4.5 for text (1.4.3), 3 for borders of controls and the focus ring (1.4.11). */
export const required = { text: 4.5, control: 3 } as const;

/** Whether text in this colour can be read on that ground. */
export function readableOn(colour: string, ground: string): boolean {
  return contrast(colour, ground) >= required.text;
}
