import type { ComponentType } from "react";

/** What a feature puts in the header of every screen, such as the search field. One line per part. */
export const headerParts: readonly ComponentType[] = [];
