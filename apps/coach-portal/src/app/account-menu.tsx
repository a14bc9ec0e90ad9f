import type { MembershipId } from "@hervat/domain/primitives";
import { m } from "@hervat/messages";
import { useMutation } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useCallback, useRef, useState } from "react";
import { useDismiss } from "../ui/use-dismiss.ts";
import { hasDrafts } from "./drafts.ts";
import { initials } from "./initials.ts";
import { profileItem } from "./navigation.ts";
import { roleText } from "./role-text.ts";
import type { ReadySession } from "./session.ts";
import { leave } from "./sign-out.ts";
import { switchMembership } from "./switch-membership.ts";

/** Who is signed in, and the way to the profile and out. */
export function AccountMenu({ session }: { session: ReadySession }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const inside = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => {
    setOpen(false);
    if (inside.current?.contains(document.activeElement)) button.current?.focus();
  }, []);
  useDismiss(open, inside, close);
  const switching = useMutation({ mutationFn: switchMembership });
  const [unsaved, setUnsaved] = useState(false);
  const { name } = session.person;
  const others = session.memberships.filter(({ membershipId }) => membershipId !== session.chosen.membershipId);

  function go(membershipId: MembershipId): void {
    setUnsaved(hasDrafts());
    if (!hasDrafts()) switching.mutate(membershipId);
  }

  return (
    <div className="relative" ref={inside}>
      <button
        ref={button}
        type="button"
        className="flex size-11 items-center justify-center rounded-full bg-accent-tint text-sm font-semibold"
        aria-label={`${initials(name)}, ${m.navigation_account({ name })}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {initials(name)}
      </button>
      {open && (
        <div className="sheet menu absolute top-13 right-0 z-30">
          <p className="px-3 pt-2 font-semibold">{name}</p>
          <p className="mb-1 border-b border-line px-3 pb-3 text-sm text-ink-soft">
            {session.chosen.practiceName}, {roleText(session.chosen.role)}
          </p>
          <Link to={profileItem.to} className="menu-item" onClick={close}>
            {profileItem.label()}
          </Link>
          {others.map(({ membershipId, practiceName, role }) => (
            <button key={membershipId} type="button" className="menu-item" onClick={() => go(membershipId)}>
              {m.navigation_go_on_as({ role: roleText(role), practice: practiceName })}
            </button>
          ))}
          {unsaved && <p className="field-error px-3">{m.navigation_save_first()}</p>}
          {switching.isError && <p className="field-error px-3">{m.errors_save_failed()}</p>}
          <button type="button" className="menu-item" onClick={() => void leave(router)}>
            {m.navigation_sign_out()}
          </button>
        </div>
      )}
    </div>
  );
}
