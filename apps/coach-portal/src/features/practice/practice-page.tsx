import { m } from "@hervat/messages";
import type { ReactNode } from "react";
import { LoadFailed } from "../../app/load-failed.tsx";
import type { ReadySession } from "../../app/session.ts";
import { PageHeader } from "../../ui/page.tsx";
import { type TabItem, Tabs } from "../../ui/tabs.tsx";
import { Skeleton } from "../../ui/waiting.tsx";
import { BlocksSection } from "./blocks-section.tsx";
import { ContactsSection } from "./contacts-section.tsx";
import { EmployersSection } from "./employers-section.tsx";
import { MailSection } from "./mail-section.tsx";
import type { PracticePart } from "./practice-parts.ts";
import { ProfileForm } from "./profile-form.tsx";
import { ReadinessSection } from "./readiness-section.tsx";
import { SafetySection } from "./safety-section.tsx";
import { TeamSection } from "./team-section.tsx";
import { usePractice } from "./use-practice.ts";

export interface PracticePageProps {
  session: ReadySession;
  part: PracticePart;
  onPart: (part: PracticePart) => void;
  /** Dossiers whose day has come, for the owner and the privacy officer. */
  erasures: ReactNode;
  programmes: ReactNode;
  instruments: ReactNode;
  results: ReactNode;
  /** Which version makes which report. */
  plugins: ReactNode;
  /** The way out, for the owner. */
  takeout: ReactNode;
}

/** Everything of the practice itself: who it is, with whom it works, and how safe its data stand. */
export function PracticePage({
  session: { chosen },
  part,
  onPart,
  erasures,
  programmes,
  instruments,
  results,
  plugins,
  takeout,
}: PracticePageProps) {
  const { role, practiceName } = chosen;
  const mayChange = role === "owner";
  const tabs: (TabItem<PracticePart> & { readonly shown: boolean })[] = [
    { key: "profiel", label: m.practice_page_profile(), content: <Profile />, shown: true },
    {
      key: "opdrachtgevers",
      label: m.practice_page_employers(),
      content: <EmployersSection mayJoin={role === "owner" || role === "office"} />,
      shown: role !== "privacy-officer" && role !== "supervisor",
    },
    {
      key: "contacten",
      label: m.practice_page_contacts(),
      content: <ContactsSection />,
      shown: role !== "privacy-officer" && role !== "supervisor",
    },
    { key: "team", label: m.practice_page_team(), content: <TeamSection mayChange={mayChange} self={chosen.membershipId} />, shown: true },
    {
      key: "mail",
      label: m.practice_page_mail(),
      content: <MailSection mayChange={mayChange} />,
      shown: role === "owner" || role === "office",
    },
    { key: "programmas", label: m.practice_page_programmes(), content: programmes, shown: true },
    { key: "vragenlijsten", label: m.instrument_tab(), content: instruments, shown: true },
    {
      key: "bouwstenen",
      label: m.practice_page_blocks(),
      content: <BlocksSection />,
      shown: role !== "privacy-officer" && role !== "office",
    },
    { key: "rapporten", label: m.plugin_page_tab(), content: plugins, shown: role !== "privacy-officer" },
    {
      key: "resultaten",
      label: m.results_tab(),
      content: results,
      shown: role !== "privacy-officer" && role !== "office",
    },
    { key: "gegevens", label: m.practice_page_safety(), content: <SafetySection />, shown: true },
    { key: "klaar", label: m.readiness_tab(), content: <ReadinessSection />, shown: role === "owner" || role === "privacy-officer" },
    { key: "wissen", label: m.closing_page_due_tab(), content: erasures, shown: role === "owner" || role === "privacy-officer" },
    { key: "meenemen", label: m.takeout_tab(), content: takeout, shown: role === "owner" },
  ];
  const shown = tabs.filter((tab) => tab.shown);
  return (
    <>
      <PageHeader title={m.navigation_practice()} subtitle={practiceName} />
      <Tabs
        label={m.practice_page_parts()}
        tabs={shown}
        value={shown.some(({ key }) => key === part) ? part : "profiel"}
        onChange={onPart}
      />
    </>
  );
}

function Profile() {
  const practice = usePractice();
  if (practice.isError) return <LoadFailed />;
  if (practice.isPending) return <Skeleton lines={8} />;
  return <ProfileForm practice={practice.data} />;
}
