import { csvLimits } from "@/lib/csv/limits";

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/** Past this the connection is cut rather than listened to. */
const mostDrained = 2 * csvLimits.bytes;

/**
 * The body as it comes. A browser hears a refusal only once it has sent everything, so what is left after the reader has
 * turned away is let through unread.
 */
export async function* arriving(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  let isOver = false;
  try {
    while (!isOver) {
      const { done, value } = await reader.read();
      isOver = done;
      if (value) yield value;
    }
  } finally {
    // a browser that went away is no reason to complain a second time
    if (!isOver) await drain(reader).catch(() => undefined);
  }
}

async function drain(reader: Reader): Promise<void> {
  for (let left = mostDrained; left > 0;) {
    const { done, value } = await reader.read();
    if (done) return;
    left -= value.byteLength;
  }
  await reader.cancel();
}
