type IconProps = { size?: number; className?: string };
type LineIconProps = IconProps & { d: string };

/** A drawing of one path on a 24 px grid; the words beside it say what it means. */
export function LineIcon({ d, size = 14, className = "shrink-0" }: LineIconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      <path d={d} />
    </svg>
  );
}

export function drawn(d: string) {
  return function Icon(props: IconProps) {
    return <LineIcon {...props} d={d} />;
  };
}
