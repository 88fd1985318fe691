import { type Installation, type Upstream, install, startUpstream } from "./product";
import type { Started } from "./processes";
import { type Visitor, inviteVisitor } from "./visitor";

export type BenchWorkspace = { slug: string; key: string; numbers: number };

/** What measurements are taken on: the upstream, the product, a person, and three workspaces whose numbers were read. */
export type Stage = {
  url: string;
  upstream: Upstream;
  visitor: Visitor;
  workspaces: Record<"small" | "middle" | "large", BenchWorkspace>;
  restart: () => Promise<Started>;
};

export async function onStage<T>(perform: (stage: Stage) => Promise<T>): Promise<T> {
  const leaving: (() => unknown)[] = [];
  try {
    const upstream = await startUpstream();
    leaving.push(upstream.stop);
    const installation = await install(upstream);
    leaving.push(installation.remove);
    const server = await keepStarted(installation);
    leaving.push(server.stop);
    const visitor = await inviteVisitor(installation.url);
    leaving.push(visitor.leave);
    const connect = async (numbers: number) => ({ ...(await visitor.connect(numbers)), numbers });
    const workspaces = { small: await connect(100), middle: await connect(1000), large: await connect(10_000) };
    return await perform({ url: installation.url, upstream, visitor, workspaces, restart: server.restart });
  } finally {
    for (const leave of leaving.reverse()) await leave();
  }
}

async function keepStarted({ start }: Installation) {
  let running = await start();
  return {
    stop: () => running.stop(),
    restart: async () => {
      await running.stop();
      running = await start();
      return running;
    },
  };
}
