import { type Locale, locales, m } from "@hervat/messages";

export interface LanguageSwitchProps {
  value: Locale;
  onChange: (locale: Locale) => void;
}

/** Each language under its own name, so that it can be found by who does not read the other. */
export function LanguageSwitch({ value, onChange }: LanguageSwitchProps) {
  return (
    <fieldset aria-label={m.navigation_language()} className="flex gap-1">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === value}
          className="min-h-11 px-2 text-sm text-ink-soft aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-accent aria-pressed:decoration-2 aria-pressed:underline-offset-4"
          onClick={() => onChange(locale)}
        >
          {m.navigation_language_name({}, { locale })}
        </button>
      ))}
    </fieldset>
  );
}
