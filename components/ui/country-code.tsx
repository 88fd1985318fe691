/** Two letters of a country, `SIP` for addresses; nothing where the country is unknown. */
export function CountryCode({ code, name }: { code: string | null; name?: string }) {
  if (!code) return null;
  return (
    <span
      title={name}
      className="inline-flex h-4 min-w-[27px] shrink-0 items-center justify-center rounded-xs border border-hairline-strong px-1 text-xs leading-none font-medium text-text-3"
    >
      {code}
    </span>
  );
}
