import type { ComponentType } from "react";

export interface HeaderPart {
  key: string;
  Part: ComponentType;
}

/** What a feature puts in the header of every screen, such as the search field. One line per part. */
export const headerParts: readonly HeaderPart[] = [];
