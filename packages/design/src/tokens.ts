/** The colours of the house. `light` also dresses mails and documents; `tokens.css` repeats these values and a test compares them. */
export const colours = {
  paper: { light: "#FBF9F5", dark: "#14191A" },
  surface: { light: "#FFFFFF", dark: "#1C2324" },
  ink: { light: "#1F2A2E", dark: "#ECEAE4" },
  inkSoft: { light: "#566168", dark: "#A9B2B3" },
  line: { light: "#E4DED4", dark: "#2E3738" },
  fieldLine: { light: "#7A858B", dark: "#7A868A" },
  accent: { light: "#1E5B4F", dark: "#7CC0AE" },
  accentTint: { light: "#E3EFEA", dark: "#20332F" },
  onAccent: { light: "#FFFFFF", dark: "#14191A" },
  ochre: { light: "#8A5A0F", dark: "#E0B15C" },
  brick: { light: "#A63A2E", dark: "#F08A7A" },
} as const;

export type ColourName = keyof typeof colours;
export type Theme = "light" | "dark";
export const themes: readonly Theme[] = ["light", "dark"];

export const fontFamily = "Atkinson Hyperlegible Next";

/** Sizes in CSS px: the portals of coach and manager, the portal of the client. Documents use 10.5 pt. */
export const textSize = { portal: 17, client: 19, documentPt: 10.5, lineHeight: 1.6, scale: 1.2 } as const;
export const radius = 8;
export const touchTarget = 44;
