import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useLanguage } from "./language.ts";
import { router } from "./router.ts";
import { askToSignInAgain } from "./sign-out.ts";
import { onSessionEnded, queryClient } from "./trpc.ts";

onSessionEnded(() => void askToSignInAgain(router));

export function Providers() {
  // Another language draws every screen anew; what was typed lives outside the screens and stays.
  const language = useLanguage();
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider key={language} router={router} />
    </QueryClientProvider>
  );
}
