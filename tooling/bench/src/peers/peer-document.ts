/** A document as it is handed to a peer: the page for those that print one, its parts for those that lay out by themselves. */
export interface PeerDocument {
  /** Which of the shells it stands in: paper, fonts and style of one kind. */
  readonly shell: number;
  readonly body: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "drawing"; readonly svg: string };

/** All that a peer gets at its start. */
export interface PeerWork {
  /** Whole pages with an empty body, in which `BODY` stands for the document. */
  readonly shells: readonly string[];
  readonly documents: readonly PeerDocument[];
}

export const BODY = "<!--document-->";
