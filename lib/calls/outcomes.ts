export const outcomes = ["ok", "failed", "missed", "under-way", "other"] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeLabels: Record<Outcome, string> = {
  ok: "Ended well",
  failed: "Failed",
  missed: "Missed",
  "under-way": "Under way",
  other: "Ended otherwise",
};
