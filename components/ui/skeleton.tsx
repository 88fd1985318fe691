/** A bar in the place of words to come; fades in late enough not to flash on quick answers. */
export function Skeleton({ w, h = 10, className = "" }: { w: number | string; h?: number; className?: string }) {
  return (
    <span
      aria-hidden="true"
      style={{ width: w, height: h }}
      className={`skeleton inline-block max-w-full rounded-xs bg-pressed align-middle ${className}`}
    />
  );
}
