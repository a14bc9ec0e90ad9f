import type { ReactNode } from "react";

const TERM = "text-sm text-ink-soft print:text-[8.5pt]";

export interface SheetPartProps {
  title: string;
  /** Which heading it is on its page. */
  level: 2 | 3;
  children: ReactNode;
}

/** One part of a sheet for a person to print; it never breaks over two pages. */
export function SheetPart({ title, level, children }: SheetPartProps) {
  const Heading = `h${level}` as const;
  return (
    <section className="break-inside-avoid">
      <Heading className="mb-1 print:mb-0.5">{title}</Heading>
      {children}
    </section>
  );
}

/** Short facts beside each other. */
export function SheetFacts({ facts, columns }: { facts: readonly (readonly [term: string, value: string])[]; columns: 3 | 4 }) {
  return (
    <dl
      className={`grid grid-cols-2 gap-x-8 gap-y-2 ${columns === 3 ? "sm:grid-cols-3 print:grid-cols-3" : "sm:grid-cols-4 print:grid-cols-4"}`}
    >
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt className={TERM}>{term}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Longer texts below each other, with their lines as they were typed. */
export function SheetTexts({ texts }: { texts: readonly (readonly [term: string, text: string])[] }) {
  return (
    <dl className="space-y-1">
      {texts.map(([term, text]) => (
        <div key={term}>
          <dt className={TERM}>{term}</dt>
          <dd className="whitespace-pre-line">{text || "-"}</dd>
        </div>
      ))}
    </dl>
  );
}
