import { afterEach, beforeAll, beforeEach } from "vitest";
import type { OpenTestDatabase } from "@/lib/db/testing";
import { createScene, type Scene } from "./scene";

/** One database for the tests around, and for each of them a scene of its own, which `use` is handed. */
export function freshScenes(open: OpenTestDatabase, use: (scene: Scene) => void): void {
  let scene: Scene;
  beforeAll(async () => {
    await open();
  });
  beforeEach(async () => {
    scene = await createScene();
    use(scene);
  });
  afterEach(() => scene.close());
}
