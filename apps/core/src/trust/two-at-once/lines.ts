import { BREACH_LINES } from "./breach-lines.ts";
import { GUIDANCE_LINES } from "./guidance-lines.ts";
import type { Lines } from "./line.ts";
import { PEOPLE_LINES } from "./people-lines.ts";
import { PRACTICE_LINES } from "./practice-lines.ts";

/** Every procedure that names what its caller read, and something to save with it. */
export const LINES: Lines = { ...GUIDANCE_LINES, ...PEOPLE_LINES, ...PRACTICE_LINES, ...BREACH_LINES };
