import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { DoorLayout } from "../../app/door-layout.tsx";
import { forgetDraftsOfOthers } from "../../app/drafts.ts";
import { adoptLanguage } from "../../app/language.ts";
import { refreshSession, type Session, sessionQuery } from "../../app/session.ts";
import { focusStart } from "../../ui/focus-start.ts";
import { ChoosePracticeStep } from "./choose-practice-step.tsx";
import { CodeStep } from "./code-step.tsx";
import { EnrolStep } from "./enrol-step.tsx";
import { PasskeyButton } from "./passkey-button.tsx";
import { PasswordStep } from "./password-step.tsx";
import { WhyHere, type WhyHereProps } from "./why-here.tsx";

export type SignInStep = { at: "password" } | { at: "code"; email: string } | { at: "enrol"; password: string } | { at: "choose" };

export interface SignInPageProps extends WhyHereProps {
  /** A path of this portal. */
  returnTo: string;
  /** Later in the order of things, for who just made an account with a password. */
  startAt?: SignInStep | undefined;
}

/** Password, then a code, and only then in. Core is asked after each step what the session may do. */
export function SignInPage({ returnTo, startAt, reason }: SignInPageProps) {
  const router = useRouter();
  const { data: session } = useQuery(sessionQuery);
  const [chosen, setStep] = useState(startAt);
  const step = chosen ?? firstStep(session);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On the first step the page itself decides where the focus is.
    if (step.at !== "password") focusStart(page.current);
  }, [step.at]);

  async function goOn(): Promise<void> {
    const next = await refreshSession();
    if (next.state === "choose") return setStep({ at: "choose" });
    if (next.state !== "ready") return setStep({ at: "password" });
    forgetDraftsOfOthers(next.person.email);
    adoptLanguage(next.person.language);
    router.history.push(returnTo);
    await router.invalidate();
  }

  return (
    <DoorLayout>
      <div ref={page}>
        {step.at === "password" && <WhyHere reason={reason} />}
        {step.at === "password" && (
          <PasswordStep onCode={(email) => setStep({ at: "code", email })} onEnrol={(password) => setStep({ at: "enrol", password })} />
        )}
        {step.at === "code" && <CodeStep email={step.email} onDone={goOn} onAgain={() => setStep({ at: "password" })} />}
        {(step.at === "password" || step.at === "code") && <PasskeyButton onDone={goOn} />}
        {step.at === "enrol" && <EnrolStep password={step.password} onDone={goOn} />}
        {step.at === "choose" && session?.state === "choose" && <ChoosePracticeStep memberships={session.memberships} onDone={goOn} />}
      </div>
    </DoorLayout>
  );
}

/** A reload in the middle goes on where the session is. */
function firstStep(session: Session | undefined): SignInStep {
  switch (session?.state) {
    case "enrol":
      return { at: "enrol", password: "" };
    case "choose":
      return { at: "choose" };
    default:
      return { at: "password" };
  }
}
