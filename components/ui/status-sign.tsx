import { cx } from "./class-names";

export type StatusKind = "active" | "activating" | "blocked" | "unknown" | "running";

const tones: Record<StatusKind, string> = {
  active: "text-ok",
  activating: "text-warn",
  blocked: "text-danger",
  unknown: "text-text-3",
  running: "text-accent",
};

const words: Record<StatusKind, string> = {
  active: "text-text-2",
  activating: "text-warn",
  blocked: "text-danger",
  unknown: "text-text-3",
  running: "text-text-2",
};

type StatusSignProps = { kind: StatusKind; word: string; age?: string; className?: string };

/** The sign differs by shape as well as by colour; the word always stands beside it. */
export function StatusSign({ kind, word, age, className }: StatusSignProps) {
  return (
    <span className={cx("inline-flex items-center gap-2 whitespace-nowrap", className)}>
      <Sign kind={kind} />
      <span className={words[kind]}>{word}</span>
      {age ? <span className="digits -ml-0.5 text-text-3">{age}</span> : null}
    </span>
  );
}

export function Sign({ kind }: { kind: StatusKind }) {
  return (
    <svg
      viewBox="0 0 8 8"
      width="8"
      height="8"
      aria-hidden="true"
      className={cx("shrink-0 overflow-visible", tones[kind])}
    >
      {shapes[kind]}
    </svg>
  );
}

const shapes: Record<StatusKind, React.ReactNode> = {
  active: <circle cx="4" cy="4" r="4" fill="currentColor" />,
  activating: (
    <path
      d="M4.6 1.06A3 3 0 1 1 1.06 3.4"
      transform="rotate(-60 4 4)"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    />
  ),
  blocked: <rect x="1" y="1" width="6" height="6" rx="0.5" transform="rotate(45 4 4)" fill="currentColor" />,
  unknown: <circle cx="4" cy="4" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  running: (
    <>
      <circle cx="4" cy="4" r="6" fill="currentColor" opacity="0.18" />
      <circle cx="4" cy="4" r="4" fill="currentColor" />
    </>
  ),
};
