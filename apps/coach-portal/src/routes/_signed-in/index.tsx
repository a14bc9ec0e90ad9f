import { createFileRoute, redirect } from "@tanstack/react-router";
import { navigationFor, profileItem } from "../../app/navigation.ts";

export const Route = createFileRoute("/_signed-in/")({
  beforeLoad: ({ context }) => {
    const [first] = navigationFor(context.session.chosen.role);
    throw redirect({ to: first?.to ?? profileItem.to });
  },
});
