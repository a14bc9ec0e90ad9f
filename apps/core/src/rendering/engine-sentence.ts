import { type Locale, m } from "@hervat/messages";
import type { EngineRefusal } from "@hervat/report-engine";

/** Why there is no document, in full: for whoever writes plugins or looks after the installation. */
export function engineSentence(refusal: EngineRefusal, locale: Locale): string {
  switch (refusal.kind) {
    case "plugin-not-found":
      return m.engine_plugin_not_found({ folder: refusal.folder }, { locale });
    case "plugin-manifest-invalid":
      return m.engine_plugin_manifest_invalid({ where: refusal.where }, { locale });
    case "plugin-key-unknown":
      return m.engine_plugin_key_unknown({ key: refusal.key }, { locale });
    case "plugin-host-range":
      return m.engine_plugin_host_range({ wants: refusal.wants, has: refusal.has }, { locale });
    case "plugin-base-unknown":
      return m.engine_plugin_base_unknown({ base: refusal.base }, { locale });
    case "plugin-file-changed":
      return m.engine_plugin_file_changed({ file: refusal.file }, { locale });
    case "plugin-file-missing":
      return m.engine_plugin_file_missing({ file: refusal.file }, { locale });
    case "plugin-file-extra":
      return m.engine_plugin_file_extra({ file: refusal.file }, { locale });
    case "plugin-does-not-build":
      if (refusal.said !== undefined) return m.engine_plugin_does_not_build_said({ where: refusal.where, said: refusal.said }, { locale });
      return m.engine_plugin_does_not_build({ where: refusal.where }, { locale });
    case "plugin-import-refused":
      return m.engine_plugin_import_refused({ module: refusal.module }, { locale });
    case "plugin-word-refused":
      return m.engine_plugin_word_refused(
        { word: refusal.word, where: refusal.where, instead: insteadOf(refusal.word, locale) },
        { locale },
      );
    case "plugin-css-refused":
      return m.engine_plugin_css_refused({ what: refusal.what }, { locale });
    case "package-unreadable":
      return m.engine_package_unreadable({}, { locale });
    case "package-too-large":
      return m.engine_package_too_large({ megabytes: refusal.megabytes }, { locale });
    case "package-unpacks-too-large":
      return m.engine_package_unpacks_too_large({ megabytes: refusal.megabytes }, { locale });
    case "package-too-many-files":
      return m.engine_package_too_many_files({ most: refusal.most }, { locale });
    case "package-path-absolute":
      return m.engine_package_path_absolute({ file: refusal.file }, { locale });
    case "package-path-traversal":
      return m.engine_package_path_traversal({ file: refusal.file }, { locale });
    case "package-path-refused":
      return m.engine_package_path_refused({ file: refusal.file }, { locale });
    case "package-symlink":
      return m.engine_package_symlink({ file: refusal.file }, { locale });
    case "package-file-doubled":
      return m.engine_package_file_doubled({ file: refusal.file }, { locale });
    case "package-file-not-text":
      return m.engine_package_file_not_text({ file: refusal.file }, { locale });
    case "package-manifest-missing":
      return m.engine_package_manifest_missing({}, { locale });
    case "package-signature-wrong":
      return m.engine_package_signature_wrong({}, { locale });
    case "view-invalid":
      return m.engine_view_invalid({ where: refusal.where }, { locale });
    case "view-audience-differs":
      return m.engine_view_audience_differs({ audience: refusal.audience }, { locale });
    case "view-too-large":
      return m.engine_view_too_large({}, { locale });
    case "view-text-broken":
      return m.engine_view_text_broken({ where: refusal.where }, { locale });
    case "options-invalid":
      return m.engine_options_invalid({ option: refusal.option }, { locale });
    case "plugin-failed":
      if (refusal.said !== undefined)
        return m.engine_plugin_failed_said({ error: refusal.error, said: refusal.said, at: refusal.at }, { locale });
      return m.engine_plugin_failed({ error: refusal.error, at: refusal.at }, { locale });
    case "plugin-too-slow":
      return m.engine_plugin_too_slow({}, { locale });
    case "plugin-out-of-memory":
      return m.engine_plugin_out_of_memory({}, { locale });
    case "plugin-too-deep":
      return m.engine_plugin_too_deep({}, { locale });
    case "markup-missing":
      return m.engine_markup_missing({}, { locale });
    case "markup-too-large":
      return m.engine_markup_too_large({}, { locale });
    case "markup-text-broken":
      return m.engine_markup_text_broken({}, { locale });
    case "markup-refused":
      return m.engine_markup_refused({ what: refusal.what }, { locale });
    case "cancelled":
      return m.engine_cancelled({}, { locale });
    case "print-too-slow":
      return m.engine_print_too_slow({}, { locale });
    case "engine-busy":
      return m.engine_engine_busy({ waiting: refusal.waiting }, { locale });
    case "browser-stopped":
      return m.engine_browser_stopped({}, { locale });
    case "browser-missing":
      return m.engine_browser_missing({}, { locale });
    case "walls-missing":
      return m.engine_walls_missing({}, { locale });
    case "engine-closed":
      return m.engine_engine_closed({}, { locale });
    case "file-unreadable":
      return m.engine_file_unreadable({ file: refusal.file }, { locale });
    case "file-not-json":
      return m.engine_file_not_json({ file: refusal.file }, { locale });
  }
}

/** What to write where a word does not work. */
function insteadOf(word: string, locale: Locale): string {
  switch (word) {
    case "Date":
      return m.engine_instead_of_date({}, { locale });
    case "Intl":
    case "toLocaleString":
    case "toLocaleDateString":
      return m.engine_instead_of_format({}, { locale });
    case "localeCompare":
      return m.engine_instead_of_compare({}, { locale });
    case "Math.random":
      return m.engine_instead_of_chance({}, { locale });
    default:
      return m.engine_instead_of_outside({}, { locale });
  }
}
