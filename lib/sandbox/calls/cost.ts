/** US dollars a minute: believable, nobody's price list. */
const perMinute = { transport: 0.014, stt: 0.0105, llm: 0.0192, tts: 0.0218, vapi: 0.05 };

export function costOf(seconds: number) {
  const parts = Object.entries(perMinute).map(([part, price]): [string, number] => [
    part,
    rounded((price * seconds) / 60),
  ]);
  const total = rounded(parts.reduce((sum, [, price]) => sum + price, 0));
  return { cost: total, costBreakdown: { ...Object.fromEntries(parts), total } };
}

const rounded = (dollars: number) => Math.round(dollars * 10_000) / 10_000;
