/** Key of everything about runs of a workspace in the query cache. */
export function runsKey(workspace: string) {
  return ["runs", workspace] as const;
}

export function runKey(workspace: string, run: string) {
  return [...runsKey(workspace), run] as const;
}
