import type { TrajectoryId } from "@hervat/domain/primitives";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** To the place in a case where what is told can be done; its first page where that is to call her. */
export function CaseLink({
  trajectoryId,
  to,
  children,
}: {
  trajectoryId: TrajectoryId;
  to?: "vandaag" | "waarneming" | "gesprekken" | "rapporten" | "herstel" | "opdracht" | "mensen" | "privacy" | "documenten" | "werk";
  children: ReactNode;
}) {
  const params = { trajectoryId };
  switch (to) {
    case "gesprekken":
      return (
        <Link to="/trajecten/$trajectoryId/gesprekken" params={params} className="link">
          {children}
        </Link>
      );
    case "rapporten":
      return (
        <Link to="/trajecten/$trajectoryId/rapporten" params={params} className="link">
          {children}
        </Link>
      );
    case "werk":
      return (
        <Link to="/trajecten/$trajectoryId/werk" params={params} className="link">
          {children}
        </Link>
      );
    case "opdracht":
      return (
        <Link to="/trajecten/$trajectoryId/opdracht" params={params} className="link">
          {children}
        </Link>
      );
    case "mensen":
      return (
        <Link to="/trajecten/$trajectoryId/mensen" params={params} hash="vragen" className="link">
          {children}
        </Link>
      );
    case "privacy":
      return (
        <Link to="/trajecten/$trajectoryId/mensen" params={params} hash="privacy" className="link">
          {children}
        </Link>
      );
    case "documenten":
      return (
        <Link to="/trajecten/$trajectoryId/documenten" params={params} className="link">
          {children}
        </Link>
      );
    case "herstel":
      return (
        <Link to="/trajecten/$trajectoryId/herstel" params={params} hash="terugval" className="link">
          {children}
        </Link>
      );
    default:
      return (
        <Link to="/trajecten/$trajectoryId" params={params} className="link">
          {children}
        </Link>
      );
  }
}
