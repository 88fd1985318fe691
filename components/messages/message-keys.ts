/** Keys in the query cache. */
export const messageKeys = {
  all: (workspace: string) => ["messages", workspace] as const,
  lists: (workspace: string) => ["messages", workspace, "list"] as const,
  list: (workspace: string, number: string, q: string) => ["messages", workspace, "list", number, q] as const,
  thread: (workspace: string, id: string) => ["messages", workspace, "thread", id] as const,
};
