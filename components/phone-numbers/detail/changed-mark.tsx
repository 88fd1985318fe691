/** Beside the label of what is not saved yet. */
export function ChangedMark() {
  return (
    <span className="inline-flex items-center gap-1.5 font-medium text-accent-text">
      <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
      Changed
    </span>
  );
}
