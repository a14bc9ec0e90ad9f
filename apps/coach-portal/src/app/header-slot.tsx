import type { ComponentType } from "react";
import { SearchPart } from "../features/search/search-part.tsx";

export interface HeaderPart {
  key: string;
  Part: ComponentType;
}

/** What a feature puts in the header of every screen, such as the search field. One line per part. */
export const headerParts: readonly HeaderPart[] = [{ key: "search", Part: SearchPart }];
