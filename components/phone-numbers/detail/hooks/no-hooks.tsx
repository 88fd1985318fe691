/** What a number without hooks does. */
export function NoHooks() {
  return (
    <div className="rounded-md border border-dashed border-hairline-strong px-4 py-6">
      <h2 className="font-semibold">No hooks</h2>
      <p className="mt-1 max-w-[60ch] text-text-2">
        A call goes straight to whoever answers this number. A hook can say something or transfer the call while it
        still rings, for callers from certain countries for example, or when asking your server who answers went wrong.
      </p>
    </div>
  );
}
