import { m } from "@hervat/messages";
import { chooseLanguage, useLanguage } from "../../app/language.ts";
import { chooseShortcuts, useShortcutsOn } from "../../app/shortcut-choice.ts";
import { chooseTheme, useTheme } from "../../app/theme.ts";
import { Checkbox } from "../../ui/choices.tsx";
import { LanguageSwitch } from "../../ui/language-switch.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { ThemeSwitch } from "../../ui/theme-switch.tsx";
import { ShortcutList } from "./shortcut-list.tsx";

export function ProfilePage() {
  const shortcutsOn = useShortcutsOn();
  return (
    <>
      <PageHeader title={m.navigation_profile()} subtitle={m.navigation_profile_intro()} />
      <div className="rows max-w-xl">
        <section className="pb-6">
          <h2 className="mb-1">{m.navigation_language()}</h2>
          <div className="-ml-2">
            <LanguageSwitch value={useLanguage()} onChange={chooseLanguage} />
          </div>
        </section>
        <section className="py-6">
          <ThemeSwitch value={useTheme()} onChange={chooseTheme} />
        </section>
        <section className="py-6">
          <h2 className="mb-1">{m.navigation_shortcuts()}</h2>
          <Checkbox
            label={m.navigation_shortcuts_on()}
            hint={m.navigation_shortcuts_hint()}
            checked={shortcutsOn}
            onChange={chooseShortcuts}
          />
          <ShortcutList singleKeys={shortcutsOn} />
        </section>
      </div>
    </>
  );
}
