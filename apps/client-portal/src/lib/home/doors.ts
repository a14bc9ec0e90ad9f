import { m } from "@hervat/messages";

/** A way from the first page to another one: quiet, below what matters now. */
export interface HomeDoor {
  readonly href: `/${string}`;
  readonly label: string;
  /** What waits there, in a few words. */
  readonly hint?: string;
}

/** The doors of the first page, in their order. Every part of the portal has one line here. */
export function homeDoors(): HomeDoor[] {
  return [
    { href: "/rapporten", label: m.reading_door() },
    { href: "/gesprekken", label: m.own_door_talks() },
    { href: "/vragenlijst", label: m.questionnaire_door() },
    { href: "/opbouw", label: m.build_up_door() },
    { href: "/berichten", label: m.case_message_door() },
    { href: "/wet", label: m.law_door() },
    { href: "/materiaal", label: m.own_door_materials() },
    { href: "/toestemming", label: m.allow_door() },
    { href: "/wie-zag-wat", label: m.seen_door() },
    { href: "/mijn-dossier", label: m.request_door() },
    { href: "/telefoon", label: m.own_door_phone() },
    { href: "/account", label: m.account_door() },
  ];
}
