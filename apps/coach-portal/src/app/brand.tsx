/** The name of the house; beside it the mark, which says nothing the name does not. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2.5 text-lg font-bold tracking-tight">
      <svg aria-hidden="true" viewBox="0 0 32 32" className="size-7">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <path d="M10 8v16M22 14v10M10 17c4-5 12-5 12 1" className="stroke-on-accent" fill="none" strokeWidth="3" strokeLinecap="round" />
      </svg>
      Hervat
    </span>
  );
}
