import fs from "node:fs";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { syncFile } from "../../crypto/private-file";

type PostgresMod = Parameters<NonNullable<NonNullable<Parameters<NodeFS["init"]>[1]["preRun"]>[number]>>[0];
type Stream = { nfd: number; node: unknown };
type NodeFsOperations = {
  realPath(node: unknown): string;
  stream_ops: {
    write(stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number): number;
    setattr(stream: Stream, attributes: { size?: number }): void;
  };
  node_ops: {
    mknod(parent: unknown, name: string, mode: number, dev: unknown): unknown;
    rename(node: unknown, newParent: unknown, newName: string): void;
  };
};

/**
 * PGlite runs postgres with fsync off and never asks for one itself: an acknowledged row may still be in the page
 * cache when the power goes. This file system does what postgres would: the log is on disk before the answer, and
 * everything that a checkpoint vouches for is on disk before `pg_control` says so.
 *
 * It acts on each write, not in `syncToFs`, because PGlite 0.5 does not call that after the COMMIT of a transaction.
 */
export class DurableFS extends NodeFS {
  /** Bytes of log since the last checkpoint. */
  walBytes = 0;
  private readonly unsynced = new Set<string>();
  private readonly wal = path.join(this.rootDir, "pg_wal") + path.sep;
  private readonly control = path.join(this.rootDir, "global", "pg_control");

  override async init(pg: PGlite, options: Partial<PostgresMod>) {
    const { emscriptenOpts } = await super.init(pg, options);
    const observe = (module: PostgresMod) => this.observe(nodeFsOperations(module));
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [observe, ...(emscriptenOpts.preRun ?? [])] } };
  }

  private observe({ realPath, stream_ops, node_ops }: NodeFsOperations): void {
    const { write, setattr } = stream_ops;
    const { mknod, rename } = node_ops;

    stream_ops.write = (stream, ...rest) => {
      const file = realPath(stream.node);
      if (file === this.control) this.syncAll();
      const written = write(stream, ...rest);
      if (file.startsWith(this.wal)) this.walBytes += written;
      if (file === this.control) this.walBytes = 0;
      if (file === this.control || file.startsWith(this.wal)) fs.fdatasyncSync(stream.nfd);
      else this.unsynced.add(file);
      return written;
    };
    stream_ops.setattr = (stream, attributes) => {
      setattr(stream, attributes);
      if (attributes.size !== undefined) this.unsynced.add(realPath(stream.node));
    };
    node_ops.mknod = (parent, ...rest) => {
      this.unsynced.add(realPath(parent));
      return mknod(parent, ...rest);
    };
    node_ops.rename = (node, newParent, newName) => {
      const [from, to] = [realPath(node), path.join(realPath(newParent), newName)];
      if (this.unsynced.delete(from)) sync(from);
      rename(node, newParent, newName);
      if (to.startsWith(this.wal)) syncFile(path.dirname(to));
      else this.unsynced.add(path.dirname(to));
    };
  }

  private syncAll(): void {
    for (const file of this.unsynced) sync(file);
    this.unsynced.clear();
  }
}

/** A dropped table's file may be gone by now. */
function sync(file: string): void {
  try {
    syncFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** PGlite's types leave out emscripten's file systems; `NodeFS` itself reaches for the same property. */
const nodeFsOperations = (module: PostgresMod) => (module as unknown as { NODEFS: NodeFsOperations }).NODEFS;
