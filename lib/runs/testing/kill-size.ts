const asked = Number(process.env.RUNS_KILLS ?? 16);

/** `RUNS_KILLS=100 npx vitest run lib/runs/kills` is the long one, over 1,000 rows. */
export const killSize = { kills: asked, rows: asked >= 100 ? 1000 : 200 };
