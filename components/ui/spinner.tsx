/** Decorative; the words beside it say what is going on. */
export function Spinner({ size = 14 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" fill="none" aria-hidden="true" className="animate-spin">
      <path d="M7 1.25a5.75 5.75 0 1 1-4.98 2.87" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
