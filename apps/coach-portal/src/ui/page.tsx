import { type ReactNode, useEffect } from "react";

export interface PageHeaderProps {
  title: string;
  /** One line under the title: facts, separated by a middle dot. */
  subtitle?: ReactNode;
  /** At most one primary button. */
  actions?: ReactNode;
  /** Instead of the title in the window and in the history of the browser; give a neutral one when the title is a person. */
  windowTitle?: string;
}

/** The one h1 of a page. It names the window and receives the focus when the page opens. */
export function PageHeader({ title, subtitle, actions, windowTitle }: PageHeaderProps) {
  const name = windowTitle ?? title;
  useEffect(() => {
    document.title = `${name} - Hervat`;
  }, [name]);
  return (
    <header className="mb-8 flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        <h1 tabIndex={-1}>{title}</h1>
        {subtitle !== undefined && <p className="mt-1 text-ink-soft">{subtitle}</p>}
      </div>
      {actions !== undefined && <div className="no-print flex flex-wrap gap-3">{actions}</div>}
    </header>
  );
}

export interface CardProps {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A sheet of its own on the page. Never a card in a card: inside one, divide with space or a hairline (`rows`). */
export function Card({ title, actions, children, className }: CardProps) {
  return (
    <section className={className === undefined ? "card" : `card ${className}`} aria-label={title}>
      {(title !== undefined || actions !== undefined) && (
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3 [&>.btn]:-my-2 [&>.btn-quiet]:-mr-2.5">
          {title !== undefined && <h2>{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}

export interface EmptyStateProps {
  /** "Nog geen gesprekken." */
  title: string;
  /** "Plan het eerste gesprek." */
  children?: ReactNode;
  action?: ReactNode;
}

/** Says what is not there yet and offers the first step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="py-8">
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="mt-1 text-ink-soft">{children}</div>}
      {action !== undefined && <div className="mt-4">{action}</div>}
    </div>
  );
}

/** Stays at the bottom of a long form, so that saving is never out of sight. */
export function StickyActionBar({ children }: { children: ReactNode }) {
  return (
    <div className="no-print sticky bottom-0 z-10 -mx-4 mt-8 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-4 py-3">
      {children}
    </div>
  );
}
