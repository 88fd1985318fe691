export function SkipLink() {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-(--z-toast) -translate-y-16 rounded-sm border border-hairline-strong bg-raised px-3 py-2 font-medium shadow-float focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
