import { createFileRoute } from "@tanstack/react-router";
import { useState } from "react";
import { DoorFault } from "../app/door-pages.tsx";
import { installationQuery } from "../app/installation.ts";
import { queryClient } from "../app/trpc.ts";
import { BeginPracticePage } from "../features/setup/begin-practice-page.tsx";
import { SignInPage } from "../features/sign-in/sign-in-page.tsx";

export const Route = createFileRoute("/begin/praktijk")({ component: BeginPractice, errorComponent: DoorFault });

/** Where a new practice goes first: its caseload. */
const IMPORT = "/importeren";

function BeginPractice() {
  const [password, setPassword] = useState<string>();
  if (password !== undefined) return <SignInPage returnTo={IMPORT} startAt={{ at: "enrol", password }} />;
  return (
    <BeginPracticePage
      onBegun={(typed) => {
        void queryClient.invalidateQueries({ queryKey: installationQuery.queryKey });
        setPassword(typed);
      }}
    />
  );
}
