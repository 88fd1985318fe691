/** Threads at the left, one of them at the right; a small screen shows one at a time. */
export const panes = {
  both: "grid min-h-0 flex-1 grid-cols-[324px_minmax(0,1fr)] max-xl:grid-cols-[248px_minmax(0,1fr)] max-md:grid-cols-1",
  list: "flex min-h-0 min-w-0 flex-col border-r border-hairline max-md:border-r-0",
  thread: "flex min-h-0 min-w-0 flex-col",
};
