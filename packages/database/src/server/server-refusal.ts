export type ServerRefusalKind =
  | "no-binaries"
  | "folder-of-another-user"
  | "folder-not-usable"
  | "folder-broken"
  | "folder-of-another-version"
  | "cannot-drop-root"
  | "did-not-start"
  | "database-unreachable"
  | "database-too-old";

/** The server cannot be had, and a person can do something about it: one sentence that says what, in both languages. */
export class ServerRefusal extends Error {
  readonly kind: ServerRefusalKind;
  readonly sentences: { readonly nl: string; readonly en: string };

  constructor(kind: ServerRefusalKind, sentences: { nl: string; en: string }, options?: ErrorOptions) {
    super(sentences.en, options);
    this.name = "ServerRefusal";
    this.kind = kind;
    this.sentences = sentences;
  }
}
