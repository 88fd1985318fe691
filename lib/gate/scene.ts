/** Who attempts what, filled in as it becomes known: the facts of every log line of the gate. */
export type Scene = { action: string; user?: string; workspace?: string };
