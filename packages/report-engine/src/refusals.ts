/** Why a plugin cannot be packed or loaded. Every kind has a sentence `engine_<kind>` in `packages/messages`. */
export type PluginRefusal =
  | { readonly kind: "plugin-not-found"; readonly folder: string }
  | { readonly kind: "plugin-manifest-invalid"; readonly where: string }
  | { readonly kind: "plugin-key-unknown"; readonly key: string }
  | { readonly kind: "plugin-host-range"; readonly wants: string; readonly has: string }
  | { readonly kind: "plugin-base-unknown"; readonly base: string }
  | { readonly kind: "plugin-file-changed"; readonly file: string }
  | { readonly kind: "plugin-file-missing"; readonly file: string }
  | { readonly kind: "plugin-file-extra"; readonly file: string }
  | { readonly kind: "plugin-does-not-build"; readonly where: string; readonly said?: string }
  | { readonly kind: "plugin-import-refused"; readonly module: string }
  | { readonly kind: "plugin-word-refused"; readonly word: string; readonly where: string }
  | { readonly kind: "plugin-css-refused"; readonly what: string };

/** Why a file is no package that may be opened. What is wrong with the plugin in it is a `PluginRefusal`. */
export type PackageRefusal =
  | { readonly kind: "package-unreadable" }
  | { readonly kind: "package-too-large"; readonly megabytes: string }
  | { readonly kind: "package-unpacks-too-large"; readonly megabytes: string }
  | { readonly kind: "package-too-many-files"; readonly most: string }
  | { readonly kind: "package-path-absolute"; readonly file: string }
  | { readonly kind: "package-path-traversal"; readonly file: string }
  | { readonly kind: "package-path-refused"; readonly file: string }
  | { readonly kind: "package-symlink"; readonly file: string }
  | { readonly kind: "package-file-doubled"; readonly file: string }
  | { readonly kind: "package-file-not-text"; readonly file: string }
  | { readonly kind: "package-manifest-missing" }
  | { readonly kind: "package-signature-wrong" };

/** Why a plugin, given a view, did not end in markup. Holds no text of the view, which may be about health; `said` is for an author, whose views are made up. */
export type MarkupRefusal =
  | { readonly kind: "view-invalid"; readonly where: string }
  | { readonly kind: "view-audience-differs"; readonly audience: string }
  | { readonly kind: "view-too-large" }
  | { readonly kind: "view-text-broken"; readonly where: string }
  | { readonly kind: "options-invalid"; readonly option: string }
  | { readonly kind: "plugin-failed"; readonly error: string; readonly at: string; readonly said?: string }
  | { readonly kind: "plugin-too-slow" }
  | { readonly kind: "plugin-out-of-memory" }
  | { readonly kind: "plugin-too-deep" }
  | { readonly kind: "markup-missing" }
  | { readonly kind: "markup-too-large" }
  | { readonly kind: "markup-text-broken" }
  | { readonly kind: "markup-refused"; readonly what: string }
  | { readonly kind: "cancelled" };

/** Why there is no PDF. */
export type RenderRefusal =
  | MarkupRefusal
  | { readonly kind: "print-too-slow" }
  | { readonly kind: "browser-stopped" }
  /** So many wait for a page already, as a numeral: whoever asks may ask again in a moment. */
  | { readonly kind: "engine-busy"; readonly waiting: string }
  | { readonly kind: "browser-missing" }
  | { readonly kind: "walls-missing" }
  | { readonly kind: "engine-closed" };

/** Why a plugin folder and a view file did not become a PDF file. */
export type FileRefusal =
  | PluginRefusal
  | PackageRefusal
  | RenderRefusal
  | { readonly kind: "file-unreadable"; readonly file: string }
  | { readonly kind: "file-not-json"; readonly file: string };

export type EngineRefusal = PluginRefusal | RenderRefusal | FileRefusal;
