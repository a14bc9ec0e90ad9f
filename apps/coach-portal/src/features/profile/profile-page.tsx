import type { Locale } from "@hervat/messages";
import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { chooseLanguage, useLanguage } from "../../app/language.ts";
import { navigationFor } from "../../app/navigation.ts";
import type { ReadySession } from "../../app/session.ts";
import { chooseShortcuts, useShortcutsOn } from "../../app/shortcut-choice.ts";
import { ShortcutList } from "../../app/shortcut-list.tsx";
import { chooseTheme, useTheme } from "../../app/theme.ts";
import { trpc } from "../../app/trpc.ts";
import { Checkbox } from "../../ui/choices.tsx";
import { LanguageSwitch } from "../../ui/language-switch.tsx";
import { PageHeader } from "../../ui/page.tsx";
import { ThemeSwitch } from "../../ui/theme-switch.tsx";
import { PracticeSwitch } from "./practice-switch.tsx";
import { SignatureSection } from "./signature-section.tsx";

export interface ProfilePageProps {
  session: ReadySession;
  /** Password, second factor, sessions: of the feature that signs in. */
  security: ReactNode;
  /** What her own calendar and her mail tell her. */
  calendar: ReactNode;
}

export function ProfilePage({ session, security, calendar }: ProfilePageProps) {
  const shortcutsOn = useShortcutsOn();
  const language = useLanguage();
  const keepLanguage = useMutation(trpc.account.changeLanguage.mutationOptions());

  function choose(locale: Locale): void {
    chooseLanguage(locale);
    keepLanguage.mutate({ language: locale });
  }

  return (
    <>
      <PageHeader title={m.navigation_profile()} subtitle={m.navigation_profile_intro()} />
      <div className="rows max-w-2xl">
        <PracticeSwitch session={session} />
        <section className="py-6">
          <h2 className="mb-1">{m.navigation_language()}</h2>
          <div className="-ml-2">
            <LanguageSwitch value={language} onChange={choose} />
          </div>
        </section>
        <section className="py-6">
          <ThemeSwitch value={useTheme()} onChange={chooseTheme} />
        </section>
        <SignatureSection />
        {calendar}
        {security}
        <section className="py-6">
          <h2 className="mb-1">{m.navigation_shortcuts()}</h2>
          <Checkbox
            label={m.navigation_shortcuts_on()}
            hint={m.navigation_shortcuts_hint()}
            checked={shortcutsOn}
            onChange={chooseShortcuts}
          />
          <ShortcutList screens={navigationFor(session.chosen.role)} singleKeys={shortcutsOn} />
        </section>
      </div>
    </>
  );
}
