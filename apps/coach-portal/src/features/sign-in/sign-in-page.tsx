import { m } from "@hervat/messages";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { DoorLayout } from "../../app/door-layout.tsx";
import { forgetDraftsOfOthers, hasDrafts } from "../../app/drafts.ts";
import { refreshSession, type Session, sessionQuery } from "../../app/session.ts";
import { Notice } from "../../ui/notice.tsx";
import { ChoosePracticeStep } from "./choose-practice-step.tsx";
import { CodeStep } from "./code-step.tsx";
import { EnrolStep } from "./enrol-step.tsx";
import { PasswordStep } from "./password-step.tsx";

export interface SignInPageProps {
  /** A path of this portal. */
  returnTo: string;
  reason?: "stil" | "uitgelogd" | undefined;
}

type Step = { at: "password" } | { at: "code" } | { at: "enrol"; password: string } | { at: "choose" };

/** Password, then a code, and only then in. Core is asked after each step what the session may do. */
export function SignInPage({ returnTo, reason }: SignInPageProps) {
  const router = useRouter();
  const { data: session } = useQuery(sessionQuery);
  const [chosen, setStep] = useState<Step>();
  const step = chosen ?? firstStep(session);

  async function goOn(): Promise<void> {
    const next = await refreshSession();
    if (next.state === "choose") return setStep({ at: "choose" });
    if (next.state !== "ready") return setStep({ at: "password" });
    forgetDraftsOfOthers(next.person.email);
    router.history.push(returnTo);
    await router.invalidate();
  }

  return (
    <DoorLayout>
      {step.at === "password" && <WhyHere reason={reason} />}
      {step.at === "password" && (
        <PasswordStep onCode={() => setStep({ at: "code" })} onEnrol={(password) => setStep({ at: "enrol", password })} />
      )}
      {step.at === "code" && <CodeStep onDone={goOn} onAgain={() => setStep({ at: "password" })} />}
      {step.at === "enrol" && <EnrolStep password={step.password} onDone={goOn} />}
      {step.at === "choose" && session?.state === "choose" && <ChoosePracticeStep memberships={session.memberships} onDone={goOn} />}
    </DoorLayout>
  );
}

/** A reload in the middle goes on where the session is. */
function firstStep(session: Session | undefined): Step {
  switch (session?.state) {
    case "enrol":
      return { at: "enrol", password: "" };
    case "choose":
      return { at: "choose" };
    default:
      return { at: "password" };
  }
}

function WhyHere({ reason }: Pick<SignInPageProps, "reason">) {
  if (reason === undefined) return null;
  const text =
    reason === "stil" ? [m.sign_in_returned(), hasDrafts() && m.sign_in_draft_kept()].filter(Boolean).join(" ") : m.sign_in_signed_out();
  return (
    <div className="mb-8">
      <Notice announce>{text}</Notice>
    </div>
  );
}
