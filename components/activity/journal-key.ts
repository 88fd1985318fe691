/** Key of every journal of a workspace in the query cache: a write makes them stale. */
export function journalKey(workspace: string) {
  return ["journal", workspace] as const;
}
